import Console
import MeetingCore
import Proceedings
import Testing
import TextEditing

@testable import Facilitator

/// Opening a note whose log knows more than its file.
struct RecoveryTests {
    private let note = "# Tea\n\n**Present**: Ada\n\n## New topics\n\n- Kettle\n- Cups\n"

    /// Somebody who types and is killed.
    private func killed(_ act: (inout Desk) -> Void) -> Proceedings {
        var desk = Desk(note)
        act(&desk)
        return desk.remembered
    }

    private func later(_ past: Proceedings, by time: Duration) -> Stamp {
        let last = past.lastStamp!
        return Stamp(uptime: last.uptime + time, wall: last.wall + time)
    }

    @Test("What was typed and not saved is there again, marked, and one key drops it")
    func recovers() {
        let past = killed { desk in
            desk.press("ctrl+end")
            desk.type("- Spoons")
        }
        var desk = Desk(note, past: past)
        #expect(desk.text == note + "- Spoons")
        #expect(desk.shown().description.contains("Recovered 1 line that was not in the file. alt+z drops that."))
        #expect(desk.shown().description.contains("+ - Spoons"))
        desk.press("alt+z")
        #expect(desk.text == note)
        desk.press("alt+e")
        #expect(desk.text == note + "- Spoons")
        desk.wait(.seconds(1))
        let saves = desk.takeSaves()
        #expect(saves.last?.text == note + "- Spoons")
    }

    @Test("An answer half typed when the terminal went away is kept, and told")
    func unanswered() {
        let past = killed { desk in
            desk.press("alt+i")
            desk.type("Ada: buy a whistle")
            desk.send(.terminate(status: 129))
            desk.send(.saved(revision: desk.model.saving.revision))
        }
        let desk = Desk(note, past: past, at: later(past, by: .seconds(60)))
        #expect(desk.text == note)
        #expect(desk.shown().text(ofRow: 23).contains("Not entered: New action item: Ada: buy a whistle."))
        #expect(desk.model.meeting.privateNotes.map(\.text) == ["Not entered: New action item: Ada: buy a whistle"])
    }

