import Console

extension FuzzTarget {
    /// What is shown of a line: every byte of it, in the columns that were counted, and nothing that a terminal acts on.
    static let text = FuzzTarget(
        name: "text", mostBytes: 600,
        seeds: [
            Array("\u{1B}[31m\u{9B}e\u{301}\u{302}\u{303}\u{304}\u{305}\u{202E}x\u{2066}\u{200B}\u{FEFF}\u{AD}".utf8),
            Array("👩🏽\u{200D}🚀🇩🇪🇩 1\u{FE0F}\u{20E3}漢\tकि\u{E0041}\u{2028}\u{7F}".utf8)
                + [0xFF, 0xC2, 0xED, 0xA0, 0x80],
        ],
        seedsOfNote: { [$0] }, check: checkText)

    private static func checkText(_ input: [UInt8]) throws(Broken) {
        var end = 0
        var column = 0
        input.withUnsafeBufferPointer { bytes in
            var glyphs = Glyphs(bytes)
            while let glyph = glyphs.next(), glyph.offset == end, glyph.column == column, glyph.length > 0 {
                end += glyph.length
                column += glyph.columns
            }
        }
        try require(end == input.count, "the walk ends at byte \(end) of \(input.count)")
        try requireHarmless(String(decoding: input, as: UTF8.self).visible, besides: ["\u{200D}"])
        try checkFrame(input, columns: column)
    }

    /// The line on a screen too narrow for it, scrolled by some columns, over what stood there before.
    private static func checkFrame(_ line: [UInt8], columns: Int) throws(Broken) {
        var frame = Frame(size: Size(columns: 24, rows: 2))
        for scrolledBy in [0, 1, 2, columns / 2, max(0, columns - 3)] {
            let taken = line.withUnsafeBufferPointer {
                frame.putLine($0, row: 0, column: 2, scrolledBy: scrolledBy)
            }
            try require(
                taken == max(0, columns - scrolledBy), "\(taken) columns are left of \(columns) behind \(scrolledBy)")
            frame.put(line, row: 1, column: 20, limit: 7)
            for row in 0..<2 {
                try requireHarmless(frame.text(ofRow: row), besides: [])
                let widths = (0..<24).map { Int(frame[row, $0].width) }
                try require(widths.reduce(0, +) == 24, "half a character is left in row \(row): \(widths)")
            }
        }
    }

    /// No control, and nothing that hides or turns text.
    private static func requireHarmless(_ shown: String, besides allowed: Set<Unicode.Scalar>) throws(Broken) {
        for scalar in shown.unicodeScalars where !allowed.contains(scalar) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
                throw Broken("U+\(String(scalar.value, radix: 16)) goes to the terminal")
            default: break
            }
        }
    }
}
