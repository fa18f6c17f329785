import Foundation

/// A time of day in a named zone: the clock on the wall there, in summer and in winter.
package struct MeetingTime: Hashable, Sendable, CustomStringConvertible {
    package let hour: Int
    package let minute: Int
    /// `UTC`, `America/New_York`
    package let zone: String

    /// Nil for a time that no clock shows and for a zone that nobody knows.
    package init?(hour: Int, minute: Int, zone: String) {
        guard (0..<24).contains(hour), (0..<60).contains(minute), Self.isZone(zone) else { return nil }
        self.hour = hour
        self.minute = minute
        self.zone = zone
    }

    /// `18:00`
    package var clock: String { "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)" }

    package var description: String { "\(clock)[\(zone)]" }

    /// `UTC`, or a name of the time zone database: an offset has no summer time, an abbreviation has several meanings.
    static func isZone(_ name: String) -> Bool {
        name == "UTC" || (name.contains("/") && TimeZone(identifier: name) != nil)
    }
}
