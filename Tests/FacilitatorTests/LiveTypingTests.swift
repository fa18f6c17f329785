import Testing

@testable import Facilitator

/// What somebody does who types along and is in a hurry.
@Suite("While typing along")
struct LiveTypingTests {
    private static let note = """
        # 2026-06-10 Kiln weekly

        Chat: https://chat.kiln.example

        **Present:** Ada, Bo

        ## New topics

        - Roof leak
        - Open day

        ## Action items

        - Bo: order clay

        """

    /// A meeting whose first item is open, with the bullet for its next note.
    private func started() -> Desk {
        var desk = Desk(Self.note)
        desk.press("ctrl+n")
        desk.wait(.seconds(70))
        return desk
    }

    private func note(_ added: String) -> String { Self.note.replacing("leak\n", with: "leak\n\(added)") }

    @Test("a pasted text stays in its item, and so does what is typed behind it")
    func paste() {
        var desk = started()
        desk.send(.input(.paste(Array("It drips.\r\rSince May.".utf8))))
        desk.type(" Since March!")
        desk.press("enter")
        desk.type("A bucket")
        #expect(desk.text == note("  - It drips.\n\n    Since May. Since March!\n  - A bucket\n"))
        desk.press("alt+u", "alt+u")
        #expect(desk.text == note("  - It drips.\n\n    Since May. Since March!\n"))
        #expect(desk.model.agenda.items.count == 3)
        desk.press("alt+u", "alt+u", "alt+u", "alt+u")
        #expect(desk.text == Self.note)
    }

    @Test("a pasted list becomes entries of the list it is pasted into")
    func pasteList() {
        var desk = started()
        desk.send(.input(.paste(Array("- It drips.\r  - A lot.\r- Since May.\r".utf8))))
        #expect(desk.text == note("  - It drips.\n    - A lot.\n  - Since May.\n"))
    }

    @Test("a pasted text that is in no item is as it was copied")
    func pasteBare() {
        var desk = Desk("# Tea\n")
        desk.press("ctrl+end")
        desk.send(.input(.paste(Array("one\r  two\r".utf8))))
        #expect(desk.text == "# Tea\none\n  two\n")
    }

    @Test("a bullet that was moved in stays there when an action item is added, and when that is undone")
    func nested() {
        var desk = started()
        desk.type("It drips")
        desk.press("enter", "tab", "alt+i")
        desk.type("Ada: buy a bucket; due 2026-06-12")
        desk.press("enter", "alt+u")
        #expect(desk.text == note("  - It drips\n"))
        #expect(desk.model.notice?.text == "Taken back: - Ada: buy a bucket (due 2026-06-12)")
        desk.press("alt+e")
        #expect(desk.text.contains("- Ada: buy a bucket (due 2026-06-12)\n"))
        #expect(desk.model.offered != nil)
        desk.press("alt+u")
        desk.type("a lot")
        #expect(desk.text == note("  - It drips\n    - a lot\n"))
    }

    @Test("undo takes the bullet of an enter first, then the word before it")
    func enterUndone() {
        var desk = started()
        desk.type("It drips")
        desk.press("enter", "alt+u")
        #expect(desk.text == note("  - It drips\n"))
        desk.press("alt+u")
        #expect(desk.text == note("  - It \n"))
    }

    @Test("undo says how the meeting is when it took back a step of it")
    func undoTold() {
        var desk = started()
        desk.press("f5", "alt+u")
        #expect(desk.model.notice?.text == "Taken back. The clocks run.")
        desk.press("alt+e")
        #expect(desk.model.notice?.text == "Done again. The clocks stand.")
        desk.press("alt+u", "ctrl+n", "alt+u")
        #expect(desk.model.notice?.text == "Taken back. Open is Roof leak.")
        desk.press("alt+u")
        #expect(desk.model.notice?.text == "Taken back. The meeting has not started.")
    }

    @Test("the cut to the line's start spares a bullet and the label of who is present, once")
    func cutToStart() {
        var desk = started()
        desk.type("It drips")
        desk.press("ctrl+u")
        #expect(desk.text == note("  - \n"))
        desk.press("ctrl+u")
        #expect(desk.text == note("  \n"))
        var other = Desk(Self.note)
        other.press("end", "ctrl+u")
        #expect(other.text.contains("\n**Present:** \n"))
    }

