import NoteFormat
import TextEditing

extension Model {
    /// The name that fits what was typed at the start of a bullet; `cursor-right` takes it.
    var ghost: String? {
        guard selection.isEmpty, offered == nil, overlay == nil else { return nil }
        let line = cursorLine
        let content = note.buffer.contentRange(line)
        // Looked for only at the end of a short line that starts an item.
        guard selection.head == content.upperBound, content.count < 80, note.mark(ofLine: line).opened > 0 else {
            return nil
        }
        let typed = note.buffer.string(ofLine: line).drop { " \t-*+".contains($0) }
        guard typed.count >= 2, typed.first?.isLetter == true else { return nil }
        let start = typed.lowercased()
        let names = meeting.attendance.presentNames + roster
        return names.lazy.map { $0.withoutHandle }.first {
            $0.count > start.count && $0.lowercased().hasPrefix(start)
        }
    }

    /// Writes the offered name out, spelled as it is known, and a colon.
    mutating func takeGhost() {
        guard let ghost else { return }
        let content = note.buffer.contentRange(cursorLine)
        let typed = note.buffer.string(ofLine: cursorLine).drop { " \t-*+".contains($0) }
        let name = Array((ghost + ": ").utf8)
        let start = content.upperBound - typed.utf8.count
        edit(.replace(start..<content.upperBound, with: name), cursor: start + name.count)
    }
}

extension String {
    /// `Name (@handle)` without what stands in parentheses.
    var withoutHandle: String { String(prefix { $0 != "(" }).trimmed }
}
