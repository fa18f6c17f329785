import NoteFormat
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
        if command != .deleteBack, command != .deleteForward { clipboard = note.buffer.bytes(in: range) }
        edit(.delete(range), cursor: range.lowerBound)
    }

    private func range(of command: Command) -> Range<Int> {
        let head = selection.head
        let buffer = note.buffer
        switch command {
        case .deleteBack: return buffer.previousCluster(before: head)..<head
        case .deleteForward: return head..<buffer.nextCluster(after: head)
        case .deleteWordBack: return buffer.startOfWord(before: head)..<head
        case .deleteWordForward: return head..<buffer.endOfWord(after: head)
        case .deleteToLineStart: return min(buffer.contentRange(cursorLine).lowerBound, head)..<head
        case .deleteToLineEnd:
            let end = buffer.contentRange(cursorLine).upperBound
            return end > head ? head..<end : head..<buffer.nextCluster(after: head)
        default: return head..<head
        }
    }

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
        say(selection.isEmpty ? "Copied the line. ctrl+q leaves." : "Copied.")
        isSelecting = false
    }

    private var selectionOrLine: Range<Int> {
        selection.isEmpty ? note.buffer.lineRange(cursorLine) : selection.range
    }

    mutating func undo() {
        offered = nil
        guard let step = history.undo() else { return refuse("There is nothing to undo.") }
        for edit in step.edits.reversed() { applyToNote(edit.inverse) }
        if let first = step.edits.first { selection = first.before }
        if step.isMeeting { replay(.undo) }
        afterTimeTravel()
    }

    mutating func redo() {
        offered = nil
        guard let step = history.redo() else { return refuse("There is nothing to redo.") }
        for edit in step.edits { applyToNote(edit.transaction) }
        if let last = step.edits.last { selection = last.after }
        if step.isMeeting { replay(.redo) }
        afterTimeTravel()
    }

    private mutating func afterTimeTravel() {
        goalColumn = nil
        isSelecting = false
        takeOverAttendance()
        scrollToCursor()
    }

    /// Takes over the whole text that came back from the user's own editor, as one step.
    mutating func takeOver(_ bytes: [UInt8]) {
        let old = note.buffer.bytes
        effects.append(.redraw)
        guard old != bytes else { return say("The editor changed nothing.") }
        let head = zip(old, bytes).prefix { $0 == $1 }.count
        let most = min(old.count, bytes.count) - head
        let tail = zip(old.reversed(), bytes.reversed()).prefix { $0 == $1 }.prefix(most).count
        let replacement = Array(bytes[head..<bytes.count - tail])
        edit(.replace(head..<old.count - tail, with: replacement), cursor: head)
        takeOverAttendance()
        say("Took over what the editor changed. alt+u takes it back.")
    }

    mutating func openEditor() {
        makeOfferedReal()
        effects.append(.openEditor(note.buffer, line: cursorLine + 1))
    }
}
