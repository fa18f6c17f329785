import NoteFormat
import TextEditing

extension FuzzTarget {
    /// The note reader. Up to the first 0xFF, which no UTF-8 holds, the input is a note; behind it stand edits.
    static let note = FuzzTarget(
        name: "note", mostBytes: 3000,
        seeds: [
            Array("# 2026-01-02 A\n\n**Present:** Ann, Bo\n\n## Topics\n\n- a (5m)\n  - b\n- [ ] c\n".utf8)
                + [0xFF, 0, 0, 60, 0, 1, 0x2D, 4, 0, 70, 5, 0, 70, 6, 0, 80, 7, 2, 8, 3, 9, 1, 14, 0, 0]
        ],
        seedsOfNote: { [$0, $0 + [0xFF] + edits(over: $0)] }, check: checkNote)

    /// Some edits of each kind, the same in every run.
    private static func edits(over note: [UInt8]) -> [UInt8] {
        (0..<60).map { UInt8(truncatingIfNeeded: (note.count &* 31 &+ $0) &* 97 >> 3) }
    }

    private static func checkNote(_ input: [UInt8]) throws(Broken) {
        let end = input.firstIndex(of: 0xFF) ?? input.count
        var session = NoteSession(Array(input[..<end]))
        try session.readAll()
        var script = ByteReader(input[end...].dropFirst())
        var steps = 0
        while !script.isAtEnd, steps < 16 {
            try session.step(&script)
            steps += 1
        }
        try session.readAll()
    }
}

/// A note that is edited, and what must hold after each edit.
private struct NoteSession {
    private var note: Note
    /// The text as it must be, kept in the plainest way.
    private var text: [UInt8]

    init(_ bytes: [UInt8]) {
        note = Note(bytes)
        text = bytes
    }

    private static let names = ["Ann", "Bo Berg (@bob)", "Ng, Cy", "d", "", "(", "é\u{301} *x*: ", "a\nb"]
    private static let texts = [
        "New", "- x", "1. ", "# h", "```", "<div>", "[x]: /u", "**Present:** Z", "---", " ", "\t=", "|-|",
    ]

    mutating func step(_ script: inout ByteReader) throws(Broken) {
        let kind = script.byte() % 16
        switch kind {
        case 0...3: try applyChanges(kind == 3 ? 2 : 1, &script)
        case 4:
            let lines = lines(&script)
            try apply { note throws(EditRefusal) in try note.indent(lines) }
        case 5:
            let lines = lines(&script)
            try apply { note throws(EditRefusal) in try note.outdent(lines) }
        case 6:
            let line = line(&script)
            try apply { note throws(EditRefusal) in try note.toggleTask(atLine: line) }
        case 7:
            let name = Self.names[script.byte() % Self.names.count]
            try apply { note throws(EditRefusal) in try note.present(adding: name) }
        case 8: try remove(script.byte())
        case 9...11: try add(Self.texts[script.byte() % Self.texts.count], to: kind)
        case 12: try breakLine(at: script.number(upTo: text.count))
        case 13: try insertItem(script.byte())
        case 14: try insertChild(line(&script))
        default: try look(at: script.number(upTo: text.count))
        }
    }

    private func line(_ script: inout ByteReader) -> Int { script.number(upTo: note.buffer.lineCount - 1) }

    private func lines(_ script: inout ByteReader) -> Range<Int> {
        let first = line(&script)
        return first..<min(note.buffer.lineCount, first + 1 + script.byte() % 4)
    }

    // MARK: - Edits

    private mutating func applyChanges(_ count: Int, _ script: inout ByteReader) throws(Broken) {
        var changes: [Change] = []
        var start = 0
        for _ in 0..<count where start <= text.count {
            let from = start + script.number(upTo: text.count - start)
            let sizes = script.byte()
            changes.append(
                Change(range: from..<min(text.count, from + sizes >> 4), replacement: script.bytes(sizes & 0xF)))
            start = changes[changes.count - 1].range.upperBound + 1
        }
        try apply(Transaction(changes))
    }

    /// A change that the note offered; a refusal is fine.
    private mutating func apply(_ change: (Note) throws(EditRefusal) -> Transaction) throws(Broken) {
        if let transaction = try? change(note) { try apply(transaction) }
    }

    private mutating func apply(_ transaction: Transaction) throws(Broken) {
        let before = text
        let inverse = transaction.inverse(in: note.buffer)
        try follow(transaction)
        // Every other change is taken back and made again: undo is an edit like any other.
        guard text.count.isMultiple(of: 2) else { return }
        try follow(inverse)
        try require(text == before, "the inverse of \(transaction) does not take it back")
        try follow(transaction)
    }

    private mutating func follow(_ transaction: Transaction) throws(Broken) {
        let before = note
        for change in transaction.changes.reversed() { text.replaceSubrange(change.range, with: change.replacement) }
        note.apply(transaction)
        try require(note.buffer.bytes == text, "\(transaction) made another text")
        let fresh = Note(text)
        let kept = NoteReading(note)
        let read = NoteReading(fresh)
        try require(
            kept == read,
            "after \(transaction) of \(String(decoding: before.buffer.bytes, as: UTF8.self).debugDescription)\n"
                + "kept:\n\(kept)\nread afresh:\n\(read)")
    }

