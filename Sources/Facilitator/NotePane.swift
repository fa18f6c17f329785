import Console
import NoteFormat
import TextEditing

/// Draws the note's text. A row whose text and structure are those of the last frame is not laid out again.
struct NotePane: Sendable {
    /// A line as it was drawn in these rows: everything that its cells depend on, and the cells.
    private struct Line: Sendable {
        var bytes: [UInt8]
        var mark: LineMark
        var starts: [Int]
    }

    /// What the rows are laid out by, beside the text and the cursor.
    private struct Arrangement: Equatable, Sendable {
        let rect: Rect
        let top: Int
        let row: Int
        let header: Range<Int>
        let footer: Range<Int>
        let offered: OfferedLine?
        let selection: Selection?

        init(_ model: Model, _ rect: Rect) {
            self.rect = rect
            top = model.viewport.top
            row = model.viewport.row
            (header, footer) = model.folds
            offered = model.offered
            selection = model.shownSelection.isEmpty ? nil : model.shownSelection
        }
    }

    private var rect = Rect(row: 0, column: 0, columns: 0, rows: 0)
    private var arrangement: Arrangement?
    private var revision = 0
    /// The lines in sight with their first rows, and the row behind the last.
    private var places: [(line: Int, row: Int)] = []
    private var cursorLine = 0
    private var cursor: Position?
    /// What is on the screen from each row on; nil where it must be drawn.
    private var drawn: [Line?] = []
    private var painter = LinePainter()

    /// Draws `model`'s note into `rect`.
    ///
    /// - Returns: the cursor's place, when it is in sight.
    mutating func draw(_ model: Model, _ rect: Rect, _ frame: inout Frame) -> Position? {
        if rect != self.rect {
            self.rect = rect
            drawn = Array(repeating: nil, count: rect.rows)
        }
        let clip = frame.clip
        frame.clip = rect
        defer {
            frame.clip = clip
            revision = model.saving.revision
            cursorLine = model.cursorLine
        }
        let now = Arrangement(model, rect)
        let isSame = now == arrangement
        arrangement = now
        // The same selection of the same text is drawn already; the mouse may move over one character for long.
        if isSame, now.selection != nil, model.saving.revision == revision { return cursor }
        let rows = NoteRows(model)
        let kept = isSame && now.selection == nil ? redraw(model, rows, &frame) : nil
        cursor = kept ?? drawAll(model, rows, &frame)
        return cursor
    }

    /// The rows whose lines came in without being typed here, as they were drawn last.
    func newsMarks(_ model: Model) -> [NewsMark] {
        zip(places, places.dropFirst()).flatMap { place, next -> [NewsMark] in
            guard let kind = model.news(ofLine: place.line) else { return [] }
            let rows = max(place.row, rect.row)..<max(min(next.row, rect.endRow), max(place.row, rect.row))
            return rows.map { NewsMark(row: $0, kind: kind) }
        }
    }

    /// Draws only the lines that an edit touched, and those that the cursor left and came to.
    ///
    /// - Returns: nil when more has changed, or the rows below would move.
    private mutating func redraw(_ model: Model, _ rows: NoteRows, _ frame: inout Frame) -> Position? {
        let change = model.lastChange
        let isOneEdit = model.saving.revision == revision + 1 && change.isLocal && change.lines.count == 1
        guard model.saving.revision == revision || isOneEdit else { return nil }
        var lines = [model.cursorLine]
        if cursorLine != model.cursorLine { lines.append(cursorLine) }
        if isOneEdit, !lines.contains(change.lines.lowerBound) { lines.append(change.lines.lowerBound) }
        var cursor: Position?
        for line in lines {
            guard let place = places.firstIndex(where: { $0.line == line }), place + 1 < places.count else {
                return nil
            }
            let next = draw(line, at: places[place].row, model, rows, &frame, &cursor)
            guard next == places[place + 1].row else { return nil }
        }
        return cursor
    }

    private mutating func drawAll(_ model: Model, _ rows: NoteRows, _ frame: inout Frame) -> Position? {
        let first = model.note.buffer.line(containing: model.viewport.top)
        let top = rows.visible(RowIndex(line: first, sub: model.viewport.row))
        var cursor: Position?
        var line = top.line
        var row = rect.row - top.sub
        places.removeAll(keepingCapacity: true)
        while row < rect.endRow, line < model.note.buffer.lineCount {
            places.append((line, row))
            if let fold = rows.fold(at: line) {
                drawFold(fold, row, &frame)
                row += 1
                line = fold.upperBound
            } else {
                row = draw(line, at: row, model, rows, &frame, &cursor)
                line += 1
            }
        }
        places.append((line, row))
        if row < rect.endRow { blank(max(row, rect.row)..<rect.endRow, &frame) }
        return cursor
    }

