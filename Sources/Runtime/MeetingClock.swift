import MeetingCore

/// The clocks of this machine as one meeting's log reads them: its uptime never goes back, also not over a reboot.
struct MeetingClock {
    private var offset = Duration.zero

    /// A clock that begins with this program.
    init() {}

    /// The clock of a log that was last written at `last`: it goes on by the time that has passed on the wall, unless
    /// the machine has not been started since and its uptime tells.
    init(continuing last: Stamp, isSameBoot: Bool) {
        let now = Stamp.current
        if isSameBoot, now.uptime >= last.uptime { return }
        offset = last.uptime + max(now.wall - last.wall, .zero) - now.uptime
    }

    var now: Stamp {
        var stamp = Stamp.current
        stamp.uptime += offset
        return stamp
    }
}
