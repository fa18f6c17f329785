import TextEditing

/// An item with a box.
package struct NoteTask: Equatable, Sendable {
    package let line: Int
    package let state: TaskState
    /// 1 for an item that is nested in nothing.
    package let depth: Int
    /// The three bytes of the box.
    package let box: Range<Int>
}

/// A line that says what was decided.
package struct NoteDecision: Equatable, Sendable {
    package let line: Int
    /// `Decision:` with its emphasis, in bytes of the note.
    package let label: Range<Int>
    /// What follows the label on the line.
    package let textRange: Range<Int>
    package let text: String
}

extension Note {
    package var tasks: [NoteTask] { outline.marks.all(.task, in: 0..<buffer.lineCount).compactMap(task(atLine:)) }

    package var decisions: [NoteDecision] {
        outline.marks.all(.decision, in: 0..<buffer.lineCount).compactMap(decision(atLine:))
    }

    package func task(atLine line: Int) -> NoteTask? {
        let mark = outline.marks[line]
        guard !mark.flags.isDisjoint(with: [.taskOpen, .taskDone]), let text = markerPlaces(ofLine: line).last?.text
        else { return nil }
        return NoteTask(
            line: line, state: mark.flags.contains(.taskDone) ? .done : .open, depth: Int(mark.depth),
            box: text..<text + 3)
    }

    package func decision(atLine line: Int) -> NoteDecision? {
        guard outline.marks[line].flags.contains(.decision) else { return nil }
        let start = buffer.lineRange(line).lowerBound
        let content = markerPlaces(ofLine: line).last?.text ?? start
        return buffer.withText(ofLine: line) { text in
            let from = text[min(content - start, text.endIndex)...].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
            guard let length = DecisionLabel.length(from) else { return nil }
            let rest = from.dropFirst(length).trimmed
            return NoteDecision(
                line: line, label: start + from.startIndex..<start + from.startIndex + length,
                textRange: start + rest.startIndex..<start + rest.endIndex, text: String(decoding: rest, as: UTF8.self))
        }
    }
}
