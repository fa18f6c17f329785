import Console
import MeetingCore
import Proceedings
import Testing
import TextEditing

@testable import Facilitator

/// Where meetings go wrong in other programs: at their edges.
@Suite("At the edges of a meeting")
struct MeetingEdgeTests {
    private static let note = """
        # 2026-06-10 Lantern

        **Present:** Ada Lind, Bo

        ## New topics

        - Wheels
        - Docs

        ## Action items

        """

    /// A meeting whose first item is open for 70 seconds.
    private func started(_ text: String = note, at start: Stamp? = nil) -> Desk {
        var desk = Desk(text, at: start)
        desk.press("ctrl+n")
        desk.wait(.seconds(70))
        return desk
    }

    // MARK: - Typing

    @Test("what is taken back at a new bullet leaves the bullet offered")
    func undoAtABullet() {
        var desk = started()
        desk.type("first point")
        desk.press("enter")
        desk.type("wrnog")
        desk.press("alt+u")
        desk.type("right")
        #expect(desk.text.contains("- Wheels\n  - first point\n  - right\n"))
        for _ in 0..<2 { desk.press("alt+u") }
        desk.press("alt+e", "alt+e")
        #expect(desk.text.contains("  - first point\n  - right\n"))
    }

    // MARK: - The agenda

    @Test("next past the last item says that nothing comes, and changes nothing")
    func nextPastTheLastItem() {
        var desk = started()
        for _ in 0..<3 {
            desk.press("ctrl+n")
            desk.wait(.seconds(70))
        }
        #expect(desk.model.meeting.phase == .wrapUp)
        let logged = desk.logged.count
        desk.press("ctrl+n", "ctrl+n")
        #expect(desk.model.meeting.phase == .wrapUp && desk.logged.count == logged)
        #expect(desk.model.notice?.text.contains("No section comes after this") == true)
    }

    @Test("next twice within a second is one step")
    func nextTwice() {
        var desk = started()
        desk.press("ctrl+n")
        desk.pass(.milliseconds(300))
        desk.press("ctrl+n")
        #expect(desk.shown().description.contains("▶ Docs"))
        #expect(desk.model.notice?.text.contains("was opened just now") == true)
    }

    @Test("the end names who still waits, and comes when told so")
    func closeWithAQueue() {
        var desk = started()
        desk.say("q+ ada")
        desk.press("f2", "shift+c")
        desk.send(.checked([]))
        #expect(desk.model.meeting.phase != .closed)
        #expect(desk.shown().description.contains("Still in the queue: Ada Lind."))
        desk.press("c")
        #expect(desk.model.meeting.phase == .closed)
    }

    @Test("an item that is done is taken up again where it was left")
    func reopenAnItem() {
        var desk = started()
        desk.press("ctrl+n")
        desk.wait(.seconds(70))
        desk.say("take up 1")
        #expect(desk.shown().description.contains("▶ Wheels"))
        #expect(desk.shown().text(ofRow: 1).contains("item 1:10"))
    }

    @Test("a note without an agenda is met over and closed all the same", arguments: ["", "Some words.\n", "# Tea\n"])
    func noAgenda(_ text: String) {
        var desk = Desk(text)
        desk.press("ctrl+n")
        #expect(desk.model.meeting.phase == .wrapUp)
        desk.wait(.seconds(5))
        desk.press("f2", "shift+c")
        desk.send(.checked([]))
        desk.press("c")
        #expect(desk.shown().description.contains("No item was opened."))
        desk.press("esc", "alt+u", "alt+u")
        #expect(desk.model.meeting.phase == .gathering && desk.text == text)
    }

    @Test("two hundred items scroll, and the last one is shown open")
    func manyItems() {
        let items = (1...200).map { "- Item \($0)\n" }.joined()
        var desk = started("# 2026-06-10 Lantern\n\n**Present:** Ada\n\n## New topics\n\n\(items)")
        desk.say("take up 200")
        #expect(desk.shown().description.contains("▶ Item 200"))
        #expect(desk.shown().text(ofRow: 1).contains("200/200"))
        desk.wait(.seconds(70))
        desk.press("ctrl+n")
        #expect(desk.model.notice?.text.contains("Not reached: 198") == true)
    }

    @Test("after a sleep of hours one key is one step, and what others wrote comes in beside it")
    func sleep() {
        var desk = started()
        desk.pass(.seconds(3 * 3600))
        desk.type("said")
        let theirs = TextBuffer(Array(Self.note.replacing("- Docs\n", with: "- Docs\n- Paint\n").utf8))
        desk.send(.fileChanged(theirs, generation: 1))
        desk.press("ctrl+n")
        #expect(desk.shown().description.contains("▶ Docs"))
        #expect(desk.text.contains("- Wheels\n  - said\n- Docs\n- Paint\n"))
    }

    // MARK: - Clocks

    @Test("twenty minutes of sleep count for whoever has the floor")
    func sleepOfASpeaker() {
        var desk = started()
        desk.say("time speakers at 2 min")
        desk.say("ack ada")
        desk.pass(.seconds(1200))
        desk.send(.resumed)
        desk.send(.tick)
        #expect(desk.shown().description.contains("▶ Ada Lind 20:00/2:00 OVER"))
    }

    @Test("a wall clock that is set back an hour takes nothing from anybody")
    func wallClock() {
        var desk = started()
        desk.say("ack ada")
        desk.now.wall -= .seconds(3600)
        desk.wait(.seconds(60))
        desk.send(.tick)
        #expect(desk.shown().description.contains("▶ Ada Lind 1:00"))
        #expect(desk.shown().text(ofRow: 1).contains("item 2:10"))
        desk.say("present+ Cy")
        #expect(desk.model.meeting.attendance.attendee(named: "Cy")?.isHere == true)
    }

    @Test("a meeting goes on across midnight, and stays that of the day in its title")
    func midnight() {
        let beforeMidnight = Stamp(uptime: .seconds(1000), wall: .seconds(1_781_135_940))
        var desk = started(at: beforeMidnight)
        desk.wait(.seconds(600))
        #expect(desk.shown().text(ofRow: 1).contains("meeting 11:10/60:00"))
        #expect(desk.shown().text(ofRow: 1).contains("ends ~0:"))
        desk.say("ACTION: Ada to paint due tomorrow")
        #expect(desk.text.contains("- Ada Lind: paint (due 2026-06-11)"))
    }

    // MARK: - What comes of it

    @Test(
        "an action item that may be a slip is added, and the slip is told",
        arguments: [
            ("Ada to paint due 2026-06-09", "Ada Lind: paint (due 2026-06-09)", "2026-06-09 is before this meeting."),
            ("Zoe to paint", "Zoe: paint", "Zoe is not marked present."),
            (
                "Bo, Zoe to paint due 2025-01-01", "Bo, Zoe: paint (due 2025-01-01)",
                "2025-01-01 is before this meeting. Zoe is not marked present."
            ),
        ])
    func slips(_ said: String, _ written: String, _ told: String) {
        var desk = started()
        desk.say("ACTION: \(said)")
        #expect(desk.text.contains("- \(written)\n"))
        #expect(desk.model.notice == Notice(kind: .message, text: "Added, but: \(told)"))
        desk.say("ACTION: Ada to sweep due 2026-06-10")
        #expect(desk.model.notice?.text == "Added: Ada Lind: sweep (due 2026-06-10)")
    }

    @Test("an action item of nobody is read back as nobody's")
    func noOwner() {
        var desk = started()
        desk.say("ACTION: call the roofer")
        desk.say("meeting-read-back")
        #expect(desk.shown().description.contains("Nobody yet: call the roofer"))
    }
}
