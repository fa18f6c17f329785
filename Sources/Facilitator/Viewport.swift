import TextEditing

/// What part of the note is in sight: the place of its first row.
///
/// Kept as an offset that moves with the text, so that an edit above does not move the line being typed.
struct Viewport: Equatable, Sendable {
    /// The first byte of the line that is at the top.
    var top = 0
    /// Which of that line's rows is the first.
    var row = 0

    mutating func follow(_ transaction: Transaction) {
        top = transaction.map(top, sticksBefore: true)
    }
}

extension Model {
    /// Scrolls no further than needed to have the cursor in sight.
    mutating func scrollToCursor() {
        let height = layout.note.rows
        guard height > 0, !isTooSmall else { return }
        let rows = NoteRows(self)
        let cursor = rows.cursorRow
        var top = rows.visible(RowIndex(line: note.buffer.line(containing: viewport.top), sub: viewport.row))
        // A row of context where there is room for it.
        let margin = height > 8 ? 1 : 0
        if cursor < top {
            top = rows.row(cursor, movedByAtMost: -margin)
        } else if !rows.isNear(cursor, from: top, within: height - margin) {
            let isFar = !rows.isNear(cursor, from: top, within: height * 2)
            top = rows.row(cursor, movedByAtMost: -(isFar ? height / 2 : height - 1 - margin))
        }
        viewport.top = note.buffer.contentRange(top.line).lowerBound
        viewport.row = top.sub
    }
}
