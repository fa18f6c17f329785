// Console: what a terminal shows (`Frame` of cells and roles) and what it sends (`Input` of keys, clicks and pastes), as values.
// It knows nothing of colours (Theming), of a real terminal (CursesConsole) or of meetings.
// Nothing of a note's bytes reaches a cell without passing `Glyphs`: controls, direction overrides and broken UTF-8
// come out as visible tokens, and every cell's width is known before it is written.
// It must never import Foundation or Glibc, and never allocate per cell.

/// One screen: cells with roles, and where the cursor stands. A value that can be printed and compared.
package struct Frame: Sendable {
    package private(set) var size: Size
    /// Row after row, `size.columns` each.
    package internal(set) var cells: [Cell]
    /// What the cells whose glyph is beyond `Cell.lastScalar` show.
    package internal(set) var clusters: [Cluster] = []
    /// Nil hides the cursor.
    package var cursor: Position?
    /// Which rows were written to since `forgetTouched`. Rows that were not show what they showed then.
    package internal(set) var touched: [Bool]
    private var window: Rect

    package init(size: Size) {
        let size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        self.size = size
        cells = Array(repeating: .blank, count: size.columns * size.rows)
        touched = Array(repeating: true, count: size.rows)
        window = Rect(size)
    }

    package var bounds: Rect { Rect(size) }

    /// Where writers may write; setting it cuts it to the frame.
    package var clip: Rect {
        get { window }
        set { window = newValue.intersection(bounds) }
    }

    package subscript(row: Int, column: Int) -> Cell { cells[row * size.columns + column] }

    /// Empties the frame and keeps its memory.
    package mutating func clear() {
        cells.withUnsafeMutableBufferPointer { $0.update(repeating: .blank) }
        touched.withUnsafeMutableBufferPointer { $0.update(repeating: true) }
        clusters.removeAll(keepingCapacity: true)
        cursor = nil
        window = bounds
    }

    /// To be called when what was written has been painted.
    package mutating func forgetTouched() {
        touched.withUnsafeMutableBufferPointer { $0.update(repeating: false) }
    }

    /// Changes the size and clears.
    package mutating func resize(to size: Size) {
        if size == self.size { clear() } else { self = Frame(size: size) }
    }

    /// Runs `body` with a clip no larger than `rect`, and puts the old clip back.
    package mutating func withClip<R>(_ rect: Rect, _ body: (inout Frame) -> R) -> R {
        let outer = window
        window = outer.intersection(rect)
        defer { window = outer }
        return body(&self)
    }
}