    @Test("the header folds around the cursor, which goes to who is present")
    func fold() {
        var desk = Desk(Self.note)
        desk.press("ctrl+home")
        #expect(desk.shown().description.contains("chat.kiln"))
        desk.press("alt+h")
        #expect(!desk.shown().description.contains("chat.kiln"))
        desk.type(", Cy")
        #expect(desk.text.contains("**Present:** Ada, Bo, Cy\n"))
    }

    @Test("the chosen action item is ticked in the agenda, with or without a box, and unticked")
    func tick() {
        var desk = started()
        desk.press("f2", "end", "x")
        #expect(desk.text.contains("- [x] Bo: order clay\n"))
        #expect(desk.model.notice?.text == "Done: Bo: order clay")
        desk.press("x")
        #expect(desk.text.contains("- [ ] Bo: order clay\n"))
        #expect(desk.model.notice?.text == "To do again: Bo: order clay")
        desk.press("u")
        #expect(desk.model.notice?.text == "Taken back.")
        desk.press("x")
        desk.press("home", "x")
        #expect(desk.model.notice?.text == "Choose an item first.")
    }

    @Test("the floor is free once the last in the queue has spoken")
    func floor() {
        var desk = started()
        desk.press("alt+q")
        desk.type("bo")
        desk.press("enter", "alt+r")
        #expect(desk.model.meeting.floor.speaker?.name == "Bo")
        desk.press("alt+r")
        #expect(desk.model.meeting.floor.speaker == nil)
    }

    @Test("a search tells which match of how many it is at")
    func matches() {
        var desk = Desk(Self.note)
        desk.press("ctrl+home", "ctrl+r")
        desk.type("bo")
        desk.press("enter")
        #expect(desk.model.notice?.text == "1 of 2. alt+n goes on.")
        desk.press("alt+n")
        #expect(desk.model.notice?.text == "2 of 2. alt+n goes on.")
        desk.press("alt+n")
        #expect(desk.model.notice?.text == "1 of 2. alt+n goes on.")
    }

    @Test("what is typed after a search goes beside what was found, and cut takes it")
    func search() {
        var desk = started()
        desk.press("ctrl+r")
        desk.type("open")
        desk.press("enter")
        #expect(desk.model.notice?.text.hasPrefix("1 of 1.") == true)
        desk.type("Wide ")
        #expect(desk.text == Self.note.replacing("Open day", with: "Wide Open day"))
        desk.press("ctrl+r")
        desk.type("wide")
        desk.press("enter", "ctrl+x")
        #expect(desk.text == Self.note.replacing("Open day", with: " Open day"))
    }

    @Test("why the next item was not opened stays to be read while somebody types")
    func declined() {
        var desk = started()
        desk.say("q+ Bo")
        desk.press("ctrl+n")
        desk.type("A bucket")
        #expect(desk.shown().description.contains("Bo is still in the queue. Once more goes on and clears it."))
        desk.press("enter")
        #expect(desk.model.notice == nil)
    }

    @Test(
        "a slip of the keys in a name is told, and who was meant, perhaps",
        arguments: [
            ("q+ Zeo", "Zeo is not marked present. Queue: Zeo"),
            ("q+ Evva", "Evva is not marked present. Did you mean Eva Novák? Queue: Evva"),
            ("q+ eva nowak", "eva nowak is not marked present. Did you mean Eva Novák? Queue: eva nowak"),
            ("q+ Nvoak to ask", "Nvoak is not marked present. Did you mean Eva Novák? Queue: Nvoak"),
            ("q+ Ana", "Ana is not marked present. Queue: Ana"),
            ("ACTION: Evva to glaze", "Added, but: Evva is not marked present. Did you mean Eva Novák?"),
            ("q- Bob", "Nobody is in the queue."),
            ("present- Evva", "Evva is not here. Check the spelling. Did you mean Eva Novák?"),
            ("present+ Mira Lnd", "Mira Lnd is new. Did you mean Mira Lund? alt+u takes it back."),
            ("present+ Mara", "Mara is new. Did you mean Mira Lund? alt+u takes it back."),
            ("present+ Otto, Miar", "Miar is new. Did you mean Mira Lund? alt+u takes it back."),
            ("present+ Evva", "Evva is here, a new name."),
        ])
    func misspelt(_ said: String, _ told: String) {
        var desk = started()
        desk.send(.namesFound(["Mira Lund (@mira)"]))
        desk.say("present+ Eva Novák (@eva-n)")
        desk.say(said)
        #expect(desk.model.notice?.text == told)
    }

