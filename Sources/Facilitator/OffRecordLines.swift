import NoteFormat
import TextEditing

/// A text from elsewhere, and the lines of it that are off the record.
struct OffRecordLines: Equatable, Sendable {
    /// The text without those lines.
    private(set) var kept: [UInt8] = []
    /// What they say behind their mark.
    private(set) var texts: [String] = []

    init(in bytes: [UInt8]) {
        let buffer = TextBuffer(bytes)
        for line in 0..<buffer.lineCount {
            let content = buffer.bytes(in: buffer.contentRange(line))
            if let mark = OffRecordMark(startingLine: content) {
                texts.append(String(decoding: content[mark.textStart...], as: UTF8.self).trimmed)
            } else {
                kept += buffer.bytes(in: buffer.lineRange(line))
            }
        }
        texts.removeAll(where: \.isEmpty)
    }
}

extension Model {
    /// Takes what is off the record out of a text before it comes into the note, where it would be saved.
    mutating func takingOffRecord(_ bytes: [UInt8]) -> [UInt8] {
        guard preferences.areTypedCommandsOn, !isReadOnly else { return bytes }
        let lines = OffRecordLines(in: bytes)
        for text in lines.texts { intend(.notePrivately(text)) }
        return lines.kept
    }

    /// Goes on in the command line as soon as `[off]` stands at the beginning of a line: what is typed in the note is
    /// saved, logged and shown on the second screen before the line ends.
    mutating func continueOffRecord() {
        guard preferences.areTypedCommandsOn, selection.isEmpty else { return }
        let content = note.buffer.contentRange(cursorLine)
        let text = note.rangeBehindMarker(ofLine: cursorLine)
        guard isPlainText(cursorLine), text.contains(selection.head - 1) else { return }
        let typed = note.buffer.bytes(in: text.lowerBound..<selection.head)
        guard OffRecordMark(startingLine: typed)?.textStart == typed.count else { return }
        let rest = String(decoding: note.buffer.bytes(in: selection.head..<content.upperBound), as: UTF8.self)
        takeAway(content, behindMarker: text)
        openCommandLine(verb: "[off] " + rest.trimmed)
    }
}
