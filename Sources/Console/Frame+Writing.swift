/// The writers. Each returns the columns its text takes, whether or not the clip let them through.
extension Frame {
    /// Text without a style of its own. Cut at `limit` columns, at a unit's border.
    @discardableResult
    package mutating func put(
        _ text: String, row: Int, column: Int, role: Role = .text, flags: CellFlags = [], limit: Int = .max
    ) -> Int {
        var text = text
        return text.withUTF8 { put($0, row: row, column: column, role: role, flags: flags, limit: limit) }
    }

    @discardableResult
    package mutating func put(
        _ bytes: [UInt8], row: Int, column: Int, role: Role = .text, flags: CellFlags = [], limit: Int = .max
    ) -> Int {
        bytes.withUnsafeBufferPointer { put($0, row: row, column: column, role: role, flags: flags, limit: limit) }
    }

    @discardableResult
    package mutating func put(
        _ bytes: UnsafeBufferPointer<UInt8>, row: Int, column: Int, role: Role = .text, flags: CellFlags = [],
        limit: Int = .max, tabWidth: Int = 4
    ) -> Int {
        putLine(bytes, row: row, column: column, role: role, flags: flags, limit: limit, tabWidth: tabWidth)
    }

    /// One line of a document, of which `scrolledBy` columns are left of the view.
    ///
    /// Bytes outside all runs have `role`. A unit takes the role of its first byte. A wide character that the view or
    /// the clip cuts in half is drawn as a blank, and so is the column that `limit` leaves over before one.
    @discardableResult
    package mutating func putLine(
        _ bytes: UnsafeBufferPointer<UInt8>, runs: [Run] = [], row: Int, column: Int, role: Role = .text,
        flags: CellFlags = [], scrolledBy: Int = 0, limit: Int = .max, tabWidth: Int = 4
    ) -> Int {
        let limit = max(0, limit)
        let pen = pen(row: row, column: column, origin: column - scrolledBy, limit: limit)
        let end = limit == .max ? .max : scrolledBy + limit
        var styles = RunCursor(runs, role: role, flags: flags)
        var glyphs = Glyphs(bytes, tabWidth: tabWidth)
        while glyphs.column < end {
            styles.advance(to: glyphs.offset)
            let offset = glyphs.offset
            let plainColumn = glyphs.column
            let plain = glyphs.skipPlain(min(end - plainColumn, styles.end - offset))
            if plain > 0 {
                let text = UnsafeBufferPointer(rebasing: bytes[offset..<offset + plain])
                putPlain(text, at: plainColumn, pen, styles.cell)
                continue
            }
            guard let glyph = glyphs.next() else { break }
            if glyph.endColumn > end, glyph.columns > 1, glyph.form != .blank {
                putBlanks(glyph.column..<end, pen, styles.cell)
                return max(0, glyph.column - scrolledBy)
            }
            put(glyph, of: bytes, pen, styles.cell)
        }
        return max(0, min(glyphs.column, end) - scrolledBy)
    }
}
