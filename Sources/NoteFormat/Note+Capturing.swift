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

    /// The item of an action section that begins here: it gets a box when it is done.
    func action(atLine line: Int) -> NoteItem? {
        guard let entry = agendaEntry(containing: line), entry.line == line else { return nil }
        return isAction(entry) ? entry.item : nil
    }

    package func isAction(_ entry: AgendaEntry) -> Bool {
        outline.sections.entries[entry.section].kind == .action
    }

    /// Makes a decision of a line: the label goes before its text.
    package func markDecision(atLine line: Int) throws(EditRefusal) -> Transaction {
        guard decision(atLine: line) == nil else { throw .alreadyDecision }
        let text = rangeBehindMarker(ofLine: line)
        guard !text.isEmpty else { throw .emptyText }
        return .insert(Array("Decision: ".utf8), at: text.lowerBound)
    }

    /// What a line says, without the list markers and blanks before it.
    package func textBehindMarker(ofLine line: Int) -> String {
        String(decoding: buffer.bytes(in: rangeBehindMarker(ofLine: line)), as: UTF8.self)
    }

    /// Where what a line says begins: behind its indentation, markers and box.
    package func startOfText(ofLine line: Int) -> Int {
        guard let box = task(atLine: line)?.box else { return rangeBehindMarker(ofLine: line).lowerBound }
        let behind = box.upperBound..<buffer.contentRange(line).upperBound
        return behind.lowerBound + buffer.bytes(in: behind).prefix(while: \.isBlank).count
    }

    /// The bullet that stands behind a list marker as the only text of the line, with the one blank between it and an
    /// offset at the line's end: most often typed where a bullet was offered already.
    package func doubledBullet(before offset: Int) -> Range<Int>? {
        let line = buffer.line(containing: offset)
        let places = markerPlaces(ofLine: line)
        guard places.count > 1, let last = places.last, last.marker.number == nil, last.offset + 2 == offset,
            offset == buffer.contentRange(line).upperBound
        else { return nil }
        return last.offset..<offset
    }

    /// Where what stands behind the markers is, in bytes of the note.
    package func rangeBehindMarker(ofLine line: Int) -> Range<Int> {
        let content = buffer.contentRange(line)
        let start = min(markerPlaces(ofLine: line).last?.text ?? content.lowerBound, content.upperBound)
        return start + buffer.bytes(in: start..<content.upperBound).prefix(while: \.isBlank).count..<content.upperBound
    }
}
