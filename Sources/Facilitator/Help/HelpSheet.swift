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

    /// Rows that a screen of this size shows.
    static func height(_ size: Size) -> Int { max(size.rows - 2, 1) }

    /// Columns that they have.
    static func columns(_ size: Size) -> Int { max(size.columns - 2, 10) }

    /// - Parameter chosen: the row that is marked; nil for none.
    func draw(_ frame: inout Frame, top: Int, chosen: Int? = nil) {
        frame.fill(Rect(row: 0, column: 0, columns: size.columns, rows: size.rows))
        frame.cursor = nil
        frame.fill(Rect(row: 0, column: 0, columns: size.columns, rows: 1), role: .bar)
        frame.put(title, row: 0, column: 1, role: .barStrong, limit: size.columns - 2)
        let height = Self.height(size)
        let top = min(top, max(rows.count - height, 0))
        for (number, line) in rows.dropFirst(top).prefix(height).enumerated() {
            var column = 1
            for piece in line.pieces {
                column += frame.put(
                    piece.text, row: number + 1, column: column, role: piece.role, limit: size.columns - column)
            }
            if top + number == chosen {
                frame.addFlags(.selected, Rect(row: number + 1, column: 0, columns: size.columns, rows: 1))
                frame.cursor = Position(row: number + 1, column: 1)
            }
        }
        drawFoot(&frame, isLonger: rows.count > height)
    }

    private func drawFoot(_ frame: inout Frame, isLonger: Bool) {
        var line = Segments(Rect(row: size.rows - 1, column: 0, columns: size.columns, rows: 1))
        for (key, what) in foot + (isLonger ? [("up down pageup pagedown", "scroll")] : []) {
            line.add(key: key, what, &frame)
        }
    }
}
