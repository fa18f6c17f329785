import NoteFormat
import Testing
import TextEditing

@Suite("How an edit changes the agenda")
struct AgendaSpliceTests {
    private let text =
        "# M\n\n**Present:** Ann\n\n## Topics\n\n- one\n  - child\n- two\n\nparagraph\n\n- three\n\n## Other\n\nno topic\n\n- four\n"

    /// Replaces one text by another, leaving out what both end with, as a hand at the keyboard would.
    private func edit(_ find: String, _ replacement: String) throws -> (OutlineChange, Note) {
        var note = Editing.note(text)
        let start = try #require(text.utf8.firstRange(of: find.utf8)).lowerBound
        let offset = text.utf8.distance(from: text.utf8.startIndex, to: start)
        let shared = zip(find.utf8.reversed(), replacement.utf8.reversed()).prefix { $0 == $1 }.count
        let new = Array(replacement.utf8.dropLast(shared))
        let change = note.apply(.replace(offset..<offset + find.utf8.count - shared, with: new))
        return (change, note)
    }

    @Test(arguments: [
        ("one", "once"), ("paragraph", "a paragraph"), ("  - child", "  - child\n  - more"), ("no topic", "still none"),
        ("- one\n", "- one\n\n\n"),
        ("- two", "x - two"), ("paragraph\n", "- paragraph\n"), ("one", ""),
    ])
    func keepsEveryEntryThatIsStillThere(_ find: String, _ replacement: String) throws {
        let (change, note) = try edit(find, replacement)
        // `x - two` is no item: it goes on with the child's paragraph.
        #expect(change.agenda == (find == "- two" ? AgendaSplice(removed: 1..<2, inserted: 0) : nil))
        #expect(note.agendaCount == (find == "- two" ? 4 : 5))
    }

    @Test(arguments: [
        ("- two", "- new\n- two", 1..<1, 1), ("- two\n", "- two\n- new\n", 2..<2, 1), ("- one\n", "", 0..<1, 1),
        ("- one\n  - child\n", "", 0..<1, 0),
        ("- one\n  - child\n- two\n", "- 2\n", 1..<2, 0), ("paragraph\n", "_paragraph_\n", 2..<3, 0),
        ("paragraph\n", "para\n\ngraph\n", 3..<3, 1),
        ("## Topics", "## Code of conduct", 0..<4, 0), ("## Topics", "## Else", 2..<3, 0),
        ("## Other", "## Topics", 4..<4, 1),
        ("- three", "```\n- three", 3..<5, 0), ("## Other", "Remember to archive this file", 4..<5, 0),
        ("\n- two", "- two", 1..<2, 0),
    ])
    func namesTheEntriesThatWentAndCame(_ find: String, _ replacement: String, _ removed: Range<Int>, _ inserted: Int)
        throws
    {
        let (change, _) = try edit(find, replacement)
        #expect(change.agenda == AgendaSplice(removed: removed, inserted: inserted))
    }

    @Test func followsAChangeInTwoPlaces() {
        var note = Editing.note(text)
        let one = 33..<33
        let transaction = Transaction([
            Change(range: one, replacement: Array("- zero\n".utf8)),
            Change(range: note.buffer.byteCount..<note.buffer.byteCount, replacement: Array("- five\n".utf8)),
        ])
        let change = note.apply(transaction)
        #expect(note.agenda.map { note.title(of: $0).text }.first == "zero")
        #expect(note.agenda.map { note.title(of: $0).text }.last == "five")
        // One splice has to span both places.
        #expect(change.agenda == AgendaSplice(removed: 0..<5, inserted: 7))
    }

    @Test func saysWhatElseWasTouched() throws {
        #expect(try edit("Ann", "Bo").0.presentChanged)
        #expect(try edit("Topics", "Topic").0.sectionsChanged)
        #expect(try !edit("one", "Topics").0.sectionsChanged)
        #expect(try edit("# M", "# N").0.sectionsChanged)
        #expect(try edit("four", "x\n\nRemember to archive this file").0.sectionsChanged)
    }

    @Test func aFooterThatGoesGivesItsItemsBack() {
        var note = Editing.note("# M\n\n## Topics\n- a\n\nRemember to archive this\n\n- b\n")
        #expect(note.footerStart == 5 && note.agendaCount == 1)
        let line = note.buffer.lineRange(5)
        let removal = note.apply(.replace(line.lowerBound..<line.lowerBound + 1, with: Array("r-".utf8)))
        #expect(note.footerStart == nil)
        #expect(removal.sectionsChanged)
        #expect(note.agendaCount == 3)
        #expect(removal.agenda == AgendaSplice(removed: 1..<1, inserted: 2))
    }
}
