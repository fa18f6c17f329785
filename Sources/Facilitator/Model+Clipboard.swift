import Console
import TextEditing

extension Model {
    mutating func cut() {
        guard offered == nil else {
            // As in `delete`: nothing of it is in the text.
            offered = nil
            return
        }
        let range = selectionOrLine
        keep(note.buffer.bytes(in: range))
        edit(.delete(range), cursor: range.lowerBound)
    }

    mutating func copy() {
        say(shownSelection.isEmpty ? "Copied the line. \(name(of: .quit)) leaves." : "Copied.")
        keep(note.buffer.bytes(in: selectionOrLine))
        isSelecting = false
    }

    /// Copies for other programs as well, whatever the settings say.
    mutating func copyToTerminal() {
        clipboard = note.buffer.bytes(in: selectionOrLine)
        handToTerminal()
        isSelecting = false
    }

    /// Has `text` as what was cut or copied last; where the user wants it, so has the terminal.
    mutating func keep(_ text: [UInt8]) {
        clipboard = text
        if preferences.clipboard == .terminal { handToTerminal() }
    }

    /// Hands over what was cut or copied last. Nobody hears what becomes of it.
    private mutating func handToTerminal() {
        let size = TerminalClipboard.encodedCount(clipboard.count)
        guard size <= TerminalClipboard.mostBytes else {
            return refuse(
                "Only Gavel has it: \(size) bytes in base64, and terminals take \(TerminalClipboard.mostBytes).")
        }
        effects.append(.handToTerminal(clipboard))
        let isPrivate = !OffRecordLines(in: clipboard).texts.isEmpty
        let what = isPrivate ? "Handed over, [off] text too" : "Handed to the terminal"
        say("\(what); it may decline (tmux: set -g set-clipboard on).")
    }

    private var selectionOrLine: Range<Int> {
        shownSelection.isEmpty ? note.buffer.lineRange(cursorLine) : shownSelection.range
    }
}
