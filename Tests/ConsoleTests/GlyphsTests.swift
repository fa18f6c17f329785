import Console
import Testing

@Suite struct GlyphsTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var bytes: [UInt8]
        /// What the screen shows, unit by unit.
        var units: [String]
        var columns: Int

        init(_ text: String, _ units: [String], _ columns: Int) {
            self.init(bytes: Array(text.utf8), units, columns)
        }

        init(bytes: [UInt8], _ units: [String], _ columns: Int) {
            self.bytes = bytes
            self.units = units
            self.columns = columns
        }

        var testDescription: String { units.joined(separator: "|") }
    }

    static let rows: [Row] = [
        Row("", [], 0),
        Row("plain ASCII text", "plain ASCII text".map(String.init), 16),
        Row("a\tb", ["a", "   ", "b"], 5), Row("\t\t", ["    ", "    "], 8), Row("漢\tb", ["漢", "  ", "b"], 5),
        Row("\u{0}\u{1B}[2J", ["^@", "^[", "[", "2", "J"], 7), Row("\u{7F}", ["^?"], 2),
        Row("a\r\n", ["a", "^M", "^J"], 5),
        Row("\u{85}\u{9B}", ["<U+0085>", "<U+009B>"], 16), Row("\u{2028}", ["<U+2028>"], 8),
        Row("\u{202E}a\u{2066}\u{200F}\u{61C}", ["<U+202E>", "a", "<U+2066>", "<U+200F>", "<U+061C>"], 33),
        Row("\u{FEFF}a\u{200B}\u{AD}", ["<U+FEFF>", "a", "<U+200B>", "<U+00AD>"], 25),
        Row("\u{E0041}", ["<U+E0041>"], 9), Row("\u{10FFFF}", ["<U+10FFFF>"], 10), Row("\u{378}", ["<U+0378>"], 8),
        Row("\u{3164}", ["<U+3164>"], 8),
        Row(bytes: [0x9B, 0x61, 0xFF], ["<9B>", "a", "<FF>"], 9), Row(bytes: [0xC3], ["<C3>"], 4),
        Row(bytes: [0xC0, 0x80], ["<C0>", "<80>"], 8), Row(bytes: [0xED, 0xA0, 0x80], ["<ED>", "<A0>", "<80>"], 12),
        Row(bytes: [0xF4, 0x90, 0x80, 0x80], ["<F4>", "<90>", "<80>", "<80>"], 16),
        Row(bytes: [0xE2, 0x82], ["<E2>", "<82>"], 8),
        Row("naïve", ["n", "a", "ï", "v", "e"], 5), Row("漢字", ["漢", "字"], 4), Row("한", ["한"], 2),
        Row("\u{1112}\u{1161}\u{11AB}", ["\u{1112}\u{1161}\u{11AB}"], 2), Row("ﾊﾟ", ["ﾊ", "ﾟ"], 2), Row("Ａ", ["Ａ"], 2),
        // combining marks
        Row("e\u{301}x", ["e\u{301}", "x"], 2), Row("漢\u{301}", ["漢\u{301}"], 2),
        Row("e\u{301}\u{302}\u{303}\u{304}\u{305}", ["e\u{301}\u{302}\u{303}\u{304}", "<U+0305>"], 9),
        Row("\u{301}a", ["<U+0301>", "a"], 9), Row("\t\u{301}", ["    ", "<U+0301>"], 12),
        Row("कि", ["कि"], 2), Row("क्", ["क्"], 1),
        // emoji
        Row("😀", ["😀"], 2), Row("👍🏽", ["👍"], 2), Row("🏽", ["🏽"], 2), Row("❤\u{FE0F}", ["❤"], 1),
        Row("1\u{FE0F}\u{20E3}", ["1"], 1), Row("a\u{FE0F}", ["a", "<U+FE0F>"], 9),
        Row("👩\u{200D}👩\u{200D}👧", ["👩👩👧"], 6), Row("🧑🏽\u{200D}🚀x", ["🧑🚀", "x"], 5),
        Row("a\u{200D}b", ["a", "<U+200D>", "b"], 10), Row("👩\u{200D}", ["👩", "<U+200D>"], 10),
        Row("🇩🇪🇫🇷", ["DE", "FR"], 4), Row("🇩a", ["D", "a"], 2), Row("🇩🇪🇫", ["DE", "F"], 3),
    ]

    @Test(arguments: rows) func `a line is shown unit by unit and nothing goes through raw`(row: Row) {
        row.bytes.withUnsafeBufferPointer { bytes in
            var glyphs = Glyphs(bytes)
            var shown: [String] = []
            var end = 0
            var column = 0
            while let glyph = glyphs.next() {
                #expect(glyph.offset == end && glyph.length > 0 && glyph.column == column)
                var frame = Frame(size: Size(columns: 80, rows: 1))
                let columns = frame.put(
                    UnsafeBufferPointer(rebasing: bytes[..<glyph.end]), row: 0, column: -glyph.column, tabWidth: 4)
                #expect(columns == glyph.endColumn)
                shown.append(glyph.form == .blank ? String(repeating: " ", count: glyph.columns) : frame.text(ofRow: 0))
                if shown.last == "", glyph.length == 1 { shown[shown.count - 1] = " " }
                end = glyph.end
                column = glyph.endColumn
            }
            #expect(shown == row.units)
            #expect(end == bytes.count)
            #expect(column == row.columns)
        }
    }

    @Test(arguments: rows) func `columns, bytes and steps of the cursor agree with the units`(row: Row) {
        row.bytes.withUnsafeBufferPointer { bytes in
            #expect(Glyphs.columns(of: bytes) == row.columns)
            var glyphs = Glyphs(bytes)
            while let glyph = glyphs.next() {
                for offset in glyph.offset..<glyph.end {
                    #expect(Glyphs.column(ofByte: offset, in: bytes) == glyph.column)
                    #expect(Glyphs.boundary(after: offset, in: bytes) == glyph.end)
                    #expect(Glyphs.boundary(before: offset + 1, in: bytes) == glyph.offset)
                }
                for column in glyph.column..<glyph.endColumn {
                    #expect(Glyphs.byte(atColumn: column, in: bytes) == glyph.offset)
                }
            }
            #expect(Glyphs.column(ofByte: bytes.count, in: bytes) == row.columns)
            #expect(Glyphs.byte(atColumn: row.columns + 5, in: bytes) == bytes.count)
            #expect(Glyphs.boundary(after: bytes.count, in: bytes) == bytes.count)
            #expect(Glyphs.boundary(before: 0, in: bytes) == 0)
        }
    }

    @Test func `no byte of a broken line is sent as it is`() {
        var random = Lehmer(state: 7)
        for _ in 0..<500 {
            let bytes = (0..<40).map { _ in UInt8(random.next(256)) }
            var frame = Frame(size: Size(columns: 200, rows: 1))
            frame.put(bytes, row: 0, column: 0)
            for scalar in frame.text(ofRow: 0).unicodeScalars {
                #expect(
                    DisplayWidth.columns(of: scalar.value) != nil, "U+\(String(scalar.value, radix: 16)) of \(bytes)")
            }
        }
    }
}
