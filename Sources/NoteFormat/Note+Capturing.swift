import TextEditing

extension Note {
    /// Adds a line where the next note about an entry of the agenda belongs.
    package func addNote(_ text: String, below entry: AgendaEntry) throws(EditRefusal) -> Transaction {
        let text = Self.escaped(try Self.oneLine(text))
        let place = nextNotePlace(for: entry)
        return .insert(place.prefix + text + place.suffix, at: place.offset)
    }

    /// Marks an item as done: its box gets a tick, or it gets a ticked box.
    package func tick(_ item: NoteItem) throws(EditRefusal) -> Transaction {
        if let task = task(atLine: item.line) {
            guard task.state == .open else { throw .alreadyDone }
            return try toggleTask(atLine: item.line)
        }
        return .insert(Array("[x] ".utf8), at: title(of: item).range.lowerBound)
    }

    /// Makes a decision of a line: the label goes before its text.
    package func markDecision(atLine line: Int) throws(EditRefusal) -> Transaction {
        guard decision(atLine: line) == nil else { throw .alreadyDecision }
        let text = textBehindMarker(ofLine: line)
        guard !text.isEmpty else { throw .emptyText }
        return .insert(Array("Decision: ".utf8), at: buffer.contentRange(line).upperBound - text.utf8.count)
    }

    /// What a line says, without the list markers and blanks before it.
    package func textBehindMarker(ofLine line: Int) -> String {
        let content = buffer.contentRange(line)
        let start = markerPlaces(ofLine: line).last?.text ?? content.lowerBound
        let text = buffer.bytes(in: min(start, content.upperBound)..<content.upperBound)
        return String(decoding: text.drop(while: \.isBlank), as: UTF8.self)
    }
}
