import MeetingCore
import NoteFormat
import Testing
import TextEditing

@testable import Facilitator

/// A meeting that is heard, not seen.
@Suite("A meeting in lines")
struct LineMeetingTests {
    private static let note = """
        # 2026-06-10 Kiln weekly

        **Present:** Ada Lind, Bo Ek (@bo)

        ## New topics

        - Roof leak (10m)
          - Ada looked at it
            - twice
        - Open day: who comes?

        ## Action items

        - [ ] Bo: order clay
        - [x] Ada: call the roofer

        """

    private func opened(front: Front = .lines) -> (desk: Desk, told: [String]) {
        var desk = Desk(Self.note, front: front)
        let told = desk.takeTold()
        return (desk, told)
    }

    private func started() -> Desk {
        var desk = opened().desk
        desk.enter("next")
        desk.wait(.seconds(70))
        _ = desk.takeTold()
        return desk
    }

    // MARK: - Telling

    @Test("begins with what is there and what to say")
    func greeting() {
        #expect(
            opened().told == [
                "2026-06-10 Kiln weekly.", "The meeting has not started.", "4 items, 60 minutes planned.",
                "2 here: Ada Lind, Bo Ek (@bo).", "next starts, help tells what can be said.",
            ])
    }

    @Test("tells first what happened and then what follows, in the order of the meeting")
    func walk() {
        var desk = opened().desk
        #expect(
            desk.enter("next") == [
                "New topics. Item 1 of 4, Roof leak, 10 minutes.", "It has 2 notes; read reads them.",
            ])
        desk.wait(.seconds(70))
        #expect(desk.enter("The flashing is loose") == ["Noted."])
        #expect(desk.enter("q+ bo to ask about slates") == ["In the queue, 1 of 1: Bo Ek, to ask about slates."])
        #expect(desk.enter("q+! ada") == ["In the queue, 1 of 2: Ada Lind with a point of order."])
        #expect(
            desk.enter("next") == [
                "2 people are still in the queue. Once more goes on and clears it."
            ])
        #expect(desk.enter("ack") == ["Ada Lind has the floor with a point of order.", "Next is Bo Ek."])
        #expect(desk.enter("ack") == ["Bo Ek has the floor, to ask about slates.", "Nobody else waits."])
        #expect(desk.enter("thanks") == ["Bo Ek has spoken."])
        #expect(desk.enter("RESOLUTION: we mend it") == ["Noted."])
        #expect(
            desk.enter("ACTION: Bo to order slates due fri")
                == ["Item 5 is new: Bo Ek: order slates (due 2026-06-12)."])
        #expect(desk.enter("next") == ["Item 2 of 5, Open day: who comes?"])
        desk.wait(.seconds(70))
        #expect(desk.enter("defer") == ["Item 2 is put off.", "Action items. Item 3 of 5, Bo: order clay."])
        #expect(desk.enter("close #3") == ["Done: Bo: order clay"])
        #expect(
            desk.enter("wrap up") == [
                "Wrap-up. Not discussed: items 4 and 5. take up 5 opens one, close meeting ends it."
            ])
        desk.enter("close meeting")
        desk.send(.checked([]))
        #expect(
            desk.takeTold() == [
                "The meeting is closed. It took 2 minutes 20 seconds.",
                "read back tells what came of it, undo opens it again, quit leaves.",
            ])
        #expect(
            desk.enter("read back") == [
                "Decisions (1):", "we mend it (Roof leak)", "Action items (1):", "Bo Ek: order slates (due 2026-06-12)",
                "Put off to the next meeting (1):", "Open day: who comes?", "Here (2):", "Ada Lind, Bo Ek", "Time (2):",
                "Roof leak (1 minute 10 seconds of 10 minutes)",
                "Open day: who comes? (1 minute 10 seconds)",
                "The meeting took 2 minutes 20 seconds of 60 minutes.",
            ])
        #expect(
            desk.text.contains(
                """
                - Roof leak (10m)
                  - Ada looked at it
                    - twice
                  - The flashing is loose
                  - Decision: we mend it
                - Open day: who comes?

                ## Action items

                - [x] Bo: order clay
                - [x] Ada: call the roofer
                - [ ] Bo Ek: order slates (due 2026-06-12)
                """))
    }

    @Test("tells who comes and goes, late or not")
    func attendance() {
        var desk = opened().desk
        #expect(desk.enter("present+ Cy, Di Fay (@di)") == ["Cy and Di Fay are here."])
        #expect(desk.enter("regrets+ Ed") == ["Ed sent regrets."])
        desk.enter("next")
        #expect(desk.enter("present+ Flo") == ["Flo is here, late."])
        #expect(desk.enter("present- Cy") == ["Cy left. The Present line keeps the name."])
        let time = desk.now.wall.timeOfDay(0)
        #expect(
            desk.enter("who") == [
                "4 here: Ada Lind, Bo Ek (@bo), Di Fay (@di), Flo since \(time).", "Left: Cy at \(time).",
                "Regrets: Ed.",
            ])
        #expect(desk.enter("present+ Ada Lind") == ["Ada Lind is here already."])
        #expect(desk.enter("undo") == ["Undone.", "Cy is here."])
        let corrected = desk.enter("s/Ada Lind/Ada Lindt/")
        #expect(corrected.first == "Corrected." && corrected.last == "Ada Lind is written Ada Lindt now.")
    }

    @Test("tells each clock once when it is nearly over, and once when it is")
    func clocks() {
        var desk = opened().desk
        desk.enter("next")
        desk.wait(.seconds(12 * 60))
        #expect(
            desk.takeTold() == [
                "Item 1 of 4, Roof leak, 10 minutes, 2 minutes 30 seconds left.",
                "Item 1 of 4, Roof leak, 10 minutes, time is up.",
            ])
        #expect(desk.enter("more time") == ["Item 1 of 4, Roof leak, 15 minutes, 3 minutes left."])
        desk.wait(.seconds(40 * 60))
        #expect(
            desk.takeTold() == [
                "Item 1 of 4, Roof leak, 15 minutes, time is up.", "15 minutes are left of the planned 60 minutes.",
            ])
        desk.wait(.seconds(3600))
        #expect(desk.takeTold() == ["The planned 60 minutes are over."])
        #expect(desk.model.deadline == nil, "nothing is left to wake up for")
    }

    @Test("says nothing from second to second")
    func quiet() {
        var desk = started()
        desk.enter("We looked again")
        desk.send(.saved(revision: desk.model.saving.revision))
        #expect(desk.model.deadline == desk.now.uptime + .seconds(450 - 70))
        desk.wait(.seconds(300))
        #expect(desk.takeTold().isEmpty)
    }

    @Test("tells when a turn is over, and a reminder when it is due")
    func turns() {
        var desk = started()
        #expect(desk.enter("time speakers at 2 min") == ["Turns of 2 minutes."])
        desk.enter("q+ bo", "ack")
        #expect(desk.enter("remind us in 1 minute to breathe") == ["In 1 minute: breathe"])
        desk.wait(.seconds(130))
        #expect(desk.takeTold() == ["Reminder: breathe", "The turn of Bo Ek is over: 2 minutes."])
    }

    @Test("tells what another program changed, and both sides of a conflict")
    func merging() {
        var desk = started()
        let theirs = desk.text.replacing("- Open day: who comes?", with: "- Open day: who comes?\n- Glue")
        desk.send(.fileChanged(TextBuffer(Array(theirs.utf8)), generation: 1))
        #expect(
            desk.takeTold() == [
                "Another program changed 1 line; taken in. undo takes that back.", "Item 3 is new: Glue.",
            ])
        desk.enter("s/looked at it/looked at the roof/")
        let other = theirs.replacing("looked at it", with: "looked at the attic")
        desk.send(.fileChanged(TextBuffer(Array(other.utf8)), generation: 2))
        #expect(
            desk.takeTold() == ["1 place was changed here and by another program. Both are kept; conflict-next."])
        #expect(
            desk.enter("conflict-next") == [
                "Yours: - Ada looked at the roof", "Theirs: - Ada looked at the attic",
                "conflict-keep-yours keeps yours, conflict-keep-theirs theirs, conflict-keep-both both.",
            ])
        #expect(desk.enter("conflict-keep-theirs") == ["Settled; that was the last one."])
        #expect(desk.text == other)
    }

    @Test("tells once that the file is not saved, and that it is again")
    func saving() {
        var desk = started()
        desk.enter("We looked again")
        desk.send(.saveFailed(revision: 1, reason: "no space is left"))
        #expect(desk.takeTold() == ["Not saved, in the log: no space is left. save tries again."])
        desk.wait(.seconds(4))
        desk.send(.saveFailed(revision: 1, reason: "no space is left"))
        #expect(desk.takeTold().isEmpty)
        #expect(desk.enter("where").last == "The note is NOT SAVED, in the log: no space is left.")
        desk.wait(.seconds(10))
        _ = desk.takeTold()
        desk.send(.saved(revision: desk.model.saving.revision))
        #expect(desk.takeTold() == ["The note is saved again."])
        #expect(desk.enter("save") == ["Saved."])
    }

    @Test("says where the meeting goes on when it is opened again")
    func reopened() {
        let first = started()
        var desk = Desk(Self.note, front: .lines, past: first.remembered, at: first.now)
        #expect(
            desk.takeTold() == [
                "2026-06-10 Kiln weekly.",
                "New topics. Item 1 of 4, Roof leak, 10 minutes, 8 minutes 50 seconds left.",
                "Item 1: 1 minute 10 seconds of 10 minutes, 8 minutes 50 seconds left.",
                "Meeting: 1 minute 10 seconds of 60 minutes, 58 minutes left.",
            ])
    }

    // MARK: - Answering

    @Test("answers where the meeting is, what comes and who waits")
    func answers() {
        var desk = started()
        desk.enter("q+? bo to know when")
        let time = desk.now.wall.timeOfDay(0)
        #expect(
            desk.enter("where") == [
                "New topics. Item 1 of 4, Roof leak, 10 minutes, 8 minutes 50 seconds left.", "It is \(time).",
                "Item 1: 1 minute 10 seconds of 10 minutes, 8 minutes 50 seconds left.",
                "Meeting: 1 minute 10 seconds of 60 minutes, 58 minutes left.",
                "1. Bo Ek with a clarifying question, to know when, for the first time.",
            ])
        #expect(
            desk.enter("agenda") == [
                "New topics:", "1. Roof leak, open, 10 minutes.", "2. Open day: who comes?", "Action items:",
                "3. Bo: order clay, to do, action 1.", "4. Ada: call the roofer, done, action 2.",
            ])
        desk.enter("ack")
        desk.wait(.seconds(65))
        desk.enter("thanks")
        #expect(desk.enter("queue") == ["Nobody has the floor, and nobody waits."])
        desk.enter("ack Ada")
        #expect(
            desk.enter("queue") == [
                "Ada Lind has the floor, for 0 seconds now.", "Spoken so far: Bo Ek once, 1 minute 5 seconds.",
            ])
    }

    @Test("reads the notes with numbers in place of indents")
    func reading() {
        var desk = started()
        desk.enter("See [the roofer](https://roof.example) about `flashing`")
        let notes = ["1. Ada looked at it", "1.1. twice", "2. See the roofer about flashing"]
        #expect(desk.enter("read") == ["Item 1, Roof leak. 3 notes."] + notes)
        #expect(desk.enter("read last") == ["2. See the roofer about flashing"])
        #expect(desk.enter("read 4") == ["Item 4, Ada: call the roofer, done. No notes yet."])
        #expect(desk.enter("read 9") == ["There is no item 9; the last is 4."])
        #expect(
            desk.enter("read all") == [
                "2026-06-10 Kiln weekly.", "Present: Ada Lind, Bo Ek (@bo)", "New topics.",
                "Item 1, Roof leak. 3 notes.",
            ] + notes + [
                "Item 2, Open day: who comes? No notes yet.", "Action items.",
                "Item 3, Bo: order clay, to do. No notes yet.",
                "Item 4, Ada: call the roofer, done. No notes yet.",
            ])
        #expect(
            desk.enter("search ROOF") == [
                "3 lines have it.", "Item 1: Roof leak (10m)", "Item 1: See the roofer about flashing",
                "Item 4: Done: Ada: call the roofer",
            ])
        #expect(desk.enter("search quarry") == ["quarry is nowhere in the note."])
    }

    @Test("tells what undo and a correction did to the note")
    func undoing() {
        var desk = started()
        desk.enter("We saw the rof")
        #expect(desk.enter("s/rof/roof/") == ["Corrected.", "It says now: We saw the roof"])
        #expect(desk.enter("undo") == ["Undone.", "It says now: We saw the rof"])
        #expect(desk.enter("undo") == ["Undone.", "Taken out: We saw the rof"])
        #expect(desk.enter("redo") == ["Done again.", "It says now: We saw the rof"])
        desk.enter("undo")
        #expect(desk.enter("undo") == ["Undone.", "The meeting has not started."])
        #expect(desk.enter("undo") == ["There is nothing to undo."])
    }

    // MARK: - Refusing

    @Test(
        "passes no line over: what is not noted is told, with how to note it",
        arguments: [
            ("next please", "Not noted. It goes: next. To note it as text: \\next please"),
            (":foo", "Not noted: there is no such command. help lists them. As text: \\:foo"),
            ("tab-\u{1B}[A", "Not noted: ^[ is in the line. Type it again."),
            ("item-indent", "There is no cursor whose line could be moved."),
        ])
    func refusing(_ line: String, _ told: String) {
        var desk = started()
        let before = desk.text
        #expect(desk.enter(line) == [told])
        #expect(desk.model.notice?.kind == .refusal)
        #expect(desk.text == before)
    }

    @Test("refuses bytes that are no text")
    func notText() {
        var desk = started()
        let before = desk.text
        desk.send(.entered([0x61, 0xFF]))
        #expect(desk.takeTold() == ["Not noted: the line is not UTF-8."])
        #expect(desk.text == before)
    }

    @Test("says how to begin where no item is open")
    func nothingOpen() {
        var desk = opened().desk
        #expect(desk.enter("A thought") == ["Not noted: the meeting has not started. next opens the first item."])
        desk.enter("next", "wrap up")
        #expect(desk.enter("A thought") == ["Not noted: no item is open. take up 3 opens item 3 again."])
        desk.enter("close meeting")
        desk.send(.checked([]))
        #expect(desk.enter("A thought") == ["Not noted: the meeting is closed. undo opens it again."])
        #expect(desk.text == Self.note)
    }

    @Test(
        "notes what a backslash stands before, and lines that begin as nothing",
        arguments: [
            ("\\next please", "next please"), ("\\:tada:", ":tada:"), ("- a bullet", "a bullet"),
            ("# no heading", "\\# no heading"),
            ("-1 from me", "-1 from me"), ("日本 é", "日本 é"),
        ])
    func noting(_ line: String, _ noted: String) {
        var desk = started()
        #expect(desk.enter(line) == ["Noted."])
        #expect(desk.text.contains("    - twice\n  - \(noted)\n"))
    }

    @Test("does every command of the catalogue, or says why not", arguments: Command.allCases, ["", " 3"])
    func catalogue(_ command: Command, _ rest: String) {
        var desk = started()
        desk.enter("A note to work on")
        desk.send(.entered(Array((command.name + rest).utf8)))
        desk.send(.saved(revision: desk.model.saving.revision))
        desk.send(.checked([]))
        let told = desk.takeTold()
        let acts = [Command.suspend, .editorOpen, .meetingArchive, .meetingExport].contains(command) && rest.isEmpty
        #expect(acts || !told.isEmpty, "nothing is told")
        #expect(!desk.text.contains(command.name), "it was noted")
        #expect(desk.model.overlay == nil)
        if case .pointless(let reason) = command.lineUse { #expect(told == [reason]) }
    }

    @Test("names no keys: there are none")
    func noKeys() {
        for command in Command.allCases {
            var desk = started()
            desk.enter("A note", command.name)
            for text in desk.enter("help \(command.name)") + desk.enter(command.name, "where") {
                for key in ["ctrl+", "alt+", "shift+"] { #expect(!text.contains(key), "\(text)") }
            }
        }
    }

    @Test("tells what is still open before the meeting ends, and really ends it")
    func closing() {
        var desk = started()
        #expect(desk.enter("close meeting").isEmpty, "the note is still looked through")
        desk.send(.checked([Concern(line: 8, text: "A secret is in a link.")]))
        #expect(
            desk.takeTold() == [
                "Before the meeting ends:", "Line 7: Roof leak is open: closing marks it as discussed.",
                "Line 9: A secret is in a link.", "really closes it all the same.",
            ])
        #expect(desk.enter("really")[0] == "The meeting is closed. It took 1 minute 10 seconds.")
        var script = opened(front: .script).desk
        script.enter("next", "q+ bo")
        #expect(script.enter("close meeting")[0].contains("Bo Ek (@bo) is still in the queue"))
        #expect(script.enter("really")[0] == "The meeting is closed. It took 0 seconds.")
    }

    @Test("takes each line of a script as meant, however soon it comes, and still leaves nobody waiting")
    func script() {
        var desk = opened(front: .script).desk
        #expect(desk.enter("next", "next") == ["Item 2 of 4, Open day: who comes?"])
        #expect(desk.enter("previous", "defer")[0] == "Item 1 is put off.")
        desk.enter("q+ bo")
        #expect(desk.enter("next")[0].contains("Bo Ek (@bo) is still in the queue"))
        #expect(desk.enter("really")[0].hasPrefix("Action items. Item 3 of 4"))
        var typed = opened().desk
        #expect(typed.enter("next", "next") == ["This item was opened just now. A second later the same key moves on."])
    }

    @Test("tells nothing where a screen shows it")
    func screen() {
        var desk = Desk(Self.note)
        desk.press("ctrl+n")
        desk.wait(.seconds(600))
        desk.send(.saveFailed(revision: 1, reason: "no space is left"))
        #expect(desk.told.isEmpty)
    }
}
