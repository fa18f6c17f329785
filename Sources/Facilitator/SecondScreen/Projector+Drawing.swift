import Console

extension Projector {
    /// From the top: where the meeting is and what is on, the clock, and beside each other people and what comes.
    func draw(_ frame: inout Frame, _ rect: Rect) {
        let margin = max(rect.columns / 40, 1)
        var rest = rect.inset(rows: 0, columns: margin)
        let title = heading.wrapped(to: rest.columns, most: rect.rows >= 30 ? 4 : rect.rows >= 18 ? 3 : 1)
        let foot = rect.rows >= 36 ? 12 : rect.rows >= 20 ? 7 : max(rect.rows - 12, 2)
        // Over the clock and under it is a row of ground; its caption is the last row.
        let room = rest.rows - 1 - title.count - foot - 3
        let clockRows = 3 + max(min(room, rest.rows * 9 / 20), 5)
        var spare = max(rest.rows - 1 - title.count - clockRows - foot, 0)
        func takeSpare(_ share: Int) {
            let gap = (spare + share - 1) / share
            spare -= rest.takeTop(gap).rows
        }
        takeSpare(4)
        let head = rest.takeTop(1 + title.count)
        frame.put(place.cut(to: head.columns), row: head.row, column: head.column, role: .heading)
        for (number, line) in title.enumerated() {
            frame.put(line, row: head.row + 1 + number, column: head.column, role: .itemOpen)
        }
        takeSpare(3)
        clock.draw(&frame, rest.takeTop(clockRows))
        takeSpare(2)
        drawFoot(&frame, rest)
    }

    private func drawFoot(_ frame: inout Frame, _ rect: Rect) {
        var right = rect
        let left = right.takeLeft(rect.columns / 2)
        _ = right.takeLeft(2)
        draw(people(columns: left.columns, rows: left.rows), &frame, left)
        draw(outlook(columns: right.columns), &frame, right)
    }

    /// Puts a blank row between the blocks where there is room for it.
    private func draw(_ blocks: [Block], _ frame: inout Frame, _ rect: Rect) {
        let blocks = blocks.filter { !$0.isEmpty }
        let isLoose = blocks.reduce(blocks.count - 1) { $0 + $1.count } <= rect.rows
        var rest = rect
        for block in blocks {
            for line in block {
                let row = rest.takeTop(1)
                guard row.rows > 0 else { return }
                var column = row.column
                for (text, role) in line {
                    let limit = max(row.endColumn - column, 0)
                    column += frame.put(text, row: row.row, column: column, role: role, limit: limit)
                }
            }
            if isLoose { _ = rest.takeTop(1) }
        }
    }
}
