import Console
import NoteFormat

/// Draws lines of the note in their light styling, row by row. It lends its memory from line to line.
struct LinePainter: Sendable {
    private var runs: [Run] = []
    private var cropped: [Run] = []

    /// Takes up another line.
    mutating func begin(_ bytes: UnsafeBufferPointer<UInt8>, _ mark: LineMark) {
        MarkdownStyle.runs(of: bytes, mark: mark, reusing: &runs)
    }

    /// Draws a row of the line that was taken up last.
    mutating func draw(_ row: DrawnRow, to endColumn: Int, _ frame: inout Frame) {
        let position = row.position
        let limit = endColumn - position.column
        if row.isWhole {
            frame.putLine(row.slice, runs: runs, row: position.row, column: position.column, limit: limit)
        } else {
            crop(to: row.part)
            frame.putLine(row.slice, runs: cropped, row: position.row, column: position.column, limit: limit)
        }
    }

    private mutating func crop(to part: Range<Int>) {
        cropped.removeAll(keepingCapacity: true)
        for run in runs where run.bytes.overlaps(part) {
            let inside = run.bytes.clamped(to: part)
            let moved = inside.lowerBound - part.lowerBound..<inside.upperBound - part.lowerBound
            cropped.append(Run(moved, run.role, run.flags))
        }
    }
}
