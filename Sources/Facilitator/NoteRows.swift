import Console
import NoteFormat
import TextEditing

/// A row of the note on the screen: a line, and which of its rows.
struct RowIndex: Comparable, Sendable {
    var line: Int
    var sub: Int

    static func < (left: RowIndex, right: RowIndex) -> Bool { (left.line, left.sub) < (right.line, right.sub) }
}

/// The note as rows of the screen: soft-wrapped lines, folds, and the offered bullet.
struct NoteRows {
    private let buffer: TextBuffer
    private let width: Int
    private let header: Range<Int>
    private let footer: Range<Int>
    private let offered: OfferedLine?
    private let offeredLine: Int
    private let head: Int

    /// The text alone, to be read.
    init(_ buffer: TextBuffer, width: Int, header: Range<Int>, footer: Range<Int>) {
        self.buffer = buffer
        self.width = max(width, 1)
        (self.header, self.footer) = (header, footer)
        (offered, offeredLine, head) = (nil, -1, 0)
    }

    init(_ model: Model) {
        let buffer = model.note.buffer
        self.buffer = buffer
        width = max(model.layout.note.columns, 1)
        (header, footer) = model.folds
        offered = model.offered
        offeredLine = model.offered.map { buffer.line(containing: $0.place.offset) } ?? -1
        head = model.selection.head
    }

    // MARK: Lines

    /// The lines folded into the row of `line`, or nil when it is shown.
    func fold(at line: Int) -> Range<Int>? {
        if header.contains(line) { return header }
        if footer.contains(line) { return footer }
        return nil
    }

    /// `line`'s rows as their first bytes, relative to the line.
    func starts(ofLine line: Int) -> [Int] {
        if fold(at: line) != nil { return [0] }
        return buffer.withContent(ofLine: line) { $0.wrapped(to: width) }
    }

    /// The number of rows of `line`, with the offered one behind it.
    func count(ofLine line: Int) -> Int {
        guard fold(at: line) == nil else { return 1 }
        return buffer.withContent(ofLine: line) { $0.rowCount(to: width) } + offeredRows(behind: line)
    }

    /// The rows of the offered bullet and of the blank lines that come with it.
    private func offeredRows(behind line: Int) -> Int {
        guard line == offeredLine, let offered else { return 0 }
        return offered.blankLines + 1
    }

    /// Whether the row is the offered bullet's, or a blank one that comes with it.
    func isOffer(_ row: RowIndex) -> Bool {
        row.line == offeredLine && row.sub >= starts(ofLine: row.line).count
    }

    func isOffered(_ row: RowIndex) -> Bool {
        row.line == offeredLine && row.sub == starts(ofLine: row.line).count
    }

    private func line(after line: Int) -> Int? {
        let next = fold(at: line)?.upperBound ?? line + 1
        return next < buffer.lineCount ? next : nil
    }

    private func line(before line: Int) -> Int? {
        let first = fold(at: line)?.lowerBound ?? line
        guard first > 0 else { return nil }
        return fold(at: first - 1)?.lowerBound ?? first - 1
    }

    // MARK: Walking

    /// The nearest row that exists and is shown.
    func visible(_ row: RowIndex) -> RowIndex {
        if let fold = fold(at: row.line) { return RowIndex(line: fold.lowerBound, sub: 0) }
        let line = min(row.line, buffer.lineCount - 1)
        return RowIndex(line: line, sub: min(row.sub, count(ofLine: line) - 1))
    }

    /// The row so many rows away, the first or last one when there are fewer, or nil when there is none at all.
    ///
    /// Lays each line out once, however many of its rows are passed.
    func row(_ start: RowIndex, movedBy rows: Int) -> RowIndex? {
        var at = start
        var left = abs(rows)
        while left > 0 {
            let inLine = rows < 0 ? at.sub : max(count(ofLine: at.line) - 1 - at.sub, 0)
            let step = min(left, inLine)
            at.sub += rows < 0 ? -step : step
            left -= step
            guard left > 0 else { return at }
            guard let next = rows < 0 ? line(before: at.line) : line(after: at.line) else {
                return at == start ? nil : at
            }
            at = RowIndex(line: next, sub: rows < 0 ? count(ofLine: next) - 1 : 0)
            left -= 1
        }
        return at
    }

