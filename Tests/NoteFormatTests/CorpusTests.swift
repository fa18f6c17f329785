import NoteFormat
import Testing

@Suite("The archive's notes")
struct CorpusTests {
    /// Differences that are the expectation's own error, by path, with the reason. None are known.
    private let corpusErrors: [String: String] = [:]

    @Test func areReadAsMeasured() throws {
        guard let corpus = Corpus.find() else { return }
        let all = try corpus.expected()
        #expect(all.count == 162)
        for expected in all where corpusErrors[expected.record.path] == nil {
            let note = Note(try corpus.bytes(of: expected.record.path))
            #expect(OutlineRecord(note, path: expected.record.path) == expected.record)
        }
    }

    @Test func haveAnAgendaOfTheirBodyItems() throws {
        guard let corpus = Corpus.find() else { return }
        for expected in try corpus.expected() {
            let note = Note(try corpus.bytes(of: expected.record.path))
            let items = note.bodySections.reduce(0) { $0 + note.topItemCount(in: $1) }
            #expect(note.agenda.count { $0.kind == .item } == items)
            #expect(note.agenda.indices.allSatisfy { note.agendaEntry(at: $0) == note.agenda[$0] })
            #expect(note.agenda.allSatisfy { note.agendaEntry(containing: $0.line) == $0 })
        }
    }
}
