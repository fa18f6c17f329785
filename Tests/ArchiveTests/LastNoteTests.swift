import Archive
import NoteFormat
import Testing

struct LastNoteTests {
    private let archive = TestArchive()

    private func day(_ text: String) throws -> NoteDate { try #require(NoteDate(in: text)) }

    /// Three notes of a series that meets every second Wednesday, the last two weeks before 2026-07-08.
    private func series(in folder: String = "tea/2026") {
        for date in ["2026-05-27", "2026-06-10", "2026-06-24"] {
            archive.note("\(folder)/tea-\(date).md", title: "\(date) Tea")
        }
    }

    @Test(arguments: [true, false])
    func aNamedNoteKnowsItsSeriesWithAndWithoutGit(isWorkTree: Bool) throws {
        series()
        if isWorkTree { archive.git("init", "--quiet") }
        let last = try LastNote(named: "\(archive.path)/tea/2026/tea-2026-06-24.md", nil)
        #expect(try last.path(on: day("2027-01-06")).hasSuffix("/tea/2027/tea-2027-01-06.md"))
        #expect(last.series?.notes.count == 3)
        #expect(
            try last.next(on: day("2026-07-08")).carryOver.candidates.map(\.age.description).first
                == "4th meeting, since 2026-05-27")
    }

    @Test func theNextDateIsTheFirstOfTheSeriesFromToday() throws {
        series()
        let last = try LastNote(named: "\(archive.path)/tea/2026/tea-2026-06-24.md", nil)
        #expect(try last.nextDate(on: day("2026-06-25")) == day("2026-07-08"))
        #expect(try last.nextDate(on: day("2026-07-08")) == day("2026-07-08"))
        #expect(try last.nextDate(on: day("2026-07-20")) == day("2026-07-22"))
    }

    @Test func anOddDateIsObjectedTo() throws {
        series()
        let last = try LastNote(named: "\(archive.path)/tea/2026/tea-2026-06-24.md", nil)
        #expect(try last.objection(to: day("2026-07-08")) == nil)
        #expect(try last.objection(to: day("2026-07-09")) == "2026-07-09 is a Thursday; tea meets on a Wednesday")
        #expect(try last.objection(to: day("2026-06-24"))?.contains("is not after the last note") == true)
    }

    @Test func theLinkPointsAtTheRealLastNoteAlsoFromAnOlderOne() throws {
        series()
        let hint = "_For the notes from the previous meeting, visit: https://git.example/tea/2026/tea-2026-05-13.md_"
        archive.write("tea/2026/tea-2026-05-27.md", "# 2026-05-27 Tea\n\n## Follow-up\n\n\(hint)\n")
        let older = try LastNote(named: "\(archive.path)/tea/2026/tea-2026-05-27.md", nil)
        let made = try older.next(on: day("2026-07-08")).bytes(carrying: [])
        #expect(String(decoding: made, as: UTF8.self).contains("/tea/2026/tea-2026-06-24.md_"))
    }

    @Test func whatIsThereIsNeverOverwritten() throws {
        let path = "\(archive.path)/a/b/note.md"
        try NewNote(path: path, bytes: Array("one".utf8)).make()
        #expect(throws: ArchiveError.noteExists(path)) { try NewNote(path: path, bytes: Array("two".utf8)).make() }
        #expect(throws: ArchiveError.noteExists(path)) { try NewNote.check(path) }
        #expect(try LastNote(named: path, nil).note.buffer.bytes == Array("one".utf8))
    }
}
