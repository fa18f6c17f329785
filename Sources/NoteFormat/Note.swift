// NoteFormat: the archive's form over a text buffer. It says what the lines of a note are (front matter, title,
// attendance, sections, items, tasks, decisions, footer) and makes every structured change as the smallest
// Transaction, in the note's own style. It never prints a note back from a tree, never changes a byte by itself,
// and never looks outside the note: no files, no clock, no other note.
import TextEditing

/// One note: its exact text and the outline that is kept in step with it.
package struct Note: Sendable {
    package private(set) var buffer: TextBuffer
    package private(set) var outline: NoteOutline
    /// Whether blank lines stand between items where the note does not tell, as somebody knows who has seen other notes.
    package var areItemsUsuallyApart = true

    package init(_ bytes: [UInt8]) { self.init(TextBuffer(bytes)) }

    package init(_ buffer: TextBuffer) {
        self.buffer = buffer
        outline = NoteOutline(buffer)
    }

    /// Changes the text and follows with the outline; the only way to change a note.
    ///
    /// Parses the touched lines and those whose block structure the edit changes; else one step a chunk of lines
    /// and one a section.
    @discardableResult
    package mutating func apply(_ transaction: Transaction) -> OutlineChange {
        guard let line = lineOfTyping(transaction) else {
            let before = buffer
            buffer.apply(transaction)
            return outline.update(transaction, from: before, to: buffer)
        }
        // Holding the text before would make the buffer copy its list of chunks at every key.
        let inverse = transaction.inverse(in: buffer)
        buffer.apply(transaction)
        if let change = outline.typing(inLine: line, buffer) { return change }
        var before = buffer
        before.apply(inverse)
        return outline.update(transaction, from: before, to: buffer)
    }

    /// The line that holds all of an edit without line breaks; nil for every other edit.
    private func lineOfTyping(_ transaction: Transaction) -> Int? {
        guard transaction.changes.count == 1, !transaction.changes[0].replacement.contains(where: \.isLineTerminator)
        else { return nil }
        let range = transaction.changes[0].range
        let line = buffer.line(containing: range.lowerBound)
        return range.upperBound <= buffer.contentRange(line).upperBound ? line : nil
    }

    package func mark(ofLine line: Int) -> LineMark { outline.marks[line] }
}