    @Test(
        "what begins with a word of ours and goes on is a note",
        arguments: ["thanks everybody for coming", "next we eat"])
    func prose(_ line: String) {
        var desk = started()
        desk.say("q+ Bo")
        desk.say("ack")
        desk.press("enter", "enter")
        desk.type(line)
        desk.press("enter")
        #expect(desk.text.contains("\n\(line)\n"))
        #expect(desk.model.meeting.floor.speaker?.name == "Bo")
    }

    @Test("after a closed meeting a line that would be a command is a note, and the next one its own")
    func afterwards() {
        var desk = started()
        desk.say("meeting-close")
        desk.press("c", "esc", "ctrl+end")
        desk.type("q+ Ada")
        desk.press("enter")
        desk.type("thanks")
        #expect(desk.text.hasSuffix("q+ Ada\nthanks"))
    }

    @Test("who waited before coming waits under the whole name")
    func waiting() {
        var desk = started()
        desk.say("q+ Eva to ask")
        desk.say("q+ Bo")
        desk.say("present+ Eva Novák (@eva-n)")
        #expect(desk.model.meeting.floor.queue.map(\.speaker) == ["Eva Novák (@eva-n)", "Bo"])
        desk.press("alt+u")
        #expect(!desk.text.contains("Eva"))
        #expect(desk.model.meeting.floor.queue.map(\.speaker) == ["Eva Novák (@eva-n)", "Bo"])
        desk.say("ack")
        #expect(desk.model.meeting.floor.speaker?.name == "Eva Novák (@eva-n)")
    }

    @Test("tab and shift+tab move code, no further than its fence")
    func code() {
        var desk = started()
        desk.type("```sh")
        desk.press("enter")
        desk.type("if true")
        desk.press("enter", "tab")
        desk.type("then")
        desk.press("enter")
        desk.type("fi")
        desk.press("shift+tab", "shift+tab")
        #expect(desk.text == note("  - ```sh\n    if true\n      then\n    fi\n    ```\n"))
    }

    @Test("ctrl+w at the start of a line takes its break only")
    func wordAtStart() {
        var desk = started()
        desk.press("ctrl+home", "down", "ctrl+w")
        #expect(desk.text == Self.note.replacing("weekly\n\n", with: "weekly\n"))
    }

    @Test("going on from an item that something was noted about needs no second key")
    func noted() {
        var desk = Desk(Self.note)
        desk.press("ctrl+n")
        desk.type("It drips.")
        desk.press("ctrl+n")
        #expect(desk.model.openEntry.map { desk.model.note.title(of: $0).text } == "Open day")
        desk.press("ctrl+n")
        #expect(desk.model.notice?.text == "This item was opened just now. A second later the same key moves on.")
    }

    @Test(
        "a number of minutes is said as times are elsewhere",
        arguments: [("45", 45), ("45 min", 45), ("1h30m", 90), ("2 hours", 120), ("20 minutes", 20)])
    func minutes(_ said: String, _ minutes: Int) {
        var desk = started()
        desk.say("plan-set \(said)")
        #expect(desk.model.meeting.plannedDuration == .seconds(minutes * 60))
        desk.press("alt+u")
        #expect(desk.model.notice?.text == "Taken back. The plan is 60 minutes.")
    }

    @Test("undo says of an item what it is again")
    func undone() {
        var desk = started()
        desk.press("f2", "down", "d")
        desk.press("alt+u")
        #expect(desk.model.notice?.text == "Taken back. Open day is to be discussed.")
    }

    @Test("a number leads to the line")
    func line() {
        var desk = started()
        desk.say("9")
        desk.type("The ")
        #expect(desk.text == Self.note.replacing("- Roof", with: "The - Roof"))
    }

