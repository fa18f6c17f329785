import NoteFormat
import Testing

/// What the real archive of two years holds, counted by hand for the sum and looked through line by line.
@Suite("Actions, decisions and references of the archive's notes")
struct ActionCorpusTests {
    @Test("are as many as were counted")
    func counts() throws {
        guard let corpus = Corpus.find() else { return }
        let notes = try corpus.expected().map { Note(try corpus.bytes(of: $0.record.path)) }
        var people: Set<String> = []
        for name in notes.flatMap({ $0.attendance?.names ?? [] }) {
            people.formUnion([name.name, name.handle ?? name.name])
            if let first = name.name.split(separator: " ").first { people.insert(String(first)) }
        }
        var counts: [String: Int] = [:]
        for note in notes {
            for item in note.actionItems(where: people.contains) {
                let isInSection = note.section(containing: item.line)?.kind == .action
                counts[isInSection ? "in action sections" : "elsewhere", default: 0] += 1
                if note.task(atLine: item.line) != nil { counts["with a box", default: 0] += 1 }
                if !item.owners.isEmpty { counts["with an owner", default: 0] += 1 }
                if item.state == .done { counts["done", default: 0] += 1 }
            }
            counts["decisions", default: 0] += note.decisions.count
            for line in 0..<note.buffer.lineCount {
                for reference in note.references(ofLine: line) {
                    counts[reference.repository == nil ? "bare numbers" : "with a repository", default: 0] += 1
                }
            }
        }
        print("actions, decisions and references of \(notes.count) notes: \(counts.sorted { $0.key < $1.key })")
        #expect(
            counts == [
                // 67 items, without an empty one, two labelled ones below others, and a paragraph with a box.
                "in action sections": 69,
                "elsewhere": 31, "with a box": 13, "with an owner": 32, "done": 10,
                "decisions": 14,
                "bare numbers": 12, "with a repository": 665,
            ])
    }
}
