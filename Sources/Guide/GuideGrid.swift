import Console

/// A table of a text: columns as wide as their cells where the lines have the room, else cells go on below.
struct GuideGrid {
    private let head: [GuideWords]
    private let rows: [[GuideWords]]
    private static let gap = 2

    init(head: [String], rows: [[String]]) {
        self.head = head.map { GuideWords($0, role: .muted) }
        self.rows = rows.map { row in row.map { GuideWords($0) } }
    }

    func lines(columns: Int) -> [GuideLine] {
        let widths = widths(columns)
        // A table whose columns need no name has none.
        let named = head.contains { $0.columns > 0 } ? [head] : []
        return (named + rows).flatMap { Self.lines(of: $0, widths) }
    }

    private static func lines(of row: [GuideWords], _ widths: [Int]) -> [GuideLine] {
        let cells = zip(row, widths).map { $0.lines(columns: $1) }
        return (0..<(cells.map(\.count).max() ?? 0)).map { number in
            var line = GuideLine()
            var column = 0
            for (cell, width) in zip(cells, widths) {
                if number < cell.count, cell[number].columns > 0 {
                    line.pad(to: column)
                    line.add(cell[number])
                }
                column += width + gap
            }
            return line
        }
    }

    /// What each column has. Where all of them do not fit, the widest gives way first, down to its longest word.
    private func widths(_ columns: Int) -> [Int] {
        let all = [head] + rows
        let wanted = head.indices.map { column in all.map { $0[column].columns }.max() ?? 0 }
        let least = head.indices.map { column in all.map { $0[column].longest }.max() ?? 0 }
        var widths = wanted
        let room = columns - Self.gap * max(head.count - 1, 0)
        while widths.reduce(0, +) > room {
            let spare = widths.indices.filter { widths[$0] > least[$0] }
            guard let widest = (spare.isEmpty ? Array(widths.indices) : spare).max(by: { widths[$0] < widths[$1] }),
                widths[widest] > 1
            else { break }
            widths[widest] -= 1
        }
        return widths
    }
}
