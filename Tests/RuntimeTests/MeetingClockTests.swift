import MeetingCore
import Testing

@testable import Runtime

/// Uptimes over several openings of a note, and over reboots.
struct MeetingClockTests {
    @Test("Without a reboot the machine's uptime goes on")
    func sameBoot() {
        let last = Stamp.current
        let next = MeetingClock(continuing: last, isSameBoot: true).now
        #expect(next.uptime >= last.uptime && next.uptime - last.uptime < .seconds(60))
    }

    @Test("After a reboot it goes on by the time that passed on the wall", arguments: [0, 90, 86_400])
    func reboot(_ seconds: Int) {
        let now = Stamp.current
        let last = Stamp(uptime: now.uptime + .seconds(1_000_000), wall: now.wall - .seconds(seconds))
        let gone = MeetingClock(continuing: last, isSameBoot: false).now.uptime - last.uptime
        #expect(gone >= .seconds(seconds) && gone < .seconds(seconds + 60))
    }

    @Test("A wall clock that was set back makes no time go back")
    func setBack() {
        let now = Stamp.current
        let last = Stamp(uptime: now.uptime + .seconds(1000), wall: now.wall + .seconds(3600))
        #expect(MeetingClock(continuing: last, isSameBoot: false).now.uptime >= last.uptime)
        #expect(MeetingClock(continuing: last, isSameBoot: true).now.uptime >= last.uptime)
    }
}