    private mutating func blank(_ rows: Range<Int>, _ frame: inout Frame) {
        frame.fill(Rect(row: rows.lowerBound, column: rect.column, columns: rect.columns, rows: rows.count))
        for row in rows where row >= rect.row && row < rect.endRow { drawn[row - rect.row] = nil }
    }

    private mutating func drawFold(_ fold: Range<Int>, _ row: Int, _ frame: inout Frame) {
        blank(row..<row + 1, &frame)
        let name = fold.lowerBound == 0 ? "header" : "footer"
        frame.put("▸ \(name), \(fold.count) lines  (alt+h)", row: row, column: rect.column, role: .fold)
    }

    /// Draws `line` from `first` on, which may lie above the pane, and answers with the row behind it.
    private mutating func draw(
        _ line: Int, at first: Int, _ model: Model, _ rows: NoteRows, _ frame: inout Frame, _ cursor: inout Position?
    ) -> Int {
        let buffer = model.note.buffer
        let content = buffer.contentRange(line)
        let selection = model.shownSelection
        let isPlain = selection.isEmpty || !selection.range.overlaps(content.lowerBound..<content.upperBound + 1)
        let mark = model.note.mark(ofLine: line)
        var next = first
        buffer.withContent(ofLine: line) { bytes in
            let holdsCursor = selection.head >= content.lowerBound && selection.head <= content.upperBound
            if isPlain, !holdsCursor, let shown = shown(at: first), shown.mark == mark,
                bytes.isEqual(to: shown.bytes)
            {
                next = first + shown.starts.count
                return
            }
            let starts = rows.starts(ofLine: line)
            blank(max(first, rect.row)..<max(min(first + starts.count, rect.endRow), max(first, rect.row)), &frame)
            painter.begin(bytes, mark)
            for (sub, start) in starts.enumerated() where first + sub >= rect.row && first + sub < rect.endRow {
                let part = start..<(sub + 1 < starts.count ? starts[sub + 1] : bytes.count)
                let indent = sub == 0 ? 0 : bytes.hangingIndent(within: rect.columns)
                let row = DrawnRow(bytes, part, at: Position(row: first + sub, column: rect.column + indent))
                painter.draw(row, to: rect.endColumn, &frame)
                row.select(selection.range, lineStart: content.lowerBound, &frame)
                if model.offered == nil {
                    cursor = row.place(of: selection.head - content.lowerBound, within: rect) ?? cursor
                }
            }
            next = first + starts.count
            // Remembered only when it is whole and shows nothing but the text.
            let isWhole = first >= rect.row && next <= rect.endRow
            if isPlain, isWhole, !holdsCursor {
                drawn[first - rect.row] = Line(bytes: Array(bytes), mark: mark, starts: starts)
            }
        }
        guard rows.isOffered(RowIndex(line: line, sub: next - first)), let offered = model.offered else {
            drawGhost(
                model.nameOffer?.name, at: cursor, isHere: cursor.map { $0.row >= first && $0.row < next } ?? false,
                &frame)
            return next
        }
        let bullet = next + offered.blankLines
        blank(max(next, rect.row)..<max(min(bullet + 1, rect.endRow), max(next, rect.row)), &frame)
        if bullet >= rect.row, bullet < rect.endRow {
            let width = frame.put(offered.lead, row: bullet, column: rect.column, role: .ghost)
            cursor = Position(row: bullet, column: rect.column + width)
        }
        return bullet + 1
    }

    /// What is on the screen from `row` on, when nothing was drawn into it since.
    private func shown(at row: Int) -> Line? {
        guard row >= rect.row, row < rect.endRow else { return nil }
        return drawn[row - rect.row]
    }

    /// The name that is offered behind the cursor.
    private func drawGhost(_ ghost: String?, at cursor: Position?, isHere: Bool, _ frame: inout Frame) {
        guard isHere, let ghost, let cursor else { return }
        let room = rect.endColumn - cursor.column - 1
        // With no room for some of the name, the sign alone tells that there is one.
        frame.put(" → \(ghost)".cut(to: room), row: cursor.row, column: cursor.column + 1, role: .ghost)
    }
}
