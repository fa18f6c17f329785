import Console
import NoteFormat
import Testing

@testable import Facilitator

/// A meeting that is run with words and with keys.
@Suite("A meeting in words")
struct MeetingInWordsTests {
    private let note = """
        # 2026-06-10 Kiln weekly

        **Present:** Ada Lind, Bo Ek (@bo), Cy

        ## New topics

        - Roof leak (15m)
          - Ada looked at it
        - Open day

        ## Action items

        - [ ] Bo: order clay

        """

    private func started() -> Desk {
        var desk = Desk(note)
        desk.press("ctrl+n")
        desk.wait(.seconds(70))
        return desk
    }

    private func types(_ desk: inout Desk, _ line: String) {
        desk.type(line)
        desk.press("enter")
    }

    @Test("queues and calls by words, and shows it where people are")
    func queue() {
        var desk = started()
        desk.say("q+ ada to ask about slates")
        desk.say("q+! bo")
        #expect(desk.shown().description.contains("Queue 2 !Bo Ek, Ada Lind"))
        desk.press("alt+r")
        desk.wait(.seconds(20))
        #expect(desk.shown().description.contains("▶ Bo Ek 0:20"))
        desk.say("time speakers at 10 s")
        #expect(desk.shown().description.contains("▶ Bo Ek 0:20/0:10 OVER"))
    }

    @Test("declines to go on while somebody waits, and says how it goes on")
    func really() {
        var desk = started()
        desk.say("q+ ada")
        desk.press("ctrl+n")
        #expect(desk.model.notice?.text == "Ada Lind is still in the queue. Once more goes on and clears it.")
        desk.type("a thought")
        desk.press("ctrl+n")
        #expect(desk.shown().description.contains("▶ Roof leak"), "another note came between")
        desk.press("ctrl+n")
        #expect(desk.shown().description.contains("▶ Open day"))
        desk.press("alt+u")
        desk.press("ctrl+n")
        desk.say("really")
        #expect(desk.shown().description.contains("▶ Open day"))
        desk.press("alt+u")
        #expect(desk.shown().description.contains("Queue 1 Ada Lind"))
    }

    @Test("asks once before it goes on within a minute")
    func withinAMinute() {
        var desk = Desk(note)
        desk.press("ctrl+n")
        desk.wait(.seconds(5))
        desk.press("ctrl+n")
        #expect(desk.model.notice?.text.contains("5 s ago") == true)
        desk.press("ctrl+n")
        #expect(desk.shown().description.contains("▶ Open day"))
    }

    @Test("writes an action where the note keeps them, with its box, owner and date")
    func action() {
        var desk = started()
        desk.say("ACTION: ada to call the roofer due fri")
        #expect(desk.text.hasSuffix("- [ ] Bo: order clay\n- [ ] Ada Lind: call the roofer (due 2026-06-12)\n"))
        desk.say("close #1")
        #expect(desk.model.notice?.text == "Item 1 is no action item: they are 3 to 4.")
        desk.say("close #3")
        #expect(desk.text.contains("- [x] Bo: order clay\n"))
        desk.press("alt+u", "alt+u")
        #expect(desk.text == note)
    }

    @Test("takes a line typed in the note for a command, as one step of undo")
    func typed() {
        var desk = started()
        types(&desk, "q+ cy")
        #expect(desk.shown().description.contains("Queue 1 Cy"))
        #expect(!desk.text.contains("q+"))
        desk.press("alt+u")
        #expect(!desk.shown().description.contains("Queue 1"))
        #expect(desk.text.contains("  - q+ cy\n"))
    }

    @Test("leaves no trace of a typed command, and offers its bullet again")
    func typedBetweenNotes() {
        var desk = started()
        types(&desk, "q+ cy")
        #expect(desk.text == note)
        types(&desk, "Cy: it drips")
        types(&desk, "ACTION: cy to call the roofer")
        types(&desk, "[off] he is a crook")
        types(&desk, "#agreed a new roof")
        desk.type("Bo pays")
        let notes = "  - Cy: it drips\n  - Decision: a new roof\n  - Bo pays\n"
        let action = "- [ ] Cy: call the roofer\n"
        #expect(desk.text == note.replacing("at it\n", with: "at it\n" + notes) + action)
    }

