/// Areas, lines, numbers, and new styles for what is already there.
extension Frame {
    /// Fills an area with one narrow character.
    package mutating func fill(
        _ rect: Rect, role: Role = .text, flags: CellFlags = [], glyph: Unicode.Scalar = " "
    ) {
        let area = rect.intersection(clip)
        guard !area.isEmpty else { return }
        let cell = Cell(glyph: glyph.value, role: role, flags: flags)
        for row in area.row..<area.endRow {
            mend(
                Pen(start: row * size.columns, row: row, origin: 0, visible: 0..<size.columns),
                area.column..<area.endColumn)
            let start = row * size.columns + area.column
            cells.withUnsafeMutableBufferPointer { cells in
                UnsafeMutableBufferPointer(rebasing: cells[start..<start + area.columns]).update(repeating: cell)
            }
        }
    }

    package mutating func horizontalLine(
        row: Int, column: Int, columns: Int, role: Role = .border, glyph: Unicode.Scalar = "─"
    ) {
        fill(Rect(row: row, column: column, columns: columns, rows: 1), role: role, glyph: glyph)
    }

    package mutating func verticalLine(
        row: Int, column: Int, rows: Int, role: Role = .border, glyph: Unicode.Scalar = "│"
    ) {
        fill(Rect(row: row, column: column, columns: 1, rows: rows), role: role, glyph: glyph)
    }

    /// A frame of lines just inside an area; what is within it stays. An area of one row or column gets none.
    package mutating func box(_ rect: Rect, role: Role = .border) {
        guard rect.columns > 1, rect.rows > 1 else { return }
        for row in [rect.row, rect.endRow - 1] {
            horizontalLine(row: row, column: rect.column + 1, columns: rect.columns - 2, role: role)
        }
        for column in [rect.column, rect.endColumn - 1] {
            verticalLine(row: rect.row + 1, column: column, rows: rect.rows - 2, role: role)
        }
        put("┌", row: rect.row, column: rect.column, role: role)
        put("┐", row: rect.row, column: rect.endColumn - 1, role: role)
        put("└", row: rect.endRow - 1, column: rect.column, role: role)
        put("┘", row: rect.endRow - 1, column: rect.endColumn - 1, role: role)
    }

    /// A number, right-aligned in `width` columns if it is shorter.
    @discardableResult
    package mutating func put(
        number: Int, row: Int, column: Int, role: Role = .text, flags: CellFlags = [], width: Int = 0,
        zeroPadded: Bool = false
    ) -> Int {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(20, width) + 1) { digits in
            var first = digits.count
            var rest = number.magnitude
            repeat {
                first -= 1
                digits[first] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            } while rest > 0
            let pad = zeroPadded ? UInt8(ascii: "0") : UInt8(ascii: " ")
            let sign = number < 0 ? 1 : 0
            if zeroPadded { Self.pad(digits, &first, to: width - sign, pad) }
            if number < 0 {
                first -= 1
                digits[first] = UInt8(ascii: "-")
            }
            Self.pad(digits, &first, to: width, pad)
            let text = UnsafeBufferPointer(rebasing: digits[first...])
            return put(text, row: row, column: column, role: role, flags: flags)
        }
    }

    private static func pad(
        _ digits: UnsafeMutableBufferPointer<UInt8>, _ first: inout Int, to width: Int, _ pad: UInt8
    ) {
        while digits.count - first < width {
            first -= 1
            digits[first] = pad
        }
    }

    /// Gives what an area shows another role. Tokens stay tokens: that they are no text must be seen.
    package mutating func restyle(_ rect: Rect, role: Role) {
        forEachCell(in: rect) { if $0.role != .token { $0.role = role } }
    }

    /// Lays flags over an area.
    package mutating func addFlags(_ flags: CellFlags, _ rect: Rect) {
        forEachCell(in: rect) { $0.flags.formUnion(flags) }
    }

    private mutating func forEachCell(in rect: Rect, _ body: (inout Cell) -> Void) {
        let area = rect.intersection(clip)
        for row in area.row..<area.endRow {
            touched[row] = true
            let start = row * size.columns
            for index in start + area.column..<start + area.endColumn { body(&cells[index]) }
        }
    }
}
