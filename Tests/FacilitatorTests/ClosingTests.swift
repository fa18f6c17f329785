import Console
import Testing

@testable import Facilitator

/// The end of a meeting: what to look at, and what is read back.
@Suite("The end")
struct ClosingTests {
    private let note = """
        # 2026-06-10 Kiln weekly

        **Present:** Ada Lind, Bo Ek (@bo)

        ## New topics

        - Roof leak (5m)
          - Decision: call the roofer
        - Open day

        ## Action items

        - [ ] Bo: order clay (due 2026-06-24)
        - [x] Ada: sweep

        """

    /// A meeting whose second item was put off.
    private func wrappedUp() -> Desk {
        var desk = Desk(note)
        desk.press("ctrl+n")
        desk.wait(.seconds(400))
        desk.press("ctrl+n")
        desk.wait(.seconds(70))
        desk.press("f7")
        desk.wait(.seconds(70))
        desk.press("f2", "w")
        return desk
    }

    @Test("tells what was put off or left out, which else only a sign in the agenda shows")
    func marksAreTold() {
        var desk = Desk(note)
        desk.press("ctrl+n")
        desk.wait(.seconds(70))
        desk.press("f7")
        #expect(desk.shown().description.contains("Put off: Roof leak. alt+u takes it back."))
        desk.wait(.seconds(70))
        desk.press("f2", "s")
        #expect(desk.shown().description.contains("Left out: Open day. alt+u takes it back."))
        desk.wait(.seconds(70))
        desk.press("f7")
        desk.wait(.seconds(70))
        desk.press("f7")
        #expect(desk.shown().description.contains("Put off. Wrap-up. Nothing is left. shift+c"))
    }

    @Test("stays where a key means nothing to it, and says so")
    func otherKeys() {
        var desk = wrappedUp()
        desk.press("shift+c")
        desk.send(.checked([Concern(line: nil, text: "the note has no title")]))
        desk.press("a")
        #expect(desk.shown().description.contains("Before the meeting ends"))
        #expect(desk.shown().description.contains("a does nothing here: c closes the meeting, esc goes back."))
        desk.press("c")
        #expect(desk.model.meeting.phase == .closed)
    }

    @Test("ends at once where nothing is left to look at, and reads back what came of it")
    func clean() {
        var desk = wrappedUp()
        desk.press("shift+c")
        desk.send(.checked([]))
        #expect(desk.model.meeting.phase == .closed)
        let shown = desk.shown().description
        #expect(shown.contains("call the roofer  (Roof leak (5m))") || shown.contains("call the roofer  (Roof leak)"))
        #expect(shown.contains("Bo: order clay  (due 2026-06-24)"))
        #expect(!shown.contains("sweep"))
        #expect(shown.contains("Put off to the next meeting (1)"))
        #expect(shown.contains("Here (2)"))
        desk.press("pagedown")
        #expect(desk.shown().description.contains("6:40/5:00 OVER"))
        desk.press("u")
        #expect(desk.model.meeting.phase != .closed)
    }

