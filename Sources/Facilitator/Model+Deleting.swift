import TextEditing

extension Model {
    /// Deletes the selection, or what the command names. Words and line parts go to the clipboard.
    mutating func delete(_ command: Command) {
        if offered != nil {
            // Nothing of the offered line is in the text: declining it is all that there is to delete.
            offered = nil
            return
        }
        guard selection.isEmpty else { return edit(.delete(selection.range), cursor: selection.range.lowerBound) }
        let range = range(of: command)
        guard !range.isEmpty else { return }
        if command != .deleteBack, command != .deleteForward { keep(note.buffer.bytes(in: range)) }
        edit(.delete(range), cursor: range.lowerBound)
    }

    private func range(of command: Command) -> Range<Int> {
        let head = selection.head
        let buffer = note.buffer
        switch command {
        case .deleteBack: return buffer.previousCluster(before: head)..<head
        case .deleteForward: return head..<buffer.nextCluster(after: head)
        case .deleteWordBack:
            // The word above is out of sight, perhaps: at the start of a line only its break goes.
            let isLineStart = head == buffer.contentRange(cursorLine).lowerBound
            return (isLineStart ? buffer.previousCluster(before: head) : buffer.startOfWord(before: head))..<head
        case .deleteWordForward: return head..<buffer.endOfWord(after: head)
        case .deleteToLineStart: return startOfText(before: head)..<head
        case .deleteToLineEnd:
            let end = buffer.contentRange(cursorLine).upperBound
            return end > head ? head..<end : head..<buffer.nextCluster(after: head)
        default: return head..<head
        }
    }

    /// Where the text before the cursor begins, behind a bullet or the label of who is present; at its start, the
    /// line's.
    private func startOfText(before head: Int) -> Int {
        let start = note.buffer.contentRange(cursorLine).lowerBound
        let attendance = note.attendance.flatMap { $0.line == cursorLine ? $0 : nil }
        let names = attendance.map { $0.field.lowerBound + note.buffer.bytes(in: $0.field).prefix { $0 == 0x20 }.count }
        let text = names ?? note.rangeBehindMarker(ofLine: cursorLine).lowerBound
        return text < head ? text : min(start, head)
    }
}