    @Test("leaves no trace in a section that was empty")
    func typedFirst() {
        let empty = "# 2026-06-10 Kiln weekly\n\n**Present:** Ada\n\n## New topics\n\n## Action items\n"
        var desk = Desk(empty)
        desk.press("ctrl+n")
        types(&desk, "q+ Ada")
        #expect(desk.text == empty)
        desk.type("Kettle")
        #expect(desk.text == empty.replacing("topics\n", with: "topics\n\n- Kettle\n"))
    }

    @Test("keeps a decision where it is typed, and goes on with the list")
    func typedDecision() {
        var desk = started()
        types(&desk, "Decision: wait")
        desk.type("until May")
        #expect(desk.text.contains("at it\n  - Decision: wait\n  - until May\n"))
    }

    @Test(
        "leaves alone what is no command in a note",
        arguments: ["next", "skip", "undo", "who knows", "q+ nobody waits here, c", "agenda+"])
    func text(_ line: String) {
        var desk = started()
        desk.type(line)
        desk.press("enter")
        let isCommand = line.hasPrefix("q+")
        #expect(desk.text.contains("  - \(line)\n") != isCommand)
    }

    @Test("keeps a typed command that is refused")
    func refused() {
        var desk = started()
        types(&desk, "take up 9")
        #expect(desk.text.contains("  - take up 9\n"))
        types(&desk, "ack")
        types(&desk, "q- nobody")
        #expect(desk.text.contains("  - q- nobody"))
        #expect(desk.model.notice?.text == "Nobody is in the queue. Kept as text.")
        // Nobody's text ends in the refused line.
        types(&desk, "And then?")
        #expect(desk.text.contains("  - q- nobody\n  - And then?\n"))
    }

    @Test("never writes what is off the record")
    func offTheRecord() {
        var desk = started()
        types(&desk, "[off] the roofer is a crook")
        #expect(!desk.text.contains("crook"))
        #expect(desk.model.meeting.privateNotes.map(\.text) == ["the roofer is a crook"])
        desk.press("alt+u")
        #expect(desk.model.meeting.privateNotes.isEmpty)
    }

    @Test("never has what is off the record in the note, not even while it is typed")
    func offTheRecordWhileTyped() {
        var desk = started()
        desk.type("[Off")
        for letter in "] a crook" {
            desk.type(String(letter))
            #expect(desk.text == note || desk.text.hasSuffix("[Off"))
        }
        #expect(desk.text == note)
        #expect(desk.shown().description.contains(":[off]  a crook"))
        desk.press("enter")
        #expect(desk.model.meeting.privateNotes.map(\.text) == ["a crook"])
        desk.type("Bo looks")
        #expect(desk.text == note.replacing("at it\n", with: "at it\n  - Bo looks\n"))
    }

    @Test("takes what is off the record out of a paste, and out of what the editor left")
    func offTheRecordFromElsewhere() {
        var desk = started()
        desk.send(.input(.paste(Array("Bo looks\r- [off] a crook\rand pays".utf8))))
        #expect(desk.text == note.replacing("at it\n", with: "at it\n  - Bo looks\n    and pays\n"))
        desk.send(.edited(Array((note + "[off] Bo lies\n").utf8)))
        #expect(desk.text == note)
        #expect(desk.model.meeting.privateNotes.map(\.text) == ["a crook", "Bo lies"])
    }

    @Test("takes the words of line mode that stand for a command", arguments: ["close meeting", "Close the meeting"])
    func closing(_ words: String) {
        var desk = started()
        desk.press("f10")
        desk.type(words)
        desk.press("enter")
        desk.send(.checked([]))
        #expect(desk.model.overlay != nil || desk.model.meeting.phase == .closed)
    }

    @Test("closes the command line where a word alone is refused, and keeps what can be put right")
    func refusedWord() {
        var desk = started()
        desk.say("really")
        #expect(desk.model.notice?.kind == .refusal && desk.model.overlay == nil)
        desk.say("take up 9")
        #expect(desk.model.notice?.kind == .refusal && desk.model.isCommandLineOpen)
    }

