import Glibc
import MeetingCore

/// Wall times as people of one time zone read and write them.
package struct LocalTime: Sendable {
    /// Local time minus UTC in seconds, at a time in seconds since 1970.
    private let offset: @Sendable (Int) -> Int

    package init(offset: @escaping @Sendable (Int) -> Int) {
        self.offset = offset
    }

    /// The zone of this machine, or of TZ.
    package static let here = LocalTime { seconds in
        var time = time_t(seconds)
        var local = tm()
        localtime_r(&time, &local)
        return local.tm_gmtoff
    }

    /// `2026-06-10`
    package func date(_ wall: Duration) -> String { civil(wall).date }
    /// `18:05:07`
    package func clock(_ wall: Duration) -> String { civil(wall).clock }
    /// `2026-06-10 18:05:07`
    package func text(_ wall: Duration) -> String { "\(date(wall)) \(clock(wall))" }

    /// `2026-06-10T18:05:07.123Z`, in UTC.
    package static func iso8601(_ wall: Duration) -> String {
        let milliseconds = Int(wall.wholeNanoseconds / 1_000_000)
        let civil = CivilTime(seconds: milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000)
        let rest = ((milliseconds % 1000) + 1000) % 1000
        return "\(civil.date)T\(civil.clock).\(CivilTime.padded(rest, 3))Z"
    }

    /// `2026-06-10T18:05:07+02:00`, in this zone.
    package func iso8601(_ wall: Duration) -> String {
        let shift = offset(Int(wall.components.seconds))
        let minutes = abs(shift) / 60
        let zone = "\(CivilTime.padded(minutes / 60)):\(CivilTime.padded(minutes % 60))"
        return "\(date(wall))T\(clock(wall))\(shift < 0 ? "-" : "+")\(zone)"
    }

    func civil(_ wall: Duration) -> CivilTime {
        let seconds = Int(wall.components.seconds)
        return CivilTime(seconds: seconds + offset(seconds))
    }

    func wall(_ local: CivilTime) -> Duration {
        // The offset depends on the time that is looked for; the second step is right but for the hour that is skipped.
        let first = local.seconds - offset(local.seconds)
        return .seconds(local.seconds - offset(first))
    }
}