    @Test("lists what to look at first, goes there, and closes all the same when told so")
    func concerns() {
        var desk = Desk(
            note.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.hasPrefix("**Present") ? "**Present:**" : String($0) }.joined(separator: "\n"))
        desk.press("ctrl+n")
        desk.wait(.seconds(70))
        desk.say("q+ Cy")
        desk.press("f2", "shift+c")
        #expect(desk.shown().description.contains("Looking through the note"))
        desk.send(.checked([Concern(line: 11, text: "nobody owns this")]))
        let shown = desk.shown().description
        #expect(desk.model.meeting.phase != .closed)
        for text in ["Nobody is marked present.", "Roof leak is open", "Still in the queue: Cy.", "nobody owns this"] {
            #expect(shown.contains(text))
        }
        desk.press("down", "down", "down", "enter")
        #expect(desk.model.cursorLine == 11)
        #expect(desk.model.notice?.text == "nobody owns this")
        desk.press("f2", "shift+c")
        desk.send(.checked([]))
        desk.press("c")
        #expect(desk.model.meeting.phase == .closed)
        desk.press("esc", "alt+u")
        #expect(desk.model.meeting.phase != .closed, "one undo takes the end back")
    }

    @Test("archives what is saved, and saves first")
    func archive() {
        var desk = wrappedUp()
        desk.press("f2")
        desk.type("late words")
        desk.press("f2", "shift+a")
        #expect(!desk.effects.contains { if case .archive = $0 { true } else { false } })
        for save in desk.takeSaves() { desk.send(.saved(revision: save.revision)) }
        #expect(desk.effects.contains { if case .archive = $0 { true } else { false } })
        desk.send(.archived("It is in the archive."))
        #expect(desk.model.notice?.text == "It is in the archive.")
    }

    @Test("goes to what was not filled in, so that typing fills it in")
    func blank() {
        var desk = Desk("# Kiln\n\n- Time: (when)\n\n**Present:** Ada\n\n## New topics\n")
        desk.press("ctrl+n", "f2", "shift+c")
        desk.send(.checked([Concern(line: 2, text: "(when) is the template's; fill it in", blank: 16..<22)]))
        desk.press("enter")
        desk.type("18:00 UTC")
        #expect(desk.text.contains("- Time: 18:00 UTC\n"))
    }

    @Test("goes to where an owner belongs, and counts what has no room")
    func owner() {
        var desk = Desk("# Kiln\n\n**Present:** Ada\n\n## Action items\n\n- [ ] dig (due 2026-06-24)\n")
        desk.send(.resized(.init(columns: 60, rows: 15)))
        desk.press("ctrl+n", "f2", "shift+c")
        let start = 49
        let concerns = (0..<4).map { Concern(line: 6, text: "nobody owns this \($0)", blank: start..<start) }
        desk.send(.checked(concerns))
        #expect(desk.shown().description.contains("1 of 5"))
        desk.press("down", "enter")
        desk.type("Ada: ")
        #expect(desk.text.hasSuffix("- [ ] Ada: dig (due 2026-06-24)\n"))
    }

    @Test("reads decisions, actions and what was left out by their words")
    func words() {
        var desk = Desk(
            """
            # Kiln

            ## New topics

            - [Roof](https://kiln.example/roof) leak
              - Decision: call **the** [roofer](https://kiln.example/call)
            - Open day

            ## Action items

            - [ ] Bo: order [clay](https://kiln.example/clay)

            """)
        desk.press("ctrl+n")
        desk.wait(.seconds(70))
        desk.press("ctrl+n")
        desk.wait(.seconds(70))
        desk.press("alt+k", "f2", "z")
        let shown = desk.shown().description
        for text in ["call the roofer  (Roof leak)", "Bo: order clay", "Left out (1)"] { #expect(shown.contains(text)) }
        #expect(!shown.contains("kiln.example"))
    }

    @Test("in a closed meeting the keys that come now are shown")
    func afterwards() {
        var desk = wrappedUp()
        desk.press("shift+c")
        desk.send(.checked([]))
        desk.press("c", "esc", "f2")
        desk.model.notice = nil
        #expect(desk.shown().text(ofRow: 23).contains("shift+a archive  shift+x export  z read back"))
    }

    @Test("tells what nobody came to, by its words")
    func missed() {
        var desk = Desk("# Kiln\n\n## New topics\n\n- Roof leak\n- [Open day](https://kiln.example/day), who comes?\n")
        desk.press("ctrl+n", "f2", "z")
        #expect(!desk.shown().description.contains("Not reached"))
        desk.press("esc")
        desk.wait(.seconds(70))
        desk.press("w", "shift+c")
        desk.send(.checked([]))
        desk.press("c")
        let shown = desk.shown().description
        #expect(shown.contains("Not reached (1)"))
        #expect(shown.contains("Open day, who comes?"))
        #expect(!shown.contains("kiln.example"))
    }

    @Test("has something to say for a meeting where nothing came about")
    func empty() {
        var desk = Desk("# Tea\n")
        desk.press("ctrl+p")
        desk.type("read-back")
        desk.press("enter")
        let shown = desk.shown().description
        for text in ["No decision.", "No action item.", "Nothing was put off.", "Nobody is marked present."] {
            #expect(shown.contains(text))
        }
    }
}