    @Test(
        "a correction says what it did and what is left",
        arguments: [
            ("s/wheel/x/", "Wheel is nowhere in the note."),
            ("s/Bo/Boo/", "Corrected; 1 more stands elsewhere. It says now: **Present:** Ada, Boo"),
            ("s/Bo/Boo/g", "Corrected in 2 places of the note."),
        ])
    func corrected(_ said: String, _ told: String) {
        var desk = started()
        desk.say(said)
        #expect(desk.model.notice?.text.lowercased() == told.lowercased())
    }

    @Test("a slip of the keys in a name of the queue is told")
    func misspeltInQueue() {
        var desk = started()
        desk.say("q+ Ada")
        desk.say("q- Adda")
        #expect(desk.model.notice?.text == "Adda is not in the queue. Did you mean Ada?")
    }

    @Test("tab takes a name in the Present line and in the question for an action item")
    func names() {
        var desk = started()
        desk.send(.namesFound(["Zoë Müller (@zoe)"]))
        desk.press("alt+i")
        desk.type("mül")
        desk.press("tab")
        desk.type("dry the floor")
        desk.press("enter")
        #expect(desk.text.hasSuffix("- Bo: order clay\n- Zoë Müller: dry the floor\n"))
        desk.model.offered = nil
        desk.model.selection = .init(at: desk.model.note.attendance?.names[1].raw.upperBound ?? 0)
        desk.type(", zo")
        desk.press("tab")
        #expect(desk.text.contains("**Present:** Ada, Bo, Zoë Müller (@zoe)\n"))
    }

    @Test("an action item that nobody owns is told at once")
    func ownerless() {
        var desk = started()
        desk.press("alt+i")
        desk.type("dry the floor")
        desk.press("enter")
        #expect(desk.model.notice?.text == "Added, but: nobody owns it; alt+u takes it back.")
        desk.press("alt+i")
        desk.type("Bo: dry the floor")
        desk.press("enter")
        #expect(desk.model.notice?.text == "Added: Bo: dry the floor")
    }

    @Test("a refused answer stays whole below what is wrong with it")
    func refused() {
        var desk = started()
        let answer = "Bo: bring every single one of the buckets from the shed, due 31 feb"
        desk.press("alt+i")
        desk.type(answer)
        desk.press("enter")
        let rows = desk.shown().description.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(rows[22].contains("When is 31 feb? Say fri, in 2 weeks, next meeting or 2026-06-24."))
        #expect(rows[23].contains("due 31 feb"))
        desk.press("esc")
        #expect(desk.shown().description.contains("Here 2  Ada, Bo"))
    }

    @Test("who is here is named before who is not, and who has no room is counted")
    func here() {
        var desk = started()
        let names = ["Cy Dahl", "Dee Ito", "Eli Fox", "Fay Moreau", "Gus Hart"]
        for name in names + ["Alexandra Montgomery-Fitzgerald"] {
            desk.say("present+ \(name)")
        }
        desk.say("regrets+ Hal Moss")
        let shown = desk.shown().description
        #expect(shown.contains("Here 8  Ada, Bo, Cy Dahl"))
        #expect(!shown.contains("Hal Moss (regrets)") && !shown.contains("Alexandra Montgomery-Fitzgerald (late"))
    }

    @Test("keys that change the text do nothing in the agenda, and what is found there is typed at")
    func agendaKeys() {
        var desk = started()
        desk.press("f2", "ctrl+k", "backspace", "ctrl+x", "enter")
        #expect(desk.text == Self.note)
        desk.press("f2", "/")
        desk.type("clay")
        desk.press("enter")
        desk.type("red ")
        #expect(desk.text == Self.note.replacing("clay", with: "red clay"))
    }

    @Test("a match that is a part of a character is told as any other")
    func matchInCharacter() {
        var desk = Desk("# Tea\n\n- \u{1F469}\u{200D}\u{1F4BB} writes\n")
        desk.press("ctrl+r")
        desk.type("\u{1F469}")
        desk.press("enter")
        #expect(desk.model.notice?.text == "1 of 1. alt+n goes on.")
    }
}