    @Test("reads an owner and a day in what action-add asks for")
    func askedAction() {
        var desk = started()
        desk.press("f2", "i")
        desk.type("Bo to sweep the loft due tomorrow")
        desk.press("enter")
        #expect(desk.text.hasSuffix("- [ ] Bo Ek: sweep the loft (due 2026-06-11)\n"))
    }

    @Test("gives a topic the series' time, an action its date, and the meeting its length")
    func seriesTimes() {
        var desk = Desk(note)
        desk.send(
            .customsFound(Customs(due: "2026-07-01", timebox: .seconds(300), length: .seconds(2700))))
        #expect(desk.model.meeting.plannedDuration == .seconds(2700))
        desk.say("#topic Kiln shelves")
        let item = desk.model.meeting.openItem
        #expect(item.flatMap { desk.model.meeting.timebox(of: $0, in: desk.model.agenda) } == .seconds(300))
        desk.say("ACTION: bo to call")
        #expect(desk.text.hasSuffix("- [ ] Bo Ek: call (due 2026-07-01)\n"))
    }

    @Test("knows when the series meets next")
    func customs() {
        var desk = started()
        desk.send(.customsFound(Customs(nextMeeting: NoteDate(year: 2026, month: 6, day: 24))))
        desk.say("ACTION: bo to call due next meeting")
        #expect(desk.text.hasSuffix("- [ ] Bo Ek: call (due 2026-06-24)\n"))
    }

    @Test("tells a reminder when its time has come, also after other keys")
    func reminder() {
        var desk = started()
        desk.say("remind us in 2 min to close")
        desk.type("words")
        desk.wait(.seconds(121))
        #expect(desk.model.notice?.text == "Reminder: close")
        desk.type("x")
        desk.wait(.seconds(500))
        #expect(desk.model.notice == nil)
    }

    @Test("tells two reminders that come due at once")
    func twoReminders() {
        var desk = started()
        desk.say("remind us in 2 minutes to drink")
        desk.say("remind us in 2 minutes to eat")
        desk.wait(.seconds(121))
        #expect(desk.model.notice?.text == "Reminder: drink; eat")
    }

    @Test("tells no reminder again when the note is opened again, but those that came due meanwhile")
    func remindersAfterACrash() {
        var desk = started()
        desk.say("remind us in 1 minute to drink")
        desk.say("remind us in 10 minutes to eat")
        desk.wait(.seconds(70))
        #expect(desk.model.notice?.text == "Reminder: drink")
        desk.press("ctrl+n")
        var soon = Desk(desk.text, past: desk.remembered, at: desk.now)
        #expect(soon.model.notice == nil)
        soon.wait(.seconds(600))
        #expect(soon.model.notice?.text == "Reminder: eat")
        desk.pass(.seconds(600))
        let late = Desk(desk.text, past: desk.remembered, at: desk.now)
        #expect(late.model.notice?.text == "Reminder: eat")
    }

    @Test("captures a line as an action, a decision and a topic")
    func capture() {
        var desk = started()
        desk.type("Bo will bring slates")
        desk.press("ctrl+t")
        #expect(desk.text.contains("  - Bo will bring slates\n"))
        #expect(desk.text.contains("- [ ] Bo Ek: bring slates\n"))
        desk.press("ctrl+o")
        #expect(desk.text.contains("  - Decision: Bo will bring slates\n"))
        desk.press("ctrl+o")
        #expect(desk.model.notice?.text == "This line is a decision already.")
        desk.press("alt+shift+t")
        #expect(desk.text.contains("- Open day\n- Decision: Bo will bring slates\n"))
    }

