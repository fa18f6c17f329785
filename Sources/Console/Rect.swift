/// A part of the screen. Ends are exclusive; sizes are never negative.
package struct Rect: Hashable, Sendable {
    package var row: Int
    package var column: Int
    package var columns: Int
    package var rows: Int

    package init(row: Int, column: Int, columns: Int, rows: Int) {
        self.row = row
        self.column = column
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    package init(_ size: Size) {
        self.init(row: 0, column: 0, columns: size.columns, rows: size.rows)
    }

    package var endRow: Int { row + rows }
    package var endColumn: Int { column + columns }
    package var rowRange: Range<Int> { row..<endRow }
    package var size: Size { Size(columns: columns, rows: rows) }
    package var isEmpty: Bool { columns == 0 || rows == 0 }

    package func contains(_ position: Position) -> Bool {
        position.row >= row && position.row < endRow && position.column >= column && position.column < endColumn
    }

    package func intersection(_ other: Rect) -> Rect {
        let row = max(row, other.row)
        let column = max(column, other.column)
        return Rect(
            row: row, column: column,
            columns: min(endColumn, other.endColumn) - column, rows: min(endRow, other.endRow) - row)
    }

    /// Smaller by so much on each side.
    package func inset(rows: Int, columns: Int) -> Rect {
        Rect(
            row: row + rows, column: column + columns,
            columns: self.columns - 2 * columns, rows: self.rows - 2 * rows)
    }

    /// Cuts the first rows off and returns them: never more than there are.
    package mutating func takeTop(_ count: Int) -> Rect {
        let taken = Rect(row: row, column: column, columns: columns, rows: min(max(0, count), rows))
        row += taken.rows
        rows -= taken.rows
        return taken
    }

    /// Cuts the last rows off and returns them.
    package mutating func takeBottom(_ count: Int) -> Rect {
        let taken = min(max(0, count), rows)
        rows -= taken
        return Rect(row: endRow, column: column, columns: columns, rows: taken)
    }

    /// Cuts the first columns off and returns them.
    package mutating func takeLeft(_ count: Int) -> Rect {
        let taken = Rect(row: row, column: column, columns: min(max(0, count), columns), rows: rows)
        column += taken.columns
        columns -= taken.columns
        return taken
    }

    /// Cuts the last columns off and returns them.
    package mutating func takeRight(_ count: Int) -> Rect {
        let taken = min(max(0, count), columns)
        columns -= taken
        return Rect(row: row, column: endColumn, columns: taken, rows: rows)
    }
}
