import Proceedings
import Testing

@testable import Facilitator
@testable import MeetingCore

/// Walks every way through small meetings and looks for a state that should not be.
@Suite("Every way through a meeting")
struct MeetingWalkTests {
    @Test(
        "of up to four items and three people keeps the rules, shows on a small screen, exports and closes",
        arguments: 0...4)
    func everyWay(items: Int) throws {
        let room = WalkRoom(items: items)
        var walk = MeetingWalk(depth: 8)
        var shown = ShownStates(room)
        var closed = 0
        try walk.run(from: room.start) { from, to, isNew in
            try require(MeetingRules(to), to)
            guard isNew else { return }
            try require(MeetingRules(from: from, to: to), to)
            try checkUndo(from, to)
            if try checkClose(to) { closed += 1 }
            try checkNext(to)
            #expect(to.replayed(from: room.start.meeting) == to.meeting, "the log leads to another meeting")
            try shown.check(to)
        }
        print(
            "\(items) items, \(MeetingWalk.people.count) people, depth \(walk.depth): \(walk.states) states,",
            "\(walk.steps) steps, \(walk.refusals) refusals; all but the first undone and redone,",
            "\(closed) closed and reopened; \(shown.count) pictures shown and exported,",
            "\(shown.closed) of them closed at the keys")
        #expect(walk.states > 1000)
    }

    @Test("is gone once: a walk that goes every way again sees nothing else")
    func sightsSuffice() {
        let room = WalkRoom(items: 4)
        var once = MeetingWalk(depth: 3)
        once.run(from: room.start) { _, _, _ in }
        var whole = MeetingWalk(depth: 3, isWhole: true)
        whole.run(from: room.start) { _, _, _ in }
        #expect(whole.steps > once.steps)
        #expect(whole.sights == once.sights)
    }

    private func require(_ rules: MeetingRules, _ play: WalkedMeeting) throws {
        try #require(rules.broken.isEmpty, "\(rules.broken) after \(play.events.map(\.event))")
    }

    /// Back to where the step came from, and there again.
    private func checkUndo(_ from: WalkedMeeting, _ to: WalkedMeeting) throws {
        var back = to
        try back.ask(.undo)
        let isBack =
            back.meeting.progress == from.meeting.progress && back.meeting.attendance == from.meeting.attendance
            && back.meeting.history.done == from.meeting.history.done
        try #require(isBack, "undo does not lead back from \(to.events.map(\.event))")
        try back.ask(.redo)
        let isThere =
            back.meeting.progress == to.meeting.progress && back.meeting.attendance == to.meeting.attendance
            && back.meeting.history == to.meeting.history
        try #require(isThere, "redo does not lead there again: \(to.events.map(\.event))")
    }

    /// From everywhere the meeting can be ended, and the end can be taken back in either way.
    ///
    /// - Returns: Whether there was anything to end.
    private func checkClose(_ play: WalkedMeeting) throws -> Bool {
        switch play.meeting.phase {
        case .gathering:
            #expect(play.refusal(of: .close) == .notStarted)
            return false
        case .closed:
            #expect(play.refusal(of: .close) == .meetingClosed)
            return false
        case .section, .wrapUp: break
        }
        var end = play
        try end.ask(.close)
        try require(MeetingRules(end), end)
        try #require(end.meeting.phase == .closed)
        var undone = end
        try undone.ask(.undo)
        try #require(undone.meeting.progress == play.meeting.progress)
        try end.ask(.reopenMeeting)
        try require(MeetingRules(end), end)
        try #require(end.meeting.phase == play.meeting.phase && end.meeting.openItem == play.meeting.openItem)
        return true
    }

    /// Two presses of one key lead on once, and `next` leads to where it is said to lead.
    private func checkNext(_ play: WalkedMeeting) throws {
        guard play.meeting.phase != .closed else { return #expect(play.refusal(of: .next) == .meetingClosed) }
        let upcoming = play.meeting.upcoming(play.agenda)
        guard upcoming != nil else { return #expect(play.refusal(of: .next) == .pastTheEnd) }
        var on = play
        try on.ask(.next)
        try #require(upcoming?.phase == on.meeting.phase && upcoming?.opened == on.meeting.openItem)
        guard on.meeting.upcoming(on.agenda) != nil else { return }
        let refusal = on.refusal(of: .next, after: .milliseconds(500))
        #expect(refusal == (on.meeting.openItem == nil ? .sectionEnteredJustNow : .openedJustNow))
    }
}
