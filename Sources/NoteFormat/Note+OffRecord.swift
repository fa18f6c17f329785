import TextEditing

extension Note {
    /// The lines that begin with `[off]`. Code is left alone.
    package var offRecordLines: [Int] {
        (0..<buffer.lineCount).filter { line in
            guard mark(ofLine: line).isParagraphText else { return false }
            return buffer.withContent(ofLine: line) { content in
                content.contains(UInt8(ascii: "[")) && OffRecordMark(startingLine: content) != nil
            }
        }
    }

    /// The note as others may have it: without such lines and all that belongs to them, the rest of their item or their
    /// paragraph.
    package var withoutOffRecord: Note {
        var changes: [Change] = []
        var end = 0
        for line in offRecordLines where line >= end {
            end = endOfOffRecord(from: line)
            let bytes = buffer.lineRange(line).lowerBound..<buffer.lineRange(end - 1).upperBound
            changes.append(Change(range: bytes, replacement: []))
        }
        guard !changes.isEmpty else { return self }
        var note = self
        note.apply(Transaction(changes))
        return note
    }

    private func endOfOffRecord(from line: Int) -> Int {
        if let item = innermostItem(containing: line), item.line == line { return item.lines.upperBound }
        return continuation(ofLine: line).upperBound
    }
}
