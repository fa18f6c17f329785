import Console
import Guide

/// A whole screen of help: a title, rows to scroll, and keys in the last row.
struct HelpSheet {
    /// Of the screen, of which a frame may have rows below.
    let size: Size
    let title: String
    let rows: [GuideLine]
    /// The keys of the last row, and what they do.
    let foot: [(key: String, what: String)]

    /// Rows that a screen of this size shows. Where two stand beside each other, the second half goes on at the right.
    static func height(_ size: Size) -> Int { rowsBelow(size) * (isDouble(size) ? 2 : 1) }

    /// Columns that they have.
    static func columns(_ size: Size) -> Int { isDouble(size) ? halfColumns(size) : max(size.columns - 2, 10) }

    /// Rows of the screen between the title and the keys.
    private static func rowsBelow(_ size: Size) -> Int { max(size.rows - 2, 1) }

    /// Blank columns between what stands side by side.
    private static let gap = 3

    private static func halfColumns(_ size: Size) -> Int { (size.columns - 2 - gap) / 2 }

    private static func isDouble(_ size: Size) -> Bool { halfColumns(size) >= HelpRows.wide }

    /// Where a row stands, counted from the first in sight.
    private func strip(_ number: Int) -> Rect {
        let (below, columns) = (Self.rowsBelow(size), Self.columns(size))
        return Rect(
            row: number % below + 1, column: 1 + number / below * (columns + Self.gap), columns: columns, rows: 1)
    }

    /// - Parameter chosen: the row that is marked; nil for none.
    func draw(_ frame: inout Frame, top: Int, chosen: Int? = nil) {
        frame.fill(Rect(row: 0, column: 0, columns: size.columns, rows: size.rows))
        frame.cursor = nil
        frame.fill(Rect(row: 0, column: 0, columns: size.columns, rows: 1), role: .bar)
        let height = Self.height(size)
        let top = min(top, max(rows.count - height, 0))
        let isLonger = rows.count > height
        drawTitle(&frame, isLonger ? "\(top + 1)-\(top + height) of \(rows.count)" : "")
        for (number, line) in rows.dropFirst(top).prefix(height).enumerated() {
            let strip = strip(number)
            var column = strip.column
            for piece in line.pieces {
                column += frame.put(
                    piece.text, row: strip.row, column: column, role: piece.role, limit: strip.endColumn + 1 - column)
            }
            if top + number == chosen {
                frame.addFlags(.selected, strip.inset(rows: 0, columns: -1))
                frame.cursor = Position(row: strip.row, column: strip.column)
            }
        }
        drawFoot(&frame, isLonger: isLonger)
    }

    /// - Parameter part: which rows are in sight, of how many.
    private func drawTitle(_ frame: inout Frame, _ part: String) {
        frame.put(title, row: 0, column: 1, role: .barStrong, limit: size.columns - 4 - part.count)
        frame.put(part, row: 0, column: size.columns - 1 - part.count, role: .bar)
    }

    private func drawFoot(_ frame: inout Frame, isLonger: Bool) {
        var line = Segments(Rect(row: size.rows - 1, column: 0, columns: size.columns, rows: 1))
        for (key, what) in foot + (isLonger ? [("up down pageup pagedown", "scroll")] : []) {
            line.add(key: key, what, &frame)
        }
    }
}
