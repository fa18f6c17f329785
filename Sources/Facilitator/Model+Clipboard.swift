import TextEditing

extension Model {
    mutating func cut() {
        guard offered == nil else {
            // As in `delete`: nothing of it is in the text.
            offered = nil
            return
        }
        let range = selectionOrLine
        clipboard = note.buffer.bytes(in: range)
        edit(.delete(range), cursor: range.lowerBound)
    }

    mutating func copy() {
        clipboard = note.buffer.bytes(in: selectionOrLine)
        say(selection.isEmpty ? "Copied the line. \(name(of: .quit)) leaves." : "Copied.")
        isSelecting = false
    }

    private var selectionOrLine: Range<Int> {
        selection.isEmpty ? note.buffer.lineRange(cursorLine) : selection.range
    }
}
