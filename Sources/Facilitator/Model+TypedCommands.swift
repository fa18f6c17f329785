import NoteFormat
import TextEditing

/// Commands that are typed as a line of the note.
extension Model {
    /// Does what the line under the cursor says, when it is a line of its own that begins with a verb.
    ///
    /// - Returns: whether it was one; then the line is gone from the note, its bullet is offered again, and one undo
    ///   brings it back. What is to be noted at the open item stays where it was typed, and the line goes on as text.
    mutating func performTypedLine() -> Bool {
        guard preferences.areTypedCommandsOn, offered == nil, selection.isEmpty else { return false }
        let line = cursorLine
        let content = note.buffer.contentRange(line)
        guard selection.head == content.upperBound, (1...400).contains(content.count), isPlainText(line) else {
            return false
        }
        let text = note.textBehindMarker(ofLine: line)
        let place = note.rangeBehindMarker(ofLine: line)
        switch UtteranceReading(text) {
        case .said(.literal(let plain)):
            // The stroke has done its work.
            write(plain, over: place)
            return false
        case .said(let utterance) where utterance.isSaidInNotes(text, isWholeLine: place == content):
            if let noted = utterance.notedText, place != content, openEntry?.lines.contains(line) == true {
                write(noted, over: place)
                return false
            }
            var isDone = true
            asOneStep { isDone = $0.perform(utterance, typedAt: content, behindMarker: place) }
            return isDone
        case .unfinished(let verb) where verb.hasSign:
            say("Kept as text. As a command it goes: \(verb.form)")
            return false
        case .said, .unfinished, .text: return false
        }
    }

    private mutating func write(_ text: String, over range: Range<Int>) {
        let bytes = Array(text.utf8)
        guard note.buffer.bytes(in: range) != bytes else { return }
        edit(.replace(range, with: bytes), cursor: range.lowerBound + bytes.count)
    }

    /// Takes the line away and does what it says. What is refused stays as text: who types goes on typing.
    private mutating func perform(
        _ utterance: Utterance, typedAt content: Range<Int>, behindMarker text: Range<Int>
    ) -> Bool {
        takeAway(content, behindMarker: text)
        let (count, revision) = (history.past.count, saving.revision)
        perform(utterance)
        // Unless a part of it was done.
        guard let notice, notice.kind == .refusal, history.past.count == count, saving.revision == revision,
            let deletion = history.past.last?.edits.last
        else { return true }
        edit(deletion.inverse, cursor: deletion.before.head)
        refuse("\(notice.text) Kept as text.", staysWhileTyping: true)
        return false
    }

    /// Takes the line away and offers its bullet again.
    mutating func takeAway(_ content: Range<Int>, behindMarker text: Range<Int>) {
        let bullet = bulletPlace(of: content, behindMarker: text)
        let gone = bullet.map { $0.offset..<content.upperBound + $0.suffix.count } ?? content
        edit(.delete(gone), cursor: gone.lowerBound)
        if let bullet { offer(bullet) }
    }

    /// Where the bullet of a line is to be offered once the line is gone; nil for a line without one.
    private func bulletPlace(of content: Range<Int>, behindMarker text: Range<Int>) -> InsertionPlace? {
        if let filled = filledPlace, filled.holds(text, in: note.buffer) { return filled }
        let line = note.buffer.line(containing: content.lowerBound)
        guard text != content, line > 0 else { return nil }
        let above = note.buffer.contentRange(line - 1).upperBound
        return InsertionPlace(offset: above, prefix: note.buffer.bytes(in: above..<text.lowerBound))
    }

    /// Nothing is a command inside a fence, a quote, a heading or the front matter.
    func isPlainText(_ line: Int) -> Bool {
        let mark = note.mark(ofLine: line)
        return mark.isParagraphText && !mark.flags.contains(.quoted)
    }
}

extension Utterance {
    /// What it writes at the open item; nil for what does something else.
    fileprivate var notedText: String? {
        switch self {
        case .outcome(let outcome, let text): outcome.lead + text
        case .info(let text), .link(let text): text
        default: nil
        }
    }
}

extension InsertionPlace {
    /// Whether `text` is still what was typed here, with what came with it before and behind.
    fileprivate func holds(_ text: Range<Int>, in buffer: TextBuffer) -> Bool {
        let end = text.upperBound + suffix.count
        return offset + prefix.count == text.lowerBound && end <= buffer.byteCount
            && buffer.bytes(in: offset..<text.lowerBound) == prefix
            && buffer.bytes(in: text.upperBound..<end) == suffix
    }
}
