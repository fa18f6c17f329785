import Console
import Testing
import TextEditing

@testable import Facilitator

/// What the mouse does in the note. At 80 columns its text begins in column 29, at 24 rows in row 2.
@Suite struct MouseInNoteTests {
    private static let (row, column) = (2, 29)
    private static let text = """
        # Tea

        **Present**: Ada

        ## Topics

        - Größe 調光器 of the lamps that stand in the hall and in the yard behind it
        \tindented
        - Last
        """

    private func selected(_ desk: Desk) -> String {
        let selection = desk.model.selection
        return String(decoding: desk.model.note.buffer.bytes(in: selection.range), as: UTF8.self)
    }

    /// The line of the note and what stands in it before the cursor.
    private func cursor(_ desk: Desk) -> (line: Int, before: String) {
        let (buffer, head) = (desk.model.note.buffer, desk.model.selection.head)
        let line = buffer.line(containing: head)
        return (line, String(decoding: buffer.bytes(in: buffer.contentRange(line).lowerBound..<head), as: UTF8.self))
    }

    @Test(arguments: [
        (0, 0, 0, ""), (0, 3, 0, "# T"), (0, 5, 0, "# Tea"), (0, 40, 0, "# Tea"), (1, 9, 1, ""),
        (6, 4, 6, "- Gr"), (6, 5, 6, "- Grö"), (6, 8, 6, "- Größe "), (6, 9, 6, "- Größe "), (6, 10, 6, "- Größe 調"),
        // The second row of the line, and its indent.
        (7, 2, 6, "- Größe 調光器 of the lamps that stand in the hall "),
        (7, 0, 6, "- Größe 調光器 of the lamps that stand in the hall "),
        (7, 4, 6, "- Größe 調光器 of the lamps that stand in the hall an"),
        // A tab is one character of four columns.
        (8, 2, 7, ""), (8, 4, 7, "\t"), (8, 6, 7, "\tin"),
        // Below the text.
        (10, 3, 8, "- Last"), (15, 30, 8, "- Last"),
    ])
    func `a click puts the cursor at the character there`(row: Int, column: Int, line: Int, before: String) {
        var desk = Desk(Self.text)
        desk.click(Self.row + row, Self.column + column)
        #expect(cursor(desk) == (line, before))
        #expect(desk.model.selection.isEmpty)
        if row < 9 { #expect(desk.shown().cursor?.row == Self.row + row) }
        desk.type("x")
        #expect(cursor(desk) == (line, before + "x"))
    }

    @Test func `a click beside the border is one at the start of the row`() {
        var desk = Desk(Self.text)
        desk.click(Self.row, Self.column - 1)
        #expect(cursor(desk) == (0, ""))
    }

    @Test func `a click in the note gives it the keys`() {
        var desk = Desk(Self.text)
        desk.press("f2")
        desk.click(Self.row, Self.column)
        desk.type("x")
        #expect(desk.text.hasPrefix("x# Tea"))
    }

    @Test func `with shift a click selects up to there`() {
        var desk = Desk(Self.text)
        desk.click(Self.row, Self.column + 2)
        desk.click(Self.row + 4, Self.column + 2, .shift)
        #expect(selected(desk) == "Tea\n\n**Present**: Ada\n\n##")
        desk.click(Self.row, Self.column, .shift)
        #expect(selected(desk) == "# ")
    }

    @Test func `dragging selects, and typing replaces what was selected`() {
        var desk = Desk(Self.text)
        desk.mouse(.press(.left), Self.row, Self.column + 2)
        desk.mouse(.drag(.left), Self.row, Self.column + 4)
        #expect(selected(desk) == "Te")
        desk.mouse(.drag(.left), Self.row, Self.column)
        #expect(selected(desk) == "# ")
        desk.mouse(.drag(.left), Self.row, Self.column + 5)
        desk.mouse(.release(.left), Self.row, Self.column + 5)
        desk.mouse(.drag(.left), Self.row + 3, Self.column)
        #expect(selected(desk) == "Tea")
        desk.type("Chai")
        #expect(desk.text.hasPrefix("# Chai\n"))
    }

    @Test func `two clicks select the word, three the line, and a fourth is a click`() {
        var desk = Desk(Self.text)
        desk.click(on: "Größe", from: Self.column, times: 2)
        #expect(selected(desk) == "Größe")
        desk.click(on: "Größe", from: Self.column)
        #expect(selected(desk).hasPrefix("- Größe") && selected(desk).hasSuffix("behind it\n"))
        desk.click(on: "Größe", from: Self.column)
        #expect(selected(desk) == "")
        desk.pass(.seconds(1))
        desk.click(on: "Größe", from: Self.column)
        desk.pass(.seconds(1))
        desk.click(on: "Größe", from: Self.column)
        #expect(selected(desk) == "")
    }

    @Test func `dragging after two clicks selects whole words, after three whole lines`() {
        var desk = Desk(Self.text)
        desk.click(on: "lamps", from: Self.column)
        let lamps = desk.place(of: "lamps", from: Self.column)!
        desk.mouse(.press(.left), lamps.row, lamps.column)
        desk.mouse(.drag(.left), lamps.row, lamps.column + 8)
        #expect(selected(desk) == "lamps that")
        desk.mouse(.drag(.left), lamps.row, lamps.column - 3)
        #expect(selected(desk) == "the lamps")
        desk.mouse(.release(.left), lamps.row, lamps.column)
        desk.mouse(.press(.left), lamps.row, lamps.column)
        desk.mouse(.drag(.left), lamps.row + 2, lamps.column)
        #expect(selected(desk).hasPrefix("- Größe") && selected(desk).hasSuffix("\tindented\n"))
        desk.mouse(.drag(.left), Self.row + 4, lamps.column)
        #expect(selected(desk).hasPrefix("## Topics") && selected(desk).hasSuffix("behind it\n"))
    }

    private static let long = "# Tea\n\n## Topics\n\n" + (1...60).map { "- Topic \($0)\n" }.joined()

    @Test func `the wheel scrolls three rows and leaves the cursor, and the next key comes back to it`() {
        var desk = Desk(Self.long)
        desk.click(on: "- Topic 2")
        let before = desk.shown()
        desk.mouse(.wheelDown, 8, 40)
        #expect(desk.shown().text(ofRow: Self.row).hasSuffix("│"))
        for _ in 0..<4 { desk.mouse(.wheelDown, 8, 40) }
        #expect(desk.place(of: "- Topic 12")?.row == Self.row)
        #expect(desk.shown().cursor == nil)
        #expect(cursor(desk) == (5, ""))
        desk.type("x")
        #expect(desk.shown().text(ofRow: desk.shown().cursor!.row).hasSuffix("│ x- Topic 2"))
        desk.press("alt+u")
        for _ in 0..<9 { desk.mouse(.wheelUp, 8, 40) }
        #expect((2..<22).allSatisfy { desk.shown().text(ofRow: $0) == before.text(ofRow: $0) })
    }

    @Test func `the wheel stops at both ends and does not leave the note`() {
        var desk = Desk(Self.long)
        for _ in 0..<50 { desk.mouse(.wheelDown, 8, 40) }
        #expect(desk.place(of: "- Topic 60") != nil)
        #expect(desk.shown().text(ofRow: 21).hasSuffix("│"))
        for _ in 0..<50 { desk.mouse(.wheelUp, 8, 40) }
        #expect(desk.place(of: "# Tea")?.row == Self.row)
    }

    @Test func `a line that was clicked stays where it is while it is typed in, in the last row as well`() {
        var desk = Desk(Self.long)
        let last = 21
        desk.click(last, Self.column + 3)
        #expect(desk.shown().cursor?.row == last)
        desk.type("abc")
        #expect(desk.shown().cursor?.row == last)
        #expect(desk.shown().text(ofRow: last).contains("- Tabcopic"))
    }

    @Test func `held beyond the edge the selection scrolls on, and stops with the button`() {
        var desk = Desk(Self.long)
        desk.click(on: "- Topic 2")
        let place = desk.place(of: "- Topic 2")!
        desk.mouse(.press(.left), place.row, place.column)
        desk.mouse(.drag(.left), 22, place.column)
        desk.wait(.seconds(1))
        #expect(selected(desk).hasPrefix("- Topic 2\n"))
        #expect(selected(desk).split(separator: "\n").count > 30)
        #expect(desk.place(of: "- Topic 2\n") == nil)
        desk.mouse(.release(.left), 22, place.column)
        let stopped = desk.model.selection
        #expect(desk.model.deadline == nil)
        desk.wait(.seconds(1))
        #expect(desk.model.selection == stopped)
    }

    @Test func `it stops at the ends of the text`() {
        var desk = Desk(Self.long)
        desk.mouse(.press(.left), 10, 40)
        desk.mouse(.drag(.left), 0, 40)
        desk.wait(.seconds(5))
        #expect(desk.model.selection.head == 5)
        desk.mouse(.drag(.left), 23, 40)
        desk.wait(.seconds(20))
        #expect(desk.place(of: "- Topic 60") != nil)
        #expect(desk.model.deadline == nil)
    }

    @Test func `a drag that changes nothing asks for nothing and draws nothing`() {
        var desk = Desk(Self.text)
        var screen = Screen()
        desk.mouse(.press(.left), Self.row, Self.column + 2)
        desk.mouse(.drag(.left), Self.row, Self.column + 60)
        screen.show(desk.model)
        screen.painted()
        desk.effects = []
        let before = screen.frame
        for column in Self.column + 6..<Self.column + 50 { desk.mouse(.drag(.left), Self.row, column) }
        screen.show(desk.model)
        #expect(desk.effects.isEmpty)
        #expect(screen.frame.cells == before.cells && screen.frame.cursor == before.cursor)
    }

    private static let folded =
        "---\ntitle: Tea\ntags: [a]\n---\n\n# Tea\n\n- Time: 18:00\n\n**Present**: Ada\n\n## Topics\n\n- One lamp\n- Two\n"
        + "\n---\n\n### Let's connect\nChat: https://chat.example\nMore\n"

    @Test func `a click on a fold opens it, and it stays open while another line is clicked`() {
        var desk = Desk(Self.folded)
        desk.click(on: "▸ header")
        #expect(desk.place(of: "title: Tea") != nil)
        let lamp = desk.place(of: "lamp", from: Self.column)!
        desk.click(lamp.row, lamp.column)
        #expect(desk.place(of: "lamp", from: Self.column) == lamp)
        desk.click(lamp.row, lamp.column)
        #expect(selected(desk) == "lamp")
        desk.type("x")
        #expect(desk.place(of: "title: Tea") != nil)
        desk.press("down")
        #expect(desk.place(of: "title: Tea") == nil)
    }

    @Test func `below a folded footer a click is one at the end of what is shown`() {
        var desk = Desk(Self.folded)
        desk.click(20, 40)
        #expect(desk.place(of: "Chat:") == nil)
        #expect(cursor(desk).line < 17)
    }

    @Test func `a click elsewhere takes the offered bullet away and stays on its line`() {
        var desk = Desk("# Tea\n\n**Present**: Ada\n\n## Topics\n\n- One lamp\n- Two lamps\n")
        desk.press("ctrl+n")
        desk.click(on: "Two", from: Self.column, times: 2)
        let text = desk.text
        desk.type("x")
        #expect(desk.text != text)
        #expect(desk.text.contains("- x") || desk.text.contains("- Two"))
    }

    @Test func `nothing of the other buttons is ours`() {
        var desk = Desk(Self.text)
        let before = desk.shown().description
        for action: MouseEvent.Action in [.press(.middle), .release(.middle), .press(.right), .drag(.right)] {
            desk.mouse(action, Self.row + 6, Self.column + 3)
        }
        #expect(desk.shown().description == before)
        #expect(desk.text == Self.text)
    }

    @Test func `mouse-toggle lets the terminal have the mouse, and takes it back`() {
        var desk = Desk(Self.text)
        desk.press("f10")
        desk.type("mouse-toggle")
        desk.press("enter")
        #expect(desk.model.notice?.text.contains("terminal's own") == true)
        #expect(desk.effects.contains { if case .setMouse(false) = $0 { true } else { false } })
        let before = desk.model.selection
        desk.click(Self.row, Self.column)
        #expect(desk.model.selection == before)
        desk.press("f10")
        desk.type("mouse-toggle")
        desk.press("enter")
        desk.click(Self.row, Self.column)
        #expect(desk.model.selection.head == 0)
    }
}
