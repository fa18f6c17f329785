import Console
import MeetingCore
import Testing
import TextEditing

@testable import Facilitator

/// What other programs write into the file while the meeting runs.
struct MergingTests {
    private let note = "# Tea\n\n**Present**: Ada\n\n## New topics\n\n- Kettle\n- Cups\n"

    private func changed(_ desk: inout Desk, _ theirs: String) {
        desk.send(.fileChanged(TextBuffer(Array(theirs.utf8)), generation: 1))
    }

    @Test("A change elsewhere comes into the text, is marked and told, and the cursor stays with its line")
    func elsewhere() {
        var desk = Desk(note)
        desk.press("ctrl+end")
        desk.type("- Spoons")
        changed(&desk, note.replacing("- Kettle\n", with: "- Kettle\n- Saucers\n"))
        #expect(desk.text == note.replacing("- Kettle\n", with: "- Kettle\n- Saucers\n") + "- Spoons")
        let screen = desk.shown().description
        #expect(screen.contains("Another program changed 1 line; taken in. alt+u takes that back."))
        #expect(screen.contains("+ - Saucers"))
        desk.type("!")
        #expect(desk.text.hasSuffix("- Spoons!"))
        #expect(desk.model.agenda.items.map(\.title).contains("Saucers"))
    }

    @Test(
        "What is told says whether lines went",
        arguments: [
            ("- Kettle\n", "", "removed 1 line"), ("- Kettle\n- Cups\n", "", "removed 2 lines"),
            ("- Kettle\n", "- Pot\n", "changed 1 line"), ("- Kettle\n- Cups\n", "- Pot\n", "changed 1 line, removed 1"),
            ("- Kettle\n", "- Kettle\n- Pot\n- Lid\n", "changed 2 lines"),
        ])
    func told(_ old: String, _ new: String, _ told: String) {
        var desk = Desk(note)
        changed(&desk, note.replacing(old, with: new))
        #expect(desk.shown().text(ofRow: 23) == " Another program \(told); taken in. alt+u takes that back.")
    }

    @Test("Taken in without a change of ours, the file is saved")
    func nothingOfOurs() {
        var desk = Desk(note)
        changed(&desk, note + "- Spoons\n")
        #expect(desk.model.savingState == .saved)
        #expect(desk.takeSaves().isEmpty)
    }

    @Test("Names that another program wrote are there")
    func attendance() {
        var desk = Desk(note)
        changed(&desk, note.replacing("Ada", with: "Ada, Bo"))
        #expect(desk.model.meeting.attendance.presentNames == ["Ada", "Bo"])
    }

    @Test("A change of the same place keeps both sides, until one is chosen")
    func conflict() {
        var desk = Desk(note)
        desk.press("ctrl+end", "up", "end")
        desk.type(" of tin")
        changed(&desk, note.replacing("- Cups", with: "- Cups of clay"))
        let both = "<<<<<<< yours\n- Cups of tin\n=======\n- Cups of clay\n>>>>>>> theirs\n"
        #expect(desk.text == note.replacing("- Cups\n", with: both))
        #expect(desk.shown().description.contains("! - Cups of clay"))
        desk.press("ctrl+home", "alt+m")
        #expect(desk.shown().description.contains("alt+y keeps yours, alt+g theirs, alt+w both."))
        for (key, line) in [
            ("alt+y", "- Cups of tin\n"), ("alt+g", "- Cups of clay\n"), ("alt+w", "- Cups of tin\n- Cups of clay\n"),
        ] {
            var chooser = desk
            chooser.press(key)
            #expect(chooser.text == note.replacing("- Cups\n", with: line))
            #expect(!chooser.shown().description.contains("! -"))
            chooser.press("alt+u")
            #expect(chooser.text == desk.text)
        }
    }

    @Test("How many conflicts there are stands in the title until they are settled, whichever way")
    func conflictsInTitle() {
        var desk = Desk(note)
        desk.press("ctrl+end", "up", "end")
        desk.type(" of tin")
        changed(&desk, note.replacing("- Cups", with: "- Cups of clay"))
        let told = " 1 place was changed here and by another program. Both are kept; alt+m."
        #expect(desk.shown().text(ofRow: 23) == told)
        desk.type("!")
        #expect(desk.shown().text(ofRow: 0).hasSuffix(", 1 CONFLICT (alt+m)"))
        var chooser = desk
        chooser.press("alt+m", "alt+w")
        #expect(!chooser.shown().text(ofRow: 0).contains("CONFLICT"))
        chooser.press("alt+u")
        #expect(chooser.shown().text(ofRow: 0).hasSuffix(", 1 CONFLICT (alt+m)"))
        desk.press("alt+m", "ctrl+x")
        #expect(!desk.shown().text(ofRow: 0).contains("CONFLICT"))
        #expect(!desk.shown().description.contains("! -"))
    }

