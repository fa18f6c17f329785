import TextEditing

extension Model {
    /// Moves the cursor; the anchor stays behind when a selection is being extended.
    mutating func move(_ command: Command, isExtending: Bool) {
        offered = nil
        let keepsColumn = command == .cursorUp || command == .cursorDown || command == .pageUp || command == .pageDown
        if !keepsColumn { goalColumn = nil }
        let goal = target(of: command, isExtending: isExtending)
        let head = note.buffer.cluster(around: goal)?.lowerBound ?? goal
        selection = Selection(anchor: isExtending ? selection.anchor : head, head: head)
        cursorMoved()
    }

    private mutating func target(of command: Command, isExtending: Bool) -> Int {
        let head = selection.head
        let buffer = note.buffer
        switch command {
        case .cursorLeft:
            return selection.isEmpty || isExtending ? buffer.previousCluster(before: head) : selection.range.lowerBound
        case .cursorRight:
            return selection.isEmpty || isExtending ? buffer.nextCluster(after: head) : selection.range.upperBound
        case .wordLeft: return buffer.startOfWord(before: head)
        case .wordRight: return buffer.endOfWord(after: head)
        case .lineStart: return lineStart(isExtending: isExtending)
        case .lineEnd: return buffer.contentRange(cursorLine).upperBound
        case .noteStart: return 0
        case .noteEnd: return buffer.byteCount
        case .cursorUp: return offset(rowsAway: -1)
        case .cursorDown: return offset(rowsAway: 1)
        case .pageUp: return offset(rowsAway: -max(layout.note.rows - 2, 1))
        case .pageDown: return offset(rowsAway: max(layout.note.rows - 2, 1))
        default: return head
        }
    }

    /// The start of what the line says, and from there the start of the line, markers and all. A selection goes there at
    /// once.
    private func lineStart(isExtending: Bool) -> Int {
        let start = note.buffer.contentRange(cursorLine).lowerBound
        let text = note.startOfText(ofLine: cursorLine)
        return isExtending || selection.head == text ? start : text
    }

    /// Where the cursor comes to, so many rows of the screen up or down, in the column it keeps to.
    private mutating func offset(rowsAway: Int) -> Int {
        let rows = NoteRows(self)
        let start = rows.place(of: selection.head)
        let column = goalColumn ?? start.column
        goalColumn = column
        guard let row = rows.row(start.row, movedBy: rowsAway) else {
            return rowsAway < 0 ? 0 : note.buffer.byteCount
        }
        return rows.offset(in: row, column: column)
    }

    /// Puts the cursor at the start of a line, of the last one where there are not so many.
    mutating func place(atLine line: Int) {
        offered = nil
        selection = Selection(at: note.buffer.contentRange(min(max(line, 0), note.buffer.lineCount - 1)).lowerBound)
        cursorMoved()
    }

    /// To be called after every move: takes over a Present line that was left, and keeps the cursor in sight.
    mutating func cursorMoved() {
        viewport.heldFolds = []
        leavePresentLine()
        scrollToCursor()
    }

    mutating func leavePresentLine() {
        if isAttendanceStale, !isInPresentLine { takeOverAttendance() }
    }

    private var isInPresentLine: Bool {
        note.attendance.map { $0.lines.contains(cursorLine) } ?? false
    }

    /// Whether what is typed, before the meeting, is who is present.
    var isNamingPresent: Bool { meeting.phase == .gathering && focus == .note && isInPresentLine }

    mutating func toggleSelecting() {
        isSelecting.toggle()
        selection = Selection(at: selection.head)
        say(isSelecting ? "Selecting: move the cursor, then cut or copy." : "No longer selecting.")
    }

    mutating func select(_ anchor: Int, _ head: Int) {
        offered = nil
        let buffer = note.buffer
        selection = Selection(
            anchor: buffer.cluster(around: anchor)?.lowerBound ?? anchor,
            head: buffer.cluster(around: head)?.upperBound ?? head)
        cursorMoved()
    }

    /// Folds the header and the footer, also around the cursor, which goes out of them; or opens both.
    mutating func toggleFolds() {
        let isInHeader = landmarks.headerFold.contains(cursorLine)
        let isInside = isInHeader || landmarks.footerFold.contains(cursorLine)
        areFoldsOpen = !areFoldsOpen && !isInside
        if isInside {
            let line = isInHeader ? landmarks.headerFold.upperBound : landmarks.footerFold.lowerBound - 1
            selection = Selection(at: note.buffer.contentRange(max(0, min(line, note.buffer.lineCount - 1))).upperBound)
            offered = nil
        }
        viewport.heldFolds = []
        scrollToCursor()
    }
}
