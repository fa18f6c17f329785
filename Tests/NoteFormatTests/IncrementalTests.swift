import FuzzTargets
import NoteFormat
import TestSupport
import Testing
import TextEditing

@Suite("An edited note equals the same text read afresh")
struct IncrementalTests {
    @Test func afterRandomEditsOfShortTexts() {
        var random = SeededRandom(seed: 17)
        for text in NastyMarkdown.all {
            var note = Note(Array(text.utf8))
            for _ in 0..<30 { expectStep(&note, &random) }
        }
    }

    @Test func afterRandomEditsOfOwnNotes() {
        var random = SeededRandom(seed: 23)
        for text in OwnNotes.all {
            var note = Note(Array(text.utf8))
            for _ in 0..<250 { expectStep(&note, &random) }
        }
    }

    @Test func afterRandomEditsOfALongNote() {
        var random = SeededRandom(seed: 29)
        var note = Note(OwnNotes.long(lines: 1200))
        for _ in 0..<250 { expectStep(&note, &random) }
    }

    @Test func afterRandomEditsOfTheArchive() throws {
        guard let corpus = Corpus.find() else { return }
        var random = SeededRandom(seed: 31)
        for expected in try corpus.expected() {
            var note = Note(try corpus.bytes(of: expected.record.path))
            for _ in 0..<25 { expectStep(&note, &random) }
        }
    }

    @Test func typingInALongNoteParsesOneLine() {
        var note = Note(OwnNotes.long(lines: 60_000))
        let middle = note.buffer.contentRange(30_009).upperBound
        for index in 0..<50 {
            #expect(note.apply(.insert([0x61], at: middle + index)).parsedLines == 1)
        }
        #expect(note.apply(.insert(Array("\n- b".utf8), at: middle)).parsedLines == 2)
        #expect(note.apply(.insert([0x23], at: note.buffer.lineRange(20_000).lowerBound)).parsedLines < 20)
    }

    private func expectStep(
        _ note: inout Note, _ random: inout SeededRandom, _ location: SourceLocation = #_sourceLocation
    ) {
        let before = note
        let edit = RandomEdit.next(in: note.buffer, &random)
        let change = note.apply(edit)
        let fresh = Note(note.buffer)
        let context = "\(String(decoding: before.buffer.bytes.prefix(3000), as: UTF8.self).debugDescription) \(edit)"
        #expect(NoteReading(note) == NoteReading(fresh), "\(context)", sourceLocation: location)
        expectHonest(change, from: before, to: note, context, location)
        expectSameEntries(around: edit, change, from: before, to: note, context, location)
    }

    /// The change says at least what differs: entries outside the splice keep their order and number.
    private func expectHonest(
        _ change: OutlineChange, from before: Note, to after: Note, _ context: String, _ location: SourceLocation
    ) {
        let removed = change.agenda?.removed.count ?? 0
        let inserted = change.agenda?.inserted ?? 0
        #expect(before.agendaCount - removed + inserted == after.agendaCount, "\(context)", sourceLocation: location)
        if !change.presentChanged {
            #expect(
                before.attendance?.names.map(\.rawText) == after.attendance?.names.map(\.rawText), "\(context)",
                sourceLocation: location)
        }
        if !change.sectionsChanged {
            let was = before.sections.map { "\($0.kind) \(before.headingText(of: $0)) \($0.isBody)" }
            let now = after.sections.map { "\($0.kind) \(after.headingText(of: $0)) \($0.isBody)" }
            #expect(was == now, "\(context)", sourceLocation: location)
        }
    }

    /// Entries that the edit did not touch are where the splice says they are.
    private func expectSameEntries(
        around edit: Transaction, _ change: OutlineChange, from before: Note, to after: Note, _ context: String,
        _ location: SourceLocation
    ) {
        guard let first = edit.changes.first?.range.lowerBound, let last = edit.changes.last?.range.upperBound else {
            return
        }
        let splice = change.agenda ?? AgendaSplice(removed: 0..<0, inserted: 0)
        let shift = splice.inserted - splice.removed.count
        for entry in before.agenda where !splice.removed.contains(entry.ordinal) {
            let isAbove = before.buffer.lineRange(entry.line).upperBound < first
            let isBelow = before.buffer.lineRange(entry.line).lowerBound > last + 1
            guard isAbove || isBelow else { continue }
            let ordinal = entry.ordinal < splice.removed.lowerBound ? entry.ordinal : entry.ordinal + shift
            let now = after.agendaEntry(at: ordinal).map { after.title(of: $0).text }
            #expect(now == before.title(of: entry).text, "\(context)", sourceLocation: location)
        }
    }
}
