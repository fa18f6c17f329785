import Console
import TextEditing

extension Model {
    /// Puts the cursor where the click is, or selects: to there, the word there, the line there.
    mutating func clickInNote(at place: Position, _ count: Int, isExtending: Bool) {
        if focus != .note { focus = .note }
        let (offset, isOffered) = text(at: place)
        // The offered bullet is where the cursor is already.
        if isOffered, !isExtending { return }
        let unit = isExtending ? .character : NoteDrag.Unit(clicks: count)
        let origin = isExtending ? selection.anchor..<selection.anchor : range(at: offset, unit)
        let drag = NoteDrag(unit: unit, origin: origin, place: place)
        select(drag.selection(to: range(at: offset, drag.unit)), keepingRow: place.row - layout.note.row)
        pointer.drag = drag
    }

    /// Selects up to where the mouse is now.
    mutating func drag(to place: Position) {
        guard let drag = pointer.drag, drag.place != place else { return }
        pointer.drag?.place = place
        if rowsBeyond(place) == 0 {
            pointer.drag?.scrollDue = nil
        } else if drag.scrollDue == nil {
            pointer.drag?.scrollDue = now.uptime
            return scrollUnderMouse()
        }
        extendDrag()
    }

    /// Goes on scrolling while the mouse is held beyond the note: the faster, the farther away it is.
    mutating func scrollUnderMouse() {
        guard let drag = pointer.drag, let due = drag.scrollDue, due <= now.uptime else { return }
        let isMoved = scrollNote(by: rowsBeyond(drag.place))
        pointer.drag?.scrollDue = isMoved ? now.uptime + .milliseconds(50) : nil
        extendDrag()
    }

    /// Scrolls without moving the cursor. The next key brings the view back to it.
    ///
    /// - Returns: whether there was anything to scroll to.
    @discardableResult
    mutating func scrollNote(by count: Int) -> Bool {
        let rows = NoteRows(self)
        let top = viewportTop(rows)
        let last = rows.visible(RowIndex(line: note.buffer.lineCount - 1, sub: .max))
        // No further than to where the last row is the last in sight.
        let lowest = max(top, rows.row(last, movedByAtMost: 1 - layout.note.rows))
        let new = min(rows.row(top, movedByAtMost: count), lowest)
        guard new != top else { return false }
        viewport.isLoose = true
        show(new, rows)
        return true
    }

    // MARK: -

    /// Selects up to what is under the mouse now.
    mutating func extendDrag() {
        guard let drag = pointer.drag else { return }
        select(drag.selection(to: range(at: text(at: drag.place).offset, drag.unit)), keepingRow: nil)
    }

    /// Selects and leaves the view as it is: what is under the mouse stays under it.
    private mutating func select(_ new: Selection, keepingRow row: Int?) {
        goalColumn = nil
        isSelecting = false
        guard new != selection || offered != nil else { return }
        let hadOffer = offered != nil
        holdFolds()
        offered = nil
        selection = new
        viewport.isLoose = true
        leavePresentLine()
        let rows = NoteRows(self)
        var top = viewportTop(rows)
        // Rows below an offer have moved up.
        if hadOffer, let row { top = rows.row(rows.place(of: new.head).row, movedByAtMost: -row) }
        show(top, rows)
    }

    /// What a click there means to select.
    private func range(at offset: Int, _ unit: NoteDrag.Unit) -> Range<Int> {
        switch unit {
        case .character: offset..<offset
        case .word: note.buffer.word(at: offset)
        case .line: note.buffer.lineRange(note.buffer.line(containing: offset))
        }
    }

    /// How many rows a place is above the note, counted below zero, or below it.
    private func rowsBeyond(_ place: Position) -> Int {
        let rect = layout.note
        return place.row < rect.row ? place.row - rect.row : max(place.row - rect.endRow + 1, 0)
    }

    /// The text under a place of the note's pane, or under the nearest one; whether it is the bullet that is offered.
    private func text(at place: Position) -> (offset: Int, isOffered: Bool) {
        let rect = layout.note
        let rows = NoteRows(self)
        let below = min(max(place.row - rect.row, 0), rect.rows - 1)
        guard let row = rows.row(below: viewportTop(rows), by: below) else {
            return (rows.endOfShownText, false)
        }
        if rows.isOffer(row) { return (selection.head, true) }
        let offset = rows.offset(in: row, column: max(place.column - rect.column, 0))
        return (note.buffer.cluster(around: offset)?.lowerBound ?? offset, false)
    }
}

extension NoteDrag.Unit {
    fileprivate init(clicks: Int) { self = clicks == 2 ? .word : clicks == 3 ? .line : .character }
}
