import Console
import Testing

@Suite struct FrameTests {
    @Test func `a cell takes eight bytes`() {
        #expect(MemoryLayout<Cell>.size == 8 && MemoryLayout<Cell>.stride == 8)
    }

    @Test func `text lands where it was put, with its role`() {
        var frame = Frame(size: Size(columns: 10, rows: 2))
        #expect(frame.put("né", row: 1, column: 3, role: .title, flags: .selected) == 2)
        #expect(frame.description == "\n   né\n")
        #expect(frame[1, 4] == Cell(glyph: 0xE9, role: .title, flags: .selected))
        #expect(frame[1, 5] == .blank)
    }

    @Test(arguments: [
        (0, 10, "漢字kana", 8), (0, 5, "漢字k", 5), (0, 3, "漢", 2), (0, 1, "", 0), (1, 10, " 字kana", 7),
        (2, 10, "字kana", 6),
        (7, 10, "a", 1), (8, 10, "", 0), (9, 10, "", 0),
    ])
    func `a line is cut at characters, and a half of a wide one is a blank`(
        scrolledBy: Int, limit: Int, shown: String, columns: Int
    ) {
        var frame = Frame(size: Size(columns: 20, rows: 1))
        frame.fill(frame.bounds, glyph: "#")
        let used = Array("漢字kana".utf8).withUnsafeBufferPointer {
            frame.putLine($0, row: 0, column: 2, scrolledBy: scrolledBy, limit: limit)
        }
        #expect(used == columns)
        let text = frame.text(ofRow: 0)
        #expect(text.hasPrefix("##" + shown))
        #expect(text.drop { $0 == "#" }.allSatisfy { $0 == "#" || $0 == " " || shown.contains($0) })
    }

    @Test func `nothing is written outside the clip, and halves of wide characters at its edges are blanks`() {
        var frame = Frame(size: Size(columns: 8, rows: 3))
        frame.fill(frame.bounds, glyph: ".")
        frame.withClip(Rect(row: 1, column: 1, columns: 4, rows: 1)) { frame in
            for row in -1..<4 { #expect(frame.put("漢漢漢漢", row: row, column: 0) == 8) }
            frame.fill(Rect(row: -5, column: 5, columns: 50, rows: 50), glyph: "!")
            frame.put("ab", row: 1, column: 100)
            frame.put("ab", row: 1, column: -100)
        }
        #expect(frame.description == "........\n. 漢 ...\n........\n")
        #expect(frame.clip == frame.bounds)
    }

    @Test func `writing over half of a wide character leaves no other half`() {
        var frame = Frame(size: Size(columns: 6, rows: 1))
        frame.put("漢字漢", row: 0, column: 0)
        frame.put("x", row: 0, column: 1)
        frame.fill(Rect(row: 0, column: 4, columns: 1, rows: 1), glyph: "y")
        #expect(frame.text(ofRow: 0) == " x字y")
        frame.put("漢", row: 0, column: 1)
        #expect(frame.text(ofRow: 0) == " 漢 y")
    }

    @Test func `runs give bytes their roles, and tokens keep theirs`() {
        var frame = Frame(size: Size(columns: 30, rows: 1))
        let bytes = Array("- [ ] é\u{1B} x".utf8)
        bytes.withUnsafeBufferPointer {
            _ = frame.putLine(
                $0, runs: [Run(0..<1, .bullet), Run(2..<5, .taskOpen), Run(6..<8, .strong, .underlined)], row: 0,
                column: 0,
                role: .muted)
        }
        #expect(frame.text(ofRow: 0) == "- [ ] é^[ x")
        let roles = (0..<11).map { frame[0, $0].role }
        #expect(
            roles == [
                .bullet, .muted, .taskOpen, .taskOpen, .taskOpen, .muted, .strong, .token, .token, .muted, .muted,
            ])
        #expect(frame[0, 6].flags == .underlined)
        frame.restyle(frame.bounds, role: .match)
        frame.addFlags(.selected, Rect(row: 0, column: 0, columns: 2, rows: 1))
        #expect(frame[0, 7].role == .token)
        #expect(frame[0, 0] == Cell(glyph: 0x2D, role: .match, flags: .selected))
    }

    @Test(arguments: [
        (0, 0, false, "0"), (42, 5, false, "   42"), (-7, 4, false, "  -7"), (-7, 4, true, "-007"),
        (Int.min, 0, false, "-9223372036854775808"),
    ])
    func `a number is written right-aligned`(number: Int, width: Int, zeroPadded: Bool, shown: String) {
        var frame = Frame(size: Size(columns: 30, rows: 1))
        #expect(frame.put(number: number, row: 0, column: 0, width: width, zeroPadded: zeroPadded) == shown.utf8.count)
        #expect(frame.text(ofRow: 0) == shown)
    }

    @Test func `a box has four corners, and needs room for them`() {
        var frame = Frame(size: Size(columns: 4, rows: 4))
        frame.box(Rect(row: 0, column: 0, columns: 4, rows: 3))
        frame.box(Rect(row: 3, column: 0, columns: 4, rows: 1))
        #expect(frame.description == "┌──┐\n│  │\n└──┘\n")
    }

    @Test func `a cleared frame is like a new one`() {
        var frame = Frame(size: Size(columns: 4, rows: 2))
        frame.put("e\u{301}", row: 0, column: 0, role: .title)
        frame.cursor = Position(row: 0, column: 0)
        frame.clip = Rect(row: 0, column: 0, columns: 1, rows: 1)
        frame.clear()
        #expect(frame == Frame(size: Size(columns: 4, rows: 2)))
        #expect(frame.clusters.isEmpty && frame.clip == frame.bounds)
    }

    @Test func `strips cut off a rectangle and the rest make it up again`() {
        var rest = Rect(row: 0, column: 0, columns: 10, rows: 5)
        #expect(rest.takeTop(1) == Rect(row: 0, column: 0, columns: 10, rows: 1))
        #expect(rest.takeBottom(2) == Rect(row: 3, column: 0, columns: 10, rows: 2))
        #expect(rest.takeLeft(3) == Rect(row: 1, column: 0, columns: 3, rows: 2))
        #expect(rest.takeRight(3) == Rect(row: 1, column: 7, columns: 3, rows: 2))
        #expect(rest == Rect(row: 1, column: 3, columns: 4, rows: 2))
        #expect(rest.takeTop(9).rows == 2 && rest.isEmpty && rest.takeBottom(-1).isEmpty)
    }
}
