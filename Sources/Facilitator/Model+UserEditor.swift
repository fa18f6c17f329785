import TextEditing

extension Model {
    /// Takes over the whole text that came back from the user's own editor, as one step.
    mutating func takeOver(_ bytes: [UInt8]) {
        let old = note.buffer.bytes
        let bytes = takingOffRecord(bytes)
        effects.append(.redraw)
        guard old != bytes else { return say("The editor changed nothing.") }
        let head = zip(old, bytes).prefix { $0 == $1 }.count
        let most = min(old.count, bytes.count) - head
        let tail = zip(old.reversed(), bytes.reversed()).prefix { $0 == $1 }.prefix(most).count
        let replacement = Array(bytes[head..<bytes.count - tail])
        edit(.replace(head..<old.count - tail, with: replacement), cursor: head)
        takeOverAttendance()
        say("Took over what the editor changed. \(name(of: .undo)) takes it back.")
    }

    /// Hands the note to the user's own editor.
    mutating func openEditor() {
        offered = nil
        effects.append(.openEditor(note.buffer, line: cursorLine + 1))
    }
}