    @Test("A conflict that another program left is told and marked as one")
    func theirConflict() {
        var desk = Desk(note)
        let both = "<<<<<<< HEAD\n- Cups of tin\n=======\n- Cups of clay\n>>>>>>> b0a7\n"
        changed(&desk, note.replacing("- Cups\n", with: both))
        #expect(desk.shown().text(ofRow: 0).hasSuffix(" saved, 1 CONFLICT (alt+m)"))
        #expect(desk.shown().description.contains("and left a conflict. alt+m goes to it."))
        #expect(desk.shown().description.contains("! - Cups of clay"))
        desk.press("alt+m", "alt+g")
        #expect(desk.text == note.replacing("Cups", with: "Cups of clay"))
        let reopened = Desk(note.replacing("- Cups\n", with: both))
        #expect(reopened.shown().text(ofRow: 0).hasSuffix(" saved, 1 CONFLICT (alt+m)"))
    }

    @Test("An editor that writes an old text over takes nothing away that was saved since")
    func staleEditor() throws {
        var desk = Desk(note)
        desk.press("ctrl+end")
        desk.type("- Spoons")
        desk.wait(.seconds(1))
        desk.send(.saved(revision: try #require(desk.takeSaves().first).revision))
        changed(&desk, note.replacing("Kettle", with: "Big kettle"))
        #expect(desk.text == note.replacing("Kettle", with: "Big kettle") + "- Spoons")
    }

    @Test("Exactly what the file held before is a wish to go back")
    func goesBack() throws {
        var desk = Desk(note)
        desk.press("ctrl+end")
        desk.type("- Spoons")
        desk.wait(.seconds(1))
        desk.send(.saved(revision: try #require(desk.takeSaves().first).revision))
        changed(&desk, note)
        #expect(desk.text == note)
        desk.press("alt+u")
        #expect(desk.text == note + "- Spoons")
    }

    @Test("The same change again is not asked about twice")
    func twice() {
        var desk = Desk(note)
        desk.press("ctrl+end", "up", "end")
        desk.type(" of tin")
        let theirs = note.replacing("- Cups", with: "- Cups of clay")
        changed(&desk, theirs)
        let text = desk.text
        changed(&desk, theirs)
        #expect(desk.text == text)
    }

    @Test("The signs go after two minutes")
    func fades() {
        var desk = Desk(note)
        changed(&desk, note + "- Spoons\n")
        #expect(desk.shown().description.contains("+ - Spoons"))
        desk.wait(.seconds(121))
        #expect(!desk.shown().description.contains("+ - Spoons"))
        #expect(desk.model.deadline == nil)
    }

    @Test("What is shown read-only follows the file, and nothing can be typed")
    func readOnly() {
        var desk = Desk(note)
        desk.model = Model(
            fileName: "meeting.md", bytes: Array(note.utf8), size: Size(columns: 80, rows: 24), at: desk.now,
            readOnlyReason: "Bo has it open.")
        desk.type("x")
        desk.press("ctrl+n", "alt+t")
        desk.type("Spoons")
        desk.press("enter", "esc")
        #expect(desk.text == note)
        #expect(desk.shown().text(ofRow: 0).hasSuffix(" read-only"))
        desk.type("x")
        #expect(desk.shown().description.contains("Nothing can be changed here: Bo has it open."))
        changed(&desk, note + "- Spoons\n")
        #expect(desk.text == note + "- Spoons\n")
        #expect(desk.shown().text(ofRow: 23) == " Another program changed 1 line.")
        desk.send(.fileLost(.gone))
        #expect(desk.shown().text(ofRow: 0).hasSuffix(" read-only: The file is gone"))
        changed(&desk, note + "- Spoons\n")
        #expect(desk.shown().text(ofRow: 0).hasSuffix(" read-only"))
        #expect(desk.shown().text(ofRow: 23) == " The file is there again.")
        desk.wait(.seconds(10))
        let saves = desk.takeSaves()
        #expect(saves.isEmpty)
    }
}
