import Glibc
import MeetingCore

extension Stamp {
    /// The time now: uptime with suspends counted in, and the wall clock.
    package static var current: Stamp {
        SetClock.now ?? Stamp(uptime: read(CLOCK_BOOTTIME), wall: read(CLOCK_REALTIME))
    }

    private static func read(_ clock: clockid_t) -> Duration {
        var time = timespec()
        clock_gettime(clock, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// Local time minus UTC at this wall time, in seconds.
    var utcOffset: Int {
        var seconds = time_t(wall.components.seconds)
        var local = tm()
        localtime_r(&seconds, &local)
        return local.tm_gmtoff
    }
}
