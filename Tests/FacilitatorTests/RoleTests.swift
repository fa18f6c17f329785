import Console
import Testing

@testable import Facilitator

/// What colours will tell: the roles and the selection of the cells, which a screen as text does not show.
struct RoleTests {
    private static let note = """
        # Tea

        **Present**: Ada

        ## New topics

        - Kettle (2m)
          - Ada: boils
        - Cups

        """

    @Test("A selection is marked over all its rows, and a selected line end as one cell more")
    func selection() throws {
        var desk = Desk(Self.note)
        desk.press("ctrl+home")
        #expect(desk.selected.isEmpty)
        desk.press("shift+down", "shift+down", "shift+right")
        #expect(desk.selected == ["2: # Tea_", "3: _", "4: *"])
        desk.press("right")
        #expect(desk.selected.isEmpty)
        desk.press("alt+shift+a")
        #expect(desk.selected.count == 9)
    }

    @Test("A wide character is selected whole")
    func wideSelection() {
        var desk = Desk("漢字\n")
        desk.press("ctrl+home", "shift+right")
        #expect(desk.selected == ["2: 漢"])
    }

    @Test("A search hit is selected")
    func searchHit() {
        var desk = Desk(Self.note)
        desk.press("ctrl+r")
        desk.type("boil")
        #expect(desk.selected == ["9: boil"])
    }

    @Test("The chosen row of the agenda is marked while the keys go there, and the cursor is on it")
    func agendaRow() {
        var desk = Desk(Self.note)
        #expect(desk.selected.isEmpty)
        desk.press("f2", "down")
        #expect(desk.selected == ["3:  · Kettle               2m_"])
        #expect(desk.shown().cursor == Position(row: 3, column: 0))
        desk.press("f2")
        #expect(desk.selected.isEmpty)
    }

    @Test("The state of the file has a role of its own")
    func fileState() {
        var desk = Desk(Self.note)
        #expect(desk.role(of: "saved") == .saved)
        desk.type("x")
        #expect(desk.role(of: "unsaved") == .unsaved)
        desk.press("ctrl+s")
        desk.send(.saveFailed(revision: desk.takeSaves()[0].revision, reason: "full"))
        #expect(desk.role(of: "NOT SAVED") == .failed)
    }

    @Test("A message and a refusal look different")
    func notices() {
        var desk = Desk(Self.note)
        desk.press("alt+p")
        #expect(desk.role(of: "The meeting has not started.") == .refusal)
        desk.press("ctrl+c")
        #expect(desk.role(of: "Copied the line.") == .message)
    }

    @Test("An item's clock turns from fine to nearly over to over")
    func clocks() {
        var desk = Desk(Self.note)
        desk.press("ctrl+n")
        #expect(desk.role(of: "0:00/2:00") == .clock)
        desk.wait(.seconds(100))
        #expect(desk.role(of: "1:40/2:00") == .clockNearly)
        desk.wait(.seconds(40))
        #expect(desk.role(of: "2:20/2:00 OVER") == .clockOver)
        desk.press("f5")
        #expect(desk.role(of: "PAUSED") == .clockPaused)
    }

    @Test("Items look as they stand")
    func items() {
        var desk = Desk("## New topics\n\n- One\n- Two\n- Three\n- Four\n- Five\n", size: Size(columns: 120, rows: 40))
        desk.press("ctrl+n")
        for key in ["ctrl+n", "f7", "alt+k"] {
            desk.wait(.seconds(61))
            desk.press(key)
        }
        #expect(desk.role(of: "✓ One") == .itemDone)
        #expect(desk.role(of: "→ Two") == .itemDeferred)
        #expect(desk.role(of: "– Three") == .itemSkipped)
        #expect(desk.role(of: "▶ Four") == .itemOpen)
        #expect(desk.role(of: "· Five") == .itemPending)
    }

    @Test("The palette greys what does not apply, and says why")
    func palette() {
        var desk = Desk(Self.note)
        desk.press("ctrl+p")
        #expect(desk.role(of: "item-next") == .text)
        #expect(desk.role(of: "item-previous") == .muted)
        #expect(desk.role(of: "The meeting has not started.") == .muted)
        #expect(desk.selected.first?.contains("item-next") == true)
    }

    @Test("A palette tells how many commands there are, and leaves the agenda in sight where it can")
    func paletteBesideAgenda() {
        for (columns, seesAgenda) in [(200, true), (80, false)] {
            var desk = Desk(Self.note, size: Size(columns: columns, rows: 40))
            let agenda = desk.model.layout.agenda
            func shownAgenda() -> [String] {
                agenda.rowRange.map { desk.shown().text(ofRow: $0, columns: 0..<agenda.columns) }
            }
            let before = shownAgenda()
            desk.press("ctrl+p")
            desk.type("item")
            desk.press("down")
            #expect(desk.shown().text(ofRow: 3).contains("> item"))
            #expect(desk.shown().text(ofRow: 3).contains("2 of "))
            #expect((shownAgenda() == before) == seesAgenda)
            desk.type("qqq")
            #expect(!desk.shown().text(ofRow: 3).contains(" of "))
        }
    }

    @Test("Below a box no keys are named that do something else in it", arguments: ["ctrl+p", "alt+s", "alt+shift+q"])
    func keysBelowBoxes(_ key: String) {
        var desk = Desk(Self.note)
        #expect(desk.shown().text(ofRow: 23).contains("help"))
        desk.press(key)
        #expect(desk.shown().text(ofRow: 23).isEmpty)
        desk.press("esc")
        #expect(desk.shown().text(ofRow: 23).contains("help"))
    }

    @Test("What is only offered looks so")
    func offers() {
        var desk = Desk(Self.note)
        desk.press("ctrl+n")
        #expect(desk.shown()[10, 31].role == .ghost)
        desk.type("Ad")
        #expect(desk.role(of: "→ Ada") == .ghost)
    }

    @Test("Signs that stand for control characters have a role of their own")
    func tokens() {
        let desk = Desk("a\u{1B}b\n")
        #expect(desk.role(of: "^[") == .token)
    }
}

extension Desk {
    /// The selected cells as `row: text`, the blank that a row ends in as `_`.
    fileprivate var selected: [String] {
        let frame = shown()
        return (0..<frame.size.rows).compactMap { row in
            let cells = (0..<frame.size.columns).map { frame[row, $0] }.filter { $0.flags.contains(.selected) }
            guard !cells.isEmpty else { return nil }
            var text = ""
            for cell in cells where cell.width > 0 { text.unicodeScalars.append(Unicode.Scalar(cell.glyph)!) }
            if text.hasSuffix(" ") { text = text.dropLast() + "_" }
            return "\(row): \(text)"
        }
    }

    /// The role of the cell where `text` begins on the screen.
    fileprivate func role(of text: String) -> Role? {
        let frame = shown()
        for row in 0..<frame.size.rows {
            let cells = (0..<frame.size.columns).map { frame[row, $0] }
            let glyphs = cells.map(\.glyph)
            let wanted = text.unicodeScalars.map(\.value)
            guard wanted.count <= glyphs.count else { continue }
            for column in 0...glyphs.count - wanted.count
            where Array(glyphs[column..<column + wanted.count]) == wanted {
                return cells[column].role
            }
        }
        return nil
    }
}
