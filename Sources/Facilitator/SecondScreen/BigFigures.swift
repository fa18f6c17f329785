import Console

/// A time in large figures of strokes, as on an alarm clock, at any height: `8:40`, `+5:03`.
struct BigFigures: Equatable, Sendable {
    /// Which strokes a digit has: top, upper left, upper right, middle, lower left, lower right, bottom.
    private static let strokes: [[Bool]] = [
        "1110111", "0010010", "1011101", "1011011", "0111010", "1101011", "1101111", "1010010", "1111111", "1111011",
    ].map { $0.map { $0 == "1" } }

    /// The least that can be read as figures.
    private static let leastRows = 5

    private let text: String
    let rows: Int

    /// The largest that fit; nil when even the smallest do not.
    init?(_ text: String, within size: Size) {
        self.text = text
        let odd = size.rows.isMultiple(of: 2) ? size.rows - 1 : size.rows
        let fitting = stride(from: odd, through: Self.leastRows, by: -2).first {
            Self.columns(of: text, rows: $0) <= size.columns
        }
        guard let fitting else { return nil }
        rows = fitting
    }

    var columns: Int { Self.columns(of: text, rows: rows) }

    /// How thick strokes are; a column is about half as wide as a row is high.
    private static func thickness(_ rows: Int) -> Int { rows >= 19 ? 3 : rows >= 13 ? 2 : 1 }

    /// The columns of each figure. All digits have the same, so that nothing moves from second to second, but a 1 at the
    /// start, whose blank half would push the rest aside.
    private static func widths(of text: String, rows: Int) -> [Int] {
        text.enumerated().map { number, figure in
            figure == ":" || (figure == "1" && number == 0) ? 2 * thickness(rows) : rows + 1
        }
    }

    private static func columns(of text: String, rows: Int) -> Int {
        widths(of: text, rows: rows).reduce((text.count - 1) * 2 * thickness(rows), +)
    }

    func draw(_ frame: inout Frame, at position: Position, _ role: Role) {
        var column = position.column
        for (figure, width) in zip(text, Self.widths(of: text, rows: rows)) {
            let area = Rect(row: position.row, column: column, columns: width, rows: rows)
            for stroke in strokes(of: figure, area) { frame.fill(stroke, role: role, glyph: "█") }
            column += width + 2 * Self.thickness(rows)
        }
    }

    private func strokes(of figure: Character, _ area: Rect) -> [Rect] {
        let thick = Self.thickness(rows)
        let middle = area.row + (rows - thick) / 2
        let across = Rect(row: middle, column: area.column, columns: area.columns, rows: thick)
        switch figure {
        case ":":
            return [middle - rows / 4, middle + rows / 4].map {
                Rect(row: $0, column: area.column, columns: area.columns, rows: thick)
            }
        case "+":
            let half = (area.columns - 2 * thick) / 4
            let upright = Rect(
                row: middle - half, column: area.column + area.columns / 2 - thick, columns: 2 * thick,
                rows: thick + 2 * half)
            return [across, upright]
        default:
            guard let digit = figure.wholeNumberValue else { return [] }
            return zip(Self.strokes[digit], digitStrokes(area, across)).filter(\.0).map(\.1)
        }
    }

    /// The seven places of a stroke, in the order of the table.
    private func digitStrokes(_ area: Rect, _ across: Rect) -> [Rect] {
        let (right, bottom) = (area.endColumn - 2 * across.rows, area.endRow - across.rows)
        func bar(_ row: Int) -> Rect { Rect(row: row, column: area.column, columns: area.columns, rows: across.rows) }
        func post(_ from: Int, _ to: Int, _ column: Int) -> Rect {
            Rect(row: from, column: column, columns: 2 * across.rows, rows: to - from)
        }
        return [
            bar(area.row), post(area.row, across.endRow, area.column), post(area.row, across.endRow, right), across,
            post(across.row, area.endRow, area.column), post(across.row, area.endRow, right), bar(bottom),
        ]
    }
}