    /// The row so many rows below `top`; nil behind the last one.
    func row(below top: RowIndex, by rows: Int) -> RowIndex? {
        let row = row(top, movedByAtMost: rows)
        return distance(to: row, from: top, below: rows + 1) == rows ? row : nil
    }

    /// The end of the text, of what is above the footer where that is folded.
    var endOfShownText: Int {
        guard let fold = fold(at: buffer.lineCount - 1), fold.lowerBound > 0 else { return buffer.byteCount }
        return buffer.contentRange(fold.lowerBound - 1).upperBound
    }

    /// The row so many rows away, or the first or last one.
    func row(_ start: RowIndex, movedByAtMost rows: Int) -> RowIndex { row(start, movedBy: rows) ?? start }

    /// How many rows `row` is below `top`; nil when it is above, or `count` rows or more below.
    func distance(to row: RowIndex, from top: RowIndex, below count: Int) -> Int? {
        guard row >= top, row.line - top.line < count || fold(at: top.line) != nil else { return nil }
        var distance = row.sub - top.sub
        var line = top.line
        while line < row.line, distance < count {
            distance += self.count(ofLine: line)
            guard let next = self.line(after: line) else { return nil }
            line = next
        }
        return distance < count ? distance : nil
    }

    // MARK: Cursor

    var cursorRow: RowIndex {
        if offered != nil { return RowIndex(line: offeredLine, sub: count(ofLine: offeredLine) - 1) }
        return place(of: head).row
    }

    /// The row and column of an offset.
    func place(of offset: Int) -> (row: RowIndex, column: Int) {
        let line = buffer.line(containing: offset)
        if let fold = fold(at: line) { return (RowIndex(line: fold.lowerBound, sub: 0), 0) }
        let starts = starts(ofLine: line)
        let local = offset - buffer.contentRange(line).lowerBound
        let sub = (starts.lastIndex { $0 <= local }) ?? 0
        return (RowIndex(line: line, sub: sub), column(ofByte: local, in: line, from: starts[sub], sub: sub))
    }

    private func column(ofByte local: Int, in line: Int, from start: Int, sub: Int) -> Int {
        buffer.withContent(ofLine: line) { bytes in
            let end = min(local, bytes.count)
            let slice = UnsafeBufferPointer(rebasing: bytes[start..<bytes.count])
            let lead = sub == 0 ? 0 : bytes.hangingIndent(within: width)
            return lead + Glyphs.column(ofByte: end - start, in: slice)
        }
    }

    /// The offset of the unit at `column` of `row`.
    func offset(in row: RowIndex, column: Int) -> Int {
        if let fold = fold(at: row.line) { return buffer.contentRange(fold.lowerBound).lowerBound }
        let content = buffer.contentRange(row.line)
        let starts = starts(ofLine: row.line)
        guard row.sub < starts.count else { return content.upperBound }
        let isLast = row.sub + 1 == starts.count
        return buffer.withContent(ofLine: row.line) { bytes in
            let end = isLast ? bytes.count : starts[row.sub + 1]
            let slice = UnsafeBufferPointer(rebasing: bytes[starts[row.sub]..<end])
            let lead = row.sub == 0 ? 0 : bytes.hangingIndent(within: width)
            let local = Glyphs.byte(atColumn: max(column - lead, 0), in: slice)
            // Behind the last unit of a wrapped row the cursor would already stand in the next one.
            let most = isLast ? slice.count : Glyphs.boundary(before: slice.count, in: slice)
            return content.lowerBound + starts[row.sub] + min(local, most)
        }
    }
}
