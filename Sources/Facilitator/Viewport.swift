import TextEditing

/// What part of the note is in sight: the place of its first row.
///
/// Kept as an offset that moves with the text, so that an edit above does not move the line being typed.
struct Viewport: Equatable, Sendable {
    /// The first byte of the line that is at the top.
    var top = 0
    /// Which of that line's rows is the first.
    var row = 0
    /// Whether the mouse has scrolled or clicked since the last key: the view does not follow the cursor.
    var isLoose = false
    /// The folds that were open when the mouse took the cursor out of them. They close when a key moves it, since a
    /// line that was clicked must not jump.
    var heldFolds: Set<Fold> = []

    enum Fold: Sendable {
        case header, footer
    }

    /// Where the cursor is on the screen, while nothing but its own line has changed since it was worked out.
    var cursor: CursorSpot?

    struct CursorSpot: Equatable, Sendable {
        var line: Int
        /// Which of the line's rows, and which of the pane's.
        var sub: Int
        var row: Int
        /// The lines that were folded above it.
        var header: Range<Int>
    }

    mutating func follow(_ transaction: Transaction) {
        top = transaction.map(top, sticksBefore: true)
    }
}

extension Model {
    /// Scrolls no further than needed to have the cursor in sight; not at all after the mouse.
    mutating func scrollToCursor() {
        let height = layout.note.rows
        guard height > 0, !isTooSmall else { return }
        let rows = NoteRows(self)
        let cursor = rows.cursorRow
        var top = viewportTop(rows)
        if viewport.isLoose {
            // It stays where the mouse left it.
        } else if cursor < top {
            top = rows.row(cursor, movedByAtMost: -scrollMargin)
        } else if rows.distance(to: cursor, from: top, below: height - scrollMargin) == nil {
            let isFar = rows.distance(to: cursor, from: top, below: height * 2) == nil
            top = rows.row(cursor, movedByAtMost: -(isFar ? height / 2 : height - 1 - scrollMargin))
        }
        show(top, rows)
    }

    /// The first row in sight.
    func viewportTop(_ rows: NoteRows) -> RowIndex {
        rows.visible(RowIndex(line: note.buffer.line(containing: viewport.top), sub: viewport.row))
    }

    /// Has `top` as the first row in sight.
    mutating func show(_ top: RowIndex, _ rows: NoteRows) {
        viewport.top = note.buffer.contentRange(top.line).lowerBound
        viewport.row = top.sub
        let cursor = rows.cursorRow
        viewport.cursor = rows.distance(to: cursor, from: top, below: layout.note.rows).map {
            Viewport.CursorSpot(line: cursor.line, sub: cursor.sub, row: $0, header: folds.header)
        }
    }

    /// Has the view follow the cursor again, and the agenda what is chosen. To be called before a key does anything.
    mutating func bringViewBack() {
        pointer.drag = nil
        if viewport.isLoose {
            viewport.isLoose = false
            if viewport.cursor == nil { scrollToCursor() }
        }
        if agendaCursor.isLoose {
            agendaCursor.isLoose = false
            keepAgendaCursorInSight()
        }
    }

    /// Keeps the folds open that are open now, wherever the mouse takes the cursor.
    mutating func holdFolds() {
        let folds = folds
        if folds.header.isEmpty { viewport.heldFolds.insert(.header) }
        if folds.footer.isEmpty { viewport.heldFolds.insert(.footer) }
    }

    /// A row of context where there is room for it.
    private var scrollMargin: Int { layout.note.rows > 8 ? 1 : 0 }

    /// The common case of `scrollToCursor`: an edit inside the cursor's line can only move the cursor within that line,
    /// unless it makes the Present line another one, which ends the header.
    mutating func scrollAfterEdit() {
        guard let spot = viewport.cursor, lastChange.isLocal, lastChange.lines == spot.line..<spot.line + 1,
            cursorLine == spot.line, offered == nil, folds.header == spot.header
        else { return scrollToCursor() }
        let sub = NoteRows(self).place(of: selection.head).row.sub
        let row = spot.row + sub - spot.sub
        // Where the mouse put the cursor into the last row, it stays there.
        let lowest = max(layout.note.rows - scrollMargin - 1, spot.row)
        guard row >= 0, row <= lowest else { return scrollToCursor() }
        viewport.cursor = Viewport.CursorSpot(line: spot.line, sub: sub, row: row, header: spot.header)
    }
}
