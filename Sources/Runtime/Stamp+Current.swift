import Glibc
import MeetingCore
import NoteFormat

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

    /// The day here.
    var day: NoteDate {
        let seconds = Int(wall.components.seconds) + utcOffset
        guard let day = NoteDate(dayNumber: seconds / 86_400) else {
            preconditionFailure("the clock shows a day that no calendar has")
        }
        return day
    }

    /// Local time minus UTC at this wall time, in seconds.
    var utcOffset: Int {
        var seconds = time_t(wall.components.seconds)
        var local = tm()
        localtime_r(&seconds, &local)
        return local.tm_gmtoff
    }
}
