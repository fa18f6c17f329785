/// A moment, as the runtime read it from both clocks.
///
/// Elapsed times are differences of `uptime` alone, so a wall clock that is set while people talk changes no timer.
package struct Stamp: Hashable, Sendable {
    /// Time since the machine started, suspended time included (`CLOCK_BOOTTIME`).
    ///
    /// It must not go back within one log: after a reboot the runtime adds an offset.
    package var uptime: Duration
    /// Time since 1970 UTC, for "ends 19:05" and the log.
    package var wall: Duration

    package init(uptime: Duration, wall: Duration) {
        self.uptime = uptime
        self.wall = wall
    }
}

extension Stamp: Comparable {
    package static func < (left: Stamp, right: Stamp) -> Bool {
        left.uptime < right.uptime
    }
}

extension Stamp: Codable {
    private enum CodingKeys: String, CodingKey {
        case uptimeNs, wallNs
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        uptime = .nanoseconds(try fields.decode(Int64.self, forKey: .uptimeNs))
        wall = .nanoseconds(try fields.decode(Int64.self, forKey: .wallNs))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(uptime.wholeNanoseconds, forKey: .uptimeNs)
        try fields.encode(wall.wholeNanoseconds, forKey: .wallNs)
    }
}

extension Duration {
    /// The duration as the log keeps it; longer ones than 292 years either way are cut.
    package var wholeNanoseconds: Int64 {
        let (seconds, attoseconds) = min(max(self, .nanoseconds(Int64.min)), .nanoseconds(Int64.max)).components
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}
