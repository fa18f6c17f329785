import Console

/// Which part of the screen shows what.
package struct ScreenLayout: Equatable, Sendable {
    /// Below this nothing useful fits.
    package static let smallest = Size(columns: 60, rows: 15)

    let title: Rect
    let clocks: Rect
    let agenda: Rect
    let border: Rect
    /// The border's right: a click there is one at the start of the row.
    let noteMargin: Rect
    let note: Rect
    let attendance: Rect
    let status: Rect

    init(_ size: Size) {
        var rest = Rect(size)
        title = rest.takeTop(1)
        clocks = rest.takeTop(1)
        status = rest.takeBottom(1)
        let isTall = size.rows >= 30
        let people = isTall ? Rect(row: 0, column: 0, columns: 0, rows: 0) : rest.takeBottom(1)
        var left = rest.takeLeft(size.columns < 70 ? 20 : size.columns < 100 ? 27 : size.columns < 160 ? 38 : 50)
        attendance = isTall ? left.takeBottom(min(max(left.rows / 3, 8), 16)) : people
        agenda = left
        border = rest.takeLeft(1)
        noteMargin = rest.takeLeft(1)
        note = rest
    }

    /// Whether attendance is a list under the agenda and not a single row.
    var hasAttendanceList: Bool { attendance.rows > 1 }

    /// Where a box of at most so many columns and rows lies: over the note alone, where that is wide enough for it,
    /// else from edge to edge, so that no pieces of the panes stick out beside it.
    func box(columns: Int, rows: Int) -> Rect {
        let isBesideAgenda = border.column + columns < status.columns
        return Rect(
            row: border.row, column: isBesideAgenda ? border.column : 0,
            columns: isBesideAgenda ? columns : status.columns, rows: min(rows, status.row - 3))
    }
}

extension Model {
    var layout: ScreenLayout { ScreenLayout(size) }

    var isTooSmall: Bool {
        terminalSize.columns < ScreenLayout.smallest.columns || terminalSize.rows < ScreenLayout.smallest.rows
    }
}
