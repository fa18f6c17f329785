import Console
import MeetingCore
import Testing

@testable import Facilitator

@Suite("The notes on the second screen")
struct SecondScreenNotesTests {
    private static let note =
        "# Tea\n\nWe meet on Wednesdays.\n\n**Present:** Ada\n\n## New topics\n\n"
        + (1...60).map { "- Item \($0)\n" }.joined() + "\n## Action items\n"

    private func rows(_ screen: SecondScreen) -> [String] {
        let frame = screen.frame
        return (2..<frame.size.rows - 1).map { frame.text(ofRow: $0) }
    }

    private func screen(_ desk: Desk) -> SecondScreen { desk.room(Size(columns: 60, rows: 20), .notes) }

    private func press(_ screen: inout SecondScreen, _ keys: String...) {
        for key in keys { _ = screen.update(.key(KeyStroke(key)!)) }
    }

    @Test("follow what is written, wherever that is, and mark it")
    func following() {
        var desk = Desk(Self.note)
        var screen = screen(desk)
        desk.press("ctrl+n")
        screen.show(desk.model.proceedings)
        #expect(rows(screen).contains("▌ - Item 1"))
        desk.press("ctrl+end")
        desk.type("zebra")
        screen.show(desk.model.proceedings)
        #expect(rows(screen).contains("▌ zebra"))
        #expect(!rows(screen).contains { $0.contains("Item 1") && !$0.contains("Item 1 ") && $0.count < 12 })
        desk.say("take up 5")
        screen.show(desk.model.proceedings)
        #expect(rows(screen).contains("▌ - Item 5"))
    }

    @Test("fold the header and the footer, until h")
    func folds() {
        var screen = screen(Desk(Self.note))
        #expect(rows(screen).first == "  ▸ header, 4 lines  (h)")
        press(&screen, "h", "home")
        #expect(rows(screen).first == "▌ # Tea" || rows(screen).first == "  # Tea")
        press(&screen, "h")
        #expect(rows(screen).first == "  ▸ header, 4 lines  (h)")
    }

    @Test("stay where they are read while names come into the header")
    func arrivals() {
        var desk = Desk(Self.note)
        desk.press("ctrl+n")
        desk.say("take up 40")
        var screen = screen(desk)
        let before = rows(screen)
        #expect(before.contains("▌ - Item 40"))
        desk.press("f3")
        desk.type("Bo Ek")
        desk.press("enter")
        screen.show(desk.model.proceedings)
        #expect(desk.text.contains("Ada, Bo Ek"))
        #expect(rows(screen) == before)
    }

    @Test("scroll by keys, keep to the text that is read, and follow again with f")
    func scrolling() {
        var desk = Desk(Self.note)
        desk.press("ctrl+n")
        var screen = screen(desk)
        press(&screen, "end")
        #expect(rows(screen).last?.contains("## Action items") == true || rows(screen).last == "")
        #expect(screen.frame.description.contains("f follow"))
        press(&screen, "home", "pagedown", "down")
        let read = rows(screen)
        desk.type("a note\n")
        desk.press("enter")
        desk.type("- another")
        screen.show(desk.model.proceedings)
        #expect(rows(screen) == read)
        press(&screen, "f")
        #expect(rows(screen).contains { $0.hasPrefix("▌") && $0.contains("another") })
        #expect(!screen.frame.description.contains("f follow"))
        press(&screen, "pageup", "up", "up", "up")
        #expect(rows(screen).first == "  ▸ header, 4 lines  (h)")
    }

    @Test("look as in the meeting: roles, wrapped rows, and signs for what a terminal would act on")
    func looks() {
        var desk = Desk(
            "## New topics\n\n- Decision: \(String(repeating: "word ", count: 20))\n- a\u{1B}]0;x\u{7}b \u{202E}c\n")
        desk.press("ctrl+n")
        let screen = screen(desk)
        let text = screen.frame.description
        #expect(text.contains("▌   word word"))
        #expect(text.contains("a^[]0;x^Gb <U+202E>c"))
        #expect(screen.frame.cells.contains { $0.role == .heading })
        #expect(screen.frame.cells.contains { $0.role == .decision })
        #expect(screen.frame.cells.contains { $0.role == .token })
    }

    @Test("are shown of an empty note, at another size, and of a text that became shorter")
    func edges() {
        var screen = screen(Desk(""))
        press(&screen, "end", "home", "pagedown", "h", "f")
        screen.show(Desk(Self.note).model.proceedings)
        press(&screen, "end")
        screen.resize(to: Size(columns: 200, rows: 60))
        screen.show(Desk("short\n").model.proceedings)
        #expect(screen.frame.description.contains("short"))
        screen.resize(to: Size(columns: 3, rows: 2))
        press(&screen, "down", "end")
        screen.resize(to: Size(columns: 80, rows: 24))
        #expect(screen.frame.description.contains("short"))
    }
}
