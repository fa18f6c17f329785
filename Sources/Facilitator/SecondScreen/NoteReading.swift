import Console
import MeetingCore
import NoteFormat
import Proceedings
import TextEditing

/// Where in the note the second screen is: at what happened last, or where somebody scrolled to.
struct NoteReading: Equatable, Sendable {
    /// The first row in sight.
    var top = RowIndex(line: 0, sub: 0)
    /// What was written last, or the item that was opened last; nil before anything was.
    var place: RowIndex?
    var isFollowing = true
    var areFoldsOpen = false

    /// Keeps to the same text when lines came or went above it.
    mutating func moveLines(behind line: Int, by count: Int) {
        if top.line > line { top.line = max(top.line + count, 0) }
        if let old = place, old.line > line { place = RowIndex(line: max(old.line + count, 0), sub: old.sub) }
    }
}

extension SecondScreen {
    var noteRect: Rect { Rect(row: 2, column: 2, columns: size.columns - 3, rows: size.rows - 3) }

    /// A page, with a row of the page before.
    var notePage: Int { max(noteRect.rows - 1, 1) }

    /// The header and the footer are one row each, but where somebody writes.
    func noteRows(_ proceedings: Proceedings) -> NoteRows {
        func folded(_ lines: Range<Int>?) -> Range<Int> {
            guard let lines, !reading.areFoldsOpen else { return 0..<0 }
            return reading.place.map { lines.contains($0.line) } == true ? 0..<0 : lines
        }
        return NoteRows(
            proceedings.note.buffer, width: noteRect.columns, header: folded(landmarks?.headerFold),
            footer: folded(landmarks?.footerFold))
    }

    /// Goes where the text was edited last, or to the item that was taken up.
    mutating func follow(_ new: Proceedings, from old: Proceedings?) {
        let buffer = new.note.buffer
        let rows = NoteRows(buffer, width: noteRect.columns, header: 0..<0, footer: 0..<0)
        let edited = rows.place(of: new.lastEdited).row
        if let old {
            // Names are written into the header at any time: whoever reads on is not taken there.
            let isRead = edited.line >= (landmarks?.headerEnd ?? 0) || new.meeting.phase == .gathering
            let isChanged = old.lastEdited != new.lastEdited || old.note.buffer != buffer
            let added = buffer.lineCount - old.note.buffer.lineCount
            if added != 0 { reading.moveLines(behind: edited.line - max(added, 0), by: added) }
            if isChanged, isRead { reading.place = edited }
            if old.meeting.openItem != new.meeting.openItem, let item = openItem(new) {
                reading.place = RowIndex(line: item.line, sub: 0)
            }
        } else {
            // Nobody knows which came last; what was written elsewhere is older than the item that is open.
            let item = openItem(new)
            let isThere = item?.lines.contains(edited.line) ?? (new.lastEdited > 0)
            reading.place = isThere ? edited : item.map { RowIndex(line: $0.line, sub: 0) }
        }
        scroll(by: 0)
    }

    private func openItem(_ proceedings: Proceedings) -> AgendaEntry? {
        let ordinal = proceedings.meeting.openItem.flatMap { proceedings.agenda.ordinal(of: $0) }
        return ordinal.flatMap { proceedings.note.agendaEntry(at: $0) }
    }

    mutating func scroll(by count: Int) {
        guard let proceedings, !noteRect.isEmpty else { return }
        let rows = noteRows(proceedings)
        reading.top = rows.visible(reading.top)
        reading.place = reading.place.map { rows.visible($0) }
        if count != 0 {
            reading.isFollowing = false
            reading.top = rows.row(reading.top, movedByAtMost: count)
        } else if reading.isFollowing {
            bringPlaceInSight(rows)
        }
        // No further than to where the last row is the last in sight.
        let last = rows.visible(RowIndex(line: proceedings.note.buffer.lineCount - 1, sub: .max))
        reading.top = min(reading.top, rows.row(last, movedByAtMost: 1 - noteRect.rows))
    }

    /// Scrolls no further than needed, with some rows around the place.
    private mutating func bringPlaceInSight(_ rows: NoteRows) {
        let height = noteRect.rows
        let margin = min(3, height / 4)
        guard let place = reading.place else { return }
        let top = reading.top
        if place < rows.row(top, movedByAtMost: margin) {
            reading.top = rows.row(place, movedByAtMost: -margin)
        } else if rows.distance(to: place, from: top, below: height - margin) == nil {
            let isFar = rows.distance(to: place, from: top, below: 2 * height) == nil
            reading.top = rows.row(place, movedByAtMost: -(isFar ? height / 2 : height - 1 - margin))
        }
    }

    mutating func followAgain() {
        reading.isFollowing = true
        scroll(by: 0)
    }

    mutating func toggleFolds() {
        reading.areFoldsOpen.toggle()
        scroll(by: 0)
    }

    // MARK: - Drawing

    func drawNotes(_ proceedings: Proceedings, _ frame: inout Frame) {
        let rect = noteRect
        let rows = noteRows(proceedings)
        var painter = LinePainter()
        var line = reading.top.line
        var row = rect.row - reading.top.sub
        while row < rect.endRow, line < proceedings.note.buffer.lineCount {
            if let fold = rows.fold(at: line) {
                let name = fold.lowerBound == 0 ? "header" : "footer"
                frame.put("▸ \(name), \(fold.count) lines  (h)", row: row, column: rect.column, role: .fold)
                (line, row) = (fold.upperBound, row + 1)
            } else {
                row = drawLine(line, at: row, proceedings, rows, &painter, &frame)
                line += 1
            }
        }
    }

    /// - Returns: the row behind the line.
    private func drawLine(
        _ line: Int, at first: Int, _ proceedings: Proceedings, _ rows: NoteRows, _ painter: inout LinePainter,
        _ frame: inout Frame
    ) -> Int {
        let rect = noteRect
        let starts = rows.starts(ofLine: line)
        proceedings.note.buffer.withContent(ofLine: line) { bytes in
            painter.begin(bytes, proceedings.note.mark(ofLine: line))
            for (sub, start) in starts.enumerated() where first + sub >= rect.row && first + sub < rect.endRow {
                let part = start..<(sub + 1 < starts.count ? starts[sub + 1] : bytes.count)
                let indent = sub == 0 ? 0 : bytes.hangingIndent(within: rect.columns)
                let position = Position(row: first + sub, column: rect.column + indent)
                painter.draw(DrawnRow(bytes, part, at: position), to: rect.endColumn, &frame)
            }
        }
        if line == reading.place?.line { drawPlaceMark(first..<first + starts.count, &frame) }
        return first + starts.count
    }

    /// Marks the line that was written last, beside it.
    private func drawPlaceMark(_ rows: Range<Int>, _ frame: inout Frame) {
        for row in rows.clamped(to: noteRect.row..<noteRect.endRow) {
            frame.put("▌", row: row, column: 0, role: .phase)
        }
    }
}