    @Test("says an owner's name once in an action made of a line")
    func capturedOwner() {
        var desk = started()
        for (line, action) in [
            ("Bo looks for slates", "Bo Ek: looks for slates"), ("Bo and Ada look for nails", "Bo Ek: Bo and Ada look"),
            ("Slates for Bo cost much", "Bo Ek: Slates for Bo cost much"),
            ("AI Bo: draft the plan", "Bo Ek: draft the plan"), ("TODO Bo to buy nails", "Bo Ek: buy nails"),
            ("TODO: find a ladder", "find a ladder"), ("**AI:** ring the roofer", "ring the roofer"),
            ("AI tools are slow", "AI tools are slow"), ("TODO @zed: sweep", "@zed: sweep"),
            ("@zed should review it next week", "@zed: review it next week"),
            ("Bo will read it by Friday", "Bo Ek: read it (due 2026-06-12)"),
            ("The wall is painted by 2026-07-01.", "The wall is painted (due 2026-07-01)"),
            ("To be read by Ada", "Ada"), ("Slates by next meeting", "Slates by next meeting"),
        ] {
            desk.type(line)
            desk.press("ctrl+t", "enter")
            #expect(desk.text.contains("- [ ] \(action)"))
        }
    }

    @Test("corrects the last word, or every one in the item")
    func correct() {
        var desk = started()
        desk.say("s/looked/peeked/")
        #expect(desk.text.contains("Ada peeked at it"))
        desk.say("s/nowhere/x/")
        #expect(desk.model.notice?.text == "nowhere is nowhere in the note.")
    }

    @Test("adds, opens and names items by words")
    func items() {
        var desk = started()
        desk.say("agenda+ Chimney (10m) [Cy]")
        #expect(desk.text.contains("- Open day\n- Cy: Chimney (10m)\n"))
        desk.say("take up /chim/")
        #expect(desk.shown().description.contains("▶ Cy: Chimney"))
        desk.say("#topic Kettle")
        #expect(desk.shown().description.contains("▶ Kettle"))
        desk.say("#agreed a new kettle")
        #expect(desk.text.contains("- Kettle\n  - Decision: a new kettle\n"))
    }

    @Test("works on the queue in its own list")
    func sheet() {
        var desk = started()
        for name in ["ada", "bo", "cy"] { desk.say("q+ \(name)") }
        desk.press("alt+shift+q", "down", "shift+up", "x")
        #expect(desk.model.meeting.floor.queue.map(\.speaker) == ["Ada Lind", "Cy"])
        desk.press("u", "enter")
        #expect(desk.model.meeting.floor.speaker?.name == "Bo Ek (@bo)")
        #expect(desk.shown().description.contains("2. Cy  first time"))
        desk.press("esc")
        #expect(desk.shown().description.contains("Queue 2"))
    }

    @Test("makes the rest fit with one key, and takes it back with one")
    func plan() {
        var desk = started()
        desk.say("plan-set 18")
        desk.press("alt+shift+p")
        #expect(desk.model.notice?.text == "1 item shortened, put off: Bo: order clay. alt+u takes it back.")
        desk.say("plan-set 15")
        desk.press("alt+shift+p")
        #expect(desk.model.notice?.text.hasPrefix("Put off: Open day.") == true)
        #expect(desk.shown().description.contains("→ Open day"))
        desk.press("alt+u")
        #expect(desk.shown().description.contains("· Open day"))
        desk.say("plan-set 90")
        desk.press("alt+shift+p")
        #expect(desk.model.notice?.text == "Everything fits.")
    }

    @Test("shows the numbers of the items while a command is typed")
    func numbers() {
        var desk = started()
        desk.press("alt+;")
        #expect(desk.shown().description.contains(" 2 Open day"))
        desk.type("take up op")
        desk.press("tab", "enter")
        #expect(desk.shown().description.contains("▶ Open day"))
    }

    @Test("does nothing where more is said than a command takes, and what it is told where it takes it")
    func arguments() {
        var desk = started()
        desk.say("meeting-wrap-up now")
        #expect(desk.model.notice?.text == "meeting-wrap-up takes nothing behind it.")
        #expect(desk.shown().description.contains("▶ Roof leak"))
        desk.press("esc")
        desk.say("search order clay")
        #expect(desk.model.shownSelection.range.count == "order clay".count)
    }

    @Test("shows what is off the record to the facilitator alone")
    func privateNotes() {
        var desk = started()
        desk.say("[off] pay the roofer late")
        desk.say("private-show")
        #expect(desk.shown().description.contains("pay the roofer late"))
        desk.press("esc")
        #expect(!desk.shown().description.contains("pay the roofer late"))
    }
}
