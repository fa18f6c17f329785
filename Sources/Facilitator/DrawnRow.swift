import Console

/// One row of a line on the screen.
struct DrawnRow {
    let slice: UnsafeBufferPointer<UInt8>
    let part: Range<Int>
    let isLast: Bool
    /// Whether the line has no other row.
    let isWhole: Bool
    let position: Position

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, at position: Position) {
        slice = UnsafeBufferPointer(rebasing: bytes[part])
        self.part = part
        isLast = part.upperBound == bytes.count
        isWhole = part.count == bytes.count
        self.position = position
    }

    /// Marks what of the row is selected. A selected line end is one cell more, so that an empty line shows it.
    func select(_ selection: Range<Int>, lineStart: Int, _ frame: inout Frame) {
        let from = selection.lowerBound - lineStart - part.lowerBound
        let to = selection.upperBound - lineStart - part.lowerBound
        guard !selection.isEmpty, from <= slice.count, to > 0 else { return }
        let start = Glyphs.column(ofByte: max(from, 0), in: slice)
        let end = Glyphs.column(ofByte: min(to, slice.count), in: slice) + (isLast && to > slice.count ? 1 : 0)
        frame.addFlags(
            .selected, Rect(row: position.row, column: position.column + start, columns: end - start, rows: 1))
    }

    /// Where the byte `offset` of the line is, when it is in this row.
    func place(of offset: Int, within rect: Rect) -> Position? {
        guard offset >= part.lowerBound, offset < part.upperBound || (isLast && offset == part.upperBound) else {
            return nil
        }
        let column = position.column + Glyphs.column(ofByte: offset - part.lowerBound, in: slice)
        return Position(row: position.row, column: min(column, rect.endColumn - 1))
    }
}