    private mutating func add(_ text: String, to kind: Int) throws(Broken) {
        try apply { note throws(EditRefusal) in
            switch kind {
            case 9: try note.addTopic(text)
            case 10: try note.addFollowUp(text)
            default: try note.addAction(text)
            }
        }
    }

    private mutating func remove(_ index: Int) throws(Broken) {
        guard let names = note.attendance?.names, !names.isEmpty else { return }
        let name = names[index % names.count]
        let count = names.count
        try apply { note throws(EditRefusal) in try note.present(removing: name.rawText) }
        // Without a name on the label's line, a paragraph that goes on below it is read as the names.
        guard count > 1 else { return }
        try require(
            (note.attendance?.names.count ?? 0) <= count, "removing \(name.rawText.debugDescription) added names")
    }

    private mutating func breakLine(at offset: Int) throws(Broken) {
        switch note.continuation(at: offset) {
        case .newItem(let prefix): try follow(.insert(note.majorityTerminator + prefix, at: offset))
        case .endList(let delete): try follow(.delete(delete))
        case .newItemHere(let range, let prefix): try follow(.replace(range, with: prefix))
        case .code(let indent, let close):
            let end = note.majorityTerminator
            try follow(.insert(end + indent + end + close, at: offset))
        case .plain(let indent): try follow(.insert(note.majorityTerminator + indent, at: offset))
        }
    }

    private mutating func insertItem(_ index: Int) throws(Broken) {
        let sections = note.bodySections
        guard !sections.isEmpty else { return }
        try insert(note.nextItemPlace(in: sections[index % sections.count]))
    }

    private mutating func insertChild(_ line: Int) throws(Broken) {
        guard let item = note.innermostItem(containing: line) else { return }
        try insert(note.nextNotePlace(for: item))
    }

    private mutating func insert(_ place: InsertionPlace) throws(Broken) {
        try follow(.insert(place.prefix + [0x78] + place.suffix, at: place.offset))
    }

    // MARK: - Reading

    /// What the screen and the commands ask about one place.
    private func look(at offset: Int) throws(Broken) {
        let line = note.buffer.line(containing: offset)
        if let entry = note.agendaEntry(containing: line) {
            try require(entry.lines.contains(line), "line \(line) is not in its entry \(entry)")
            try require(note.agendaEntry(at: entry.ordinal) == entry, "entry \(entry.ordinal) is two entries")
        }
        if let item = note.innermostItem(containing: line) {
            try require(item.lines.contains(line), "line \(line) is not in its item \(item)")
            for child in note.children(of: item) {
                try require(note.parent(of: child)?.line == item.line, "\(child) has another parent than \(item)")
            }
        }
        if let section = note.section(containing: line) {
            try require(section.lines.contains(line), "line \(line) is not in its section \(section)")
        }
        for next in [note.buffer.nextCluster(after: offset), note.buffer.endOfWord(after: offset)] {
            try require(next > offset || offset == text.count, "the cursor is stuck at \(offset)")
        }
        for last in [note.buffer.previousCluster(before: offset), note.buffer.startOfWord(before: offset)] {
            try require(last < offset || offset == 0, "the cursor is stuck before \(offset)")
        }
    }

    /// What a user sees: header, attendance, sections, agenda, tasks, decisions, actions, the printed outline.
    func readAll() throws(Broken) {
        try require(note.buffer.bytes == text, "the text is not kept")
        let agenda = note.agenda
        try require(agenda.count == note.agendaCount, "\(agenda.count) entries are counted as \(note.agendaCount)")
        for (ordinal, entry) in agenda.enumerated() {
            try require(note.agendaEntry(at: ordinal) == entry, "entry \(ordinal) is not \(entry)")
            try requireInText(note.title(of: entry).range)
        }
        for name in note.attendance?.names ?? [] {
            try requireInText(name.raw)
            try require(!name.rawText.isEmpty, "an attendee without a name")
        }
        for section in note.sections {
            _ = note.headingText(of: section)
            let items = note.topItems(in: section)
            try require(items.count == note.topItemCount(in: section), "items of \(section) are miscounted")
            for item in items { try requireInText(note.title(of: item).range) }
        }
        for task in note.tasks { try requireInText(task.box) }
        for decision in note.decisions { try requireInText(decision.textRange) }
        for action in note.actionItems(where: { $0.utf8.count < 9 }) {
            try require(action.lines.first == action.line, "\(action) does not start on its line")
            try require(action.lines.upperBound <= note.buffer.lineCount, "\(action) reaches over the end")
            try require(!action.text.isEmpty && !action.owners.contains(""), "\(action) has an empty part")
        }
        for line in 0..<note.buffer.lineCount {
            let references = note.references(ofLine: line)
            try require(references.allSatisfy { $0.number > 0 }, "\(references) of line \(line)")
        }
        _ = (note.title, note.frontMatter, note.headerLines, note.footerLines)
        _ = OutlineRecord(note, path: "a.md").tree
    }

    private func requireInText(_ range: Range<Int>) throws(Broken) {
        try require(range.upperBound <= text.count, "\(range) reaches over the end of \(text.count) bytes")
    }
}
