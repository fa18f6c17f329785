/// Questions about a whole line. Linear in the line, eight bytes a step while it is plain ASCII.
extension Glyphs {
    /// How many columns a line takes.
    package static func columns(of bytes: UnsafeBufferPointer<UInt8>, tabWidth: Int = 4) -> Int {
        column(ofByte: bytes.count, in: bytes, tabWidth: tabWidth)
    }

    /// How many columns a text without tabs takes.
    package static func columns(of text: String) -> Int {
        var text = text
        return text.withUTF8 { columns(of: $0) }
    }

    /// The first column of the unit that holds a byte; the line's width at its end.
    package static func column(
        ofByte offset: Int, in bytes: UnsafeBufferPointer<UInt8>, tabWidth: Int = 4
    ) -> Int {
        var glyphs = Glyphs(bytes, tabWidth: tabWidth)
        while true {
            if glyphs.offset < offset { _ = glyphs.skipPlain(offset - glyphs.offset) }
            if glyphs.offset >= offset { return glyphs.column }
            guard let glyph = glyphs.next() else { return glyphs.column }
            if glyph.end > offset { return glyph.column }
        }
    }

    /// Where the unit that covers a column starts; the line's length if it ends before.
    package static func byte(
        atColumn column: Int, in bytes: UnsafeBufferPointer<UInt8>, tabWidth: Int = 4
    ) -> Int {
        var glyphs = Glyphs(bytes, tabWidth: tabWidth)
        while true {
            if glyphs.column < column { _ = glyphs.skipPlain(column - glyphs.column) }
            if glyphs.column >= column { return glyphs.offset }
            guard let glyph = glyphs.next() else { return glyphs.offset }
            if glyph.endColumn > column { return glyph.offset }
        }
    }

    /// The end of the unit that holds a byte: one step of the cursor to the right.
    package static func boundary(after offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var glyphs = Glyphs(bytes)
        glyphs.skip(to: safeStart(before: offset + 1, in: bytes))
        while let glyph = glyphs.next() {
            if glyph.end > offset { return glyph.end }
        }
        return bytes.count
    }

    /// The start of the unit before a byte, or of the one that holds it: one step of the cursor to the left.
    package static func boundary(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var glyphs = Glyphs(bytes)
        glyphs.skip(to: safeStart(before: offset, in: bytes))
        while let glyph = glyphs.next() {
            if glyph.end >= offset { return glyph.offset }
        }
        return glyphs.offset
    }

    /// The nearest byte before `offset` that surely starts a unit: every ASCII byte does.
    private static func safeStart(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var start = max(0, min(offset, bytes.count) - 1)
        while start > 0, bytes[start] >= 0x80 { start -= 1 }
        return start
    }

    /// How many bytes from `start` on are printable ASCII and units by themselves.
    static func plainCount(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let high: UInt64 = 0x8080_8080_8080_8080
        let ones: UInt64 = 0x0101_0101_0101_0101
        guard let base = bytes.baseAddress else { return 0 }
        var end = start
        while end + 8 <= bytes.count {
            let word = UnsafeRawPointer(base + end).loadUnaligned(as: UInt64.self)
            let isPlain =
                word & high == 0 && ((word | high) &- ones &* 0x20) & high == high && (word &+ ones) & high == 0
            guard isPlain else { break }
            end += 8
        }
        while end < bytes.count, bytes[end] >= 0x20, bytes[end] < 0x7F { end += 1 }
        // A mark may join the last one.
        if end < bytes.count, end > start, bytes[end] >= 0x80 { end -= 1 }
        return end - start
    }
}
