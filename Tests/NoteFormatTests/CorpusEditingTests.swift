import NoteFormat
import Testing
import TextEditing

@Suite("Structured changes of the archive's notes")
struct CorpusEditingTests {
    @Test func addOneEntryOrOneName() throws {
        guard let corpus = Corpus.find() else { return }
        for expected in try corpus.expected() {
            let path = expected.record.path
            let note = Note(try corpus.bytes(of: path))
            for addition in [try note.addTopic("Zebra"), try note.addFollowUp("Zebra"), try note.addAction("Zebra")] {
                var after = note
                after.apply(addition)
                #expect(addition.changes.count == 1 && addition.changes[0].range.isEmpty)
                // A marker that waits for its text is an entry already.
                let isNew = addition.changes[0].replacement.contains(where: \.isLineTerminator)
                #expect(after.agendaCount == note.agendaCount + (isNew ? 1 : 0), "\(path)")
                #expect(after.agenda.count { after.title(of: $0).text == "Zebra" } == 1, "\(path)")
                #expect(after.attendance == note.attendance)
            }
            var after = note
            after.apply(try note.present(adding: "Zoe Zebra"))
            #expect(
                after.buffer.lineCount - note.buffer.lineCount == (path.contains("docs-2024-10-21") ? 1 : 0), "\(path)")
            #expect(after.attendance?.names.map(\.name) == (note.attendance?.names.map(\.name) ?? []) + ["Zoe Zebra"])
            after.apply(try after.present(removing: "Zoe Zebra"))
            #expect(after.buffer.bytes == note.buffer.bytes, "\(path)")
        }
    }

    @Test func putANoteUnderEveryItem() throws {
        guard let corpus = Corpus.find() else { return }
        for expected in try corpus.expected() {
            let note = Note(try corpus.bytes(of: expected.record.path))
            for entry in note.agenda {
                guard let item = entry.item else { continue }
                let place = note.nextNotePlace(for: item)
                var after = note
                let change = after.apply(.insert(place.prefix + Array("Zebra".utf8) + place.suffix, at: place.offset))
                let children = after.children(of: try #require(after.topItem(containing: item.line)))
                let context = "\(expected.record.path):\(item.line + 1)"
                #expect(children.last.map { after.title(of: $0).text } == "Zebra", "\(context)")
                #expect(
                    children.count == note.children(of: item).count + (place.prefix.count > 1 ? 1 : 0), "\(context)")
                #expect(change.agenda == nil && !change.sectionsChanged, "\(context)")
            }
        }
    }
}
