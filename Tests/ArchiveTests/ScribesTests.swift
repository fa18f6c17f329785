import Archive
import NoteFormat
import Testing

@Suite("Who took a note")
struct ScribesTests {
    /// An archive with commits of several people, and a series.
    private static func archive(_ authors: [String]) throws -> TestArchive {
        let archive = TestArchive()
        archive.git("init", "--quiet")
        archive.git("config", "user.name", "Ada Lind")
        archive.git("config", "user.email", "ada@example.org")
        archive.note("calls/call-2026-01-07.md", title: "2026-01-07 Call")
        archive.note("calls/call-2026-01-21.md", title: "2026-01-21 Call")
        archive.git("add", "--all")
        for author in authors { archive.git("commit", "--quiet", "--allow-empty", "-m", "x", "--author", author) }
        archive.git("commit", "--quiet", "--allow-empty", "-m", "x", "-m", "Co-authored-by: Cy Roe <cy@example.org>")
        return archive
    }

    private static func scribes(_ names: String, _ archive: TestArchive) throws -> Scribes {
        let catalogue = try SeriesCatalogue(archive.folder(), nil)
        let note = Note(Array("# 2026-02-04 Call\n\n**Notes taken by:** \(names)\n\n## Topics\n".utf8))
        let date = try #require(note.title?.date)
        return try Scribes(
            of: note, in: catalogue.series[0], on: date, people: People(catalogue.readNotes()),
            WorkTree(of: catalogue.archive))
    }

    @Test(
        "is known by the addresses in git's log",
        arguments: [
            ("Bo Ek", ["bo@new.example.org"], []), ("bo ek", ["bo@new.example.org"], []),
            ("Cy", ["cy@example.org"], []), ("Bo", ["bo@new.example.org"], []), ("Al", [], ["Al"]),
            ("Dee, Cy Roe", ["cy@example.org"], ["Dee"]),
            ("Cy and Bo Ek", ["cy@example.org", "bo@new.example.org"], []), ("Ada Lind", [], []), ("", [], []),
            ("Cy Roe, Cy", ["cy@example.org"], []),
        ])
    func known(names: String, mails: [String], unknown: [String]) throws {
        let archive = try Self.archive([
            "Bo Ek <bo@example.org>", "Al Strand <strand@example.org>", "Al Roe <roe@example.org>",
            "Bo Ek <bo@new.example.org>",
        ])
        let scribes = try Self.scribes(names, archive)
        #expect(scribes.coAuthors.map(\.mail) == mails)
        #expect(scribes.unknown == unknown)
    }

    @Test("is nobody before the first commit")
    func noHistory() throws {
        let archive = TestArchive()
        archive.git("init", "--quiet")
        archive.note("calls/call-2026-01-07.md", title: "2026-01-07 Call")
        #expect(try Self.scribes("Bo Ek", archive).unknown == ["Bo Ek"])
    }
}