    @Test("Where the file was changed at the same place, both are there, and dropping leaves the file's own")
    func conflict() {
        let past = killed { desk in
            desk.press("ctrl+end", "up", "end")
            desk.type(" of tin")
        }
        let theirs = note.replacing("- Cups", with: "- Cups of clay")
        var desk = Desk(theirs, past: past)
        #expect(desk.text.contains("- Cups of tin\n=======\n- Cups of clay\n"))
        #expect(
            desk.shown().text(ofRow: 23)
                == " Recovered 1 line; 1 conflict with the file. alt+m goes there, alt+z drops.")
        desk.press("alt+z")
        #expect(desk.text == theirs)
        #expect(!desk.shown().text(ofRow: 0).contains("CONFLICT"))
        // The cursor stays where it was dropped.
        desk.type("x")
        #expect(desk.text == theirs.replacing("- Cups", with: "x- Cups"))
    }

    @Test("The marks of a conflict are no lines that somebody typed")
    func marks() {
        let past = killed { desk in
            desk.press("ctrl+end", "up", "end")
            desk.type(" of tin")
            desk.send(
                .fileChanged(TextBuffer(Array(note.replacing("- Cups", with: "- Cups of clay").utf8)), generation: 1))
        }
        #expect(past.note.buffer.bytes.count > note.utf8.count + 40)
        let desk = Desk(note.replacing("- Cups", with: "- Cups of clay"), past: past)
        #expect(desk.shown().text(ofRow: 23) == " Recovered 1 line that was not in the file. alt+z drops that.")
    }

    @Test("After typing on, dropping is refused rather than taking that too")
    func typedOn() {
        let past = killed { $0.type("x") }
        var desk = Desk(note, past: past)
        desk.type("y")
        let text = desk.text
        desk.press("alt+z")
        #expect(desk.text == text)
        #expect(desk.shown().description.contains("You have typed on."))
        desk.press("alt+u", "alt+z")
        #expect(desk.text == note)
    }

    @Test("Where everything was saved nothing is recovered")
    func nothingToRecover() throws {
        let past = killed { desk in
            desk.type("x")
            desk.wait(.seconds(1))
            desk.send(.saved(revision: desk.takeSaves()[0].revision))
        }
        var desk = Desk(String(decoding: past.note.buffer.bytes, as: UTF8.self), past: past)
        #expect(desk.model.savingState == .saved)
        #expect(desk.model.notice == nil)
        desk.press("alt+z")
        #expect(desk.shown().description.contains("There is nothing recovered to drop."))
    }

    @Test("A save that arrived although its answer did not is known")
    func arrived() {
        let past = killed { desk in
            desk.type("x")
            desk.wait(.seconds(1))
            desk.type("y")
        }
        let inFile = String(decoding: past.textBeingSaved!.bytes, as: UTF8.self)
        let desk = Desk(inFile, past: past)
        #expect(desk.text == String(decoding: past.note.buffer.bytes, as: UTF8.self))
        #expect(desk.shown().description.contains("Recovered 1 line"))
    }

    @Test("A change of what was just saved is no conflict, although nobody heard that it was saved")
    func arrivedAndChanged() {
        let past = killed { desk in
            desk.press("ctrl+end")
            desk.type("- Forks")
            desk.press("enter")
            desk.type("Spoons of tin")
            desk.wait(.seconds(1))
        }
        let theirs = note + "- Forks\n- Spoons of silver\n"
        let desk = Desk(theirs, past: past)
        #expect(desk.text == theirs)
    }

    @Test("What another program wrote meanwhile is kept beside what is recovered")
    func both() {
        let past = killed { desk in
            desk.press("ctrl+end")
            desk.type("- Spoons")
        }
        let desk = Desk(note.replacing("Ada", with: "Ada, Bo"), past: past)
        #expect(desk.text == note.replacing("Ada", with: "Ada, Bo") + "- Spoons")
        #expect(desk.model.meeting.attendance.presentNames == ["Ada", "Bo"])
    }

    @Test("The meeting goes on where it was, and its clocks have run on")
    func meeting() {
        let past = killed { desk in
            desk.press("ctrl+n")
            desk.wait(.seconds(60))
            desk.press("ctrl+n")
            desk.press("f3")
            desk.type("Bo")
            desk.press("enter")
        }
        let text = String(decoding: past.note.buffer.bytes, as: UTF8.self)
        let desk = Desk(text, past: past, at: later(past, by: .seconds(30)))
        #expect(desk.model.meeting.openItem == desk.model.agenda.items[1].id)
        #expect(desk.model.meeting.attendance.attendee(named: "Bo")?.status == .late(at: past.lastStamp!))
        #expect(desk.model.meeting.elapsed(at: desk.now) == .seconds(90))
        #expect(desk.model.offered != nil)
    }

    @Test("After more than half an hour the clocks are taken to have stopped")
    func stopped() {
        let past = killed { desk in
            desk.press("ctrl+n")
            desk.wait(.seconds(60))
            desk.type("x")
        }
        let desk = Desk(note, past: past, at: later(past, by: .seconds(7200)))
        #expect(desk.model.meeting.isPaused)
        #expect(desk.model.meeting.elapsed(at: desk.now) == .seconds(60))
    }

    @Test("Asked to, the meeting begins anew and the text stays")
    func anew() {
        let past = killed { desk in
            desk.press("ctrl+n")
            desk.type("said")
        }
        var desk = Desk(note)
        desk.logged = []
        desk.model = Model(
            fileName: "meeting.md", bytes: Array(note.utf8), size: Size(columns: 80, rows: 24), at: desk.now)
        desk.send(.recalled(past, Opening(text: [])))
        #expect(desk.model.meeting.phase == .gathering)
        #expect(desk.text.contains("- said"))
        var remembered = past
        for (operation, time) in desk.logged { remembered.apply(operation, at: time) }
        #expect(remembered.note.buffer == desk.model.note.buffer)
        #expect(remembered.meeting == desk.model.meeting)
        #expect(remembered.agenda == desk.model.agenda)
    }
}
