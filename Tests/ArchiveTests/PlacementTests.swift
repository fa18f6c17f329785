import Archive
import NoteFormat
import Storage
import Testing

@Suite("The place of a note")
struct PlacementTests {
    /// Two series, committed.
    private static func archive() -> TestArchive {
        let archive = TestArchive()
        archive.git("init", "--quiet")
        for day in ["2026-01-07", "2026-01-21", "2026-02-04"] {
            archive.note("calls/2026/call-\(day).md", title: "\(day) The call")
            archive.note("triage/triage-\(day).md", title: "\(day) Triage")
        }
        archive.commit("Begin")
        return archive
    }

    private static func placement(
        _ name: String, title: String, of archive: TestArchive, series: String? = nil
    ) throws -> Placement {
        archive.note(name, title: title)
        let file = try NoteFile("\(archive.path)/\(name)")
        let catalogue = try SeriesCatalogue(archive.folder(), nil)
        return try Placement(
            of: Note(file.read()), at: file, in: catalogue, WorkTree(of: catalogue.archive), series: series)
    }

    @Test(
        "is told by where it lies, by its name, or by its title",
        arguments: [
            ("calls/2026/call-2026-02-18.md", "Notes", "calls/2026/call-2026-02-18.md", true),
            ("triage/call-2026-02-18.md", "2026-02-18 Notes", "calls/2026/call-2026-02-18.md", false),
            ("call-2026-02-18.md", "2026-02-18 Notes", "calls/2026/call-2026-02-18.md", false),
            ("drafts/mine.md", "2027-02-18 Triage", "triage/triage-2027-02-18.md", false),
            ("calls/2026/call-2027-01-06.md", "2027-01-06 The call", "calls/2027/call-2027-01-06.md", false),
            ("triage/triage-2026-02-04.md", "2026-02-04 Other", "triage/triage-2026-02-04.md", true),
        ])
    func told(name: String, title: String, path: String, isInPlace: Bool) throws {
        let placement = try Self.placement(name, title: title, of: Self.archive())
        #expect(placement.path == path && placement.isInPlace == isInPlace && placement.objection == nil)
    }

    @Test("is the one that the user names, by the title's day")
    func named() throws {
        let archive = Self.archive()
        let placement = try Self.placement("x-2026-03-03.md", title: "2026-03-04 X", of: archive, series: "triage")
        #expect(placement.path == "triage/triage-2026-03-04.md")
        #expect(placement.objection == "the title says 2026-03-04, the file's name 2026-03-03")
    }

    @Test("is where it is for a note that is committed, by the day in its name")
    func committed() throws {
        let placement = try Self.placement(
            "triage/triage-2026-02-04.md", title: "2026-01-04 Triage", of: Self.archive())
        #expect(placement.objection == nil && placement.date.description == "2026-02-04" && placement.isInPlace)
    }

    @Test("is asked for when nothing tells")
    func unknown() {
        let archive = Self.archive()
        #expect(throws: ArchiveError.whichSeriesOf("\(archive.path)/drafts/mine.md", known: ["call", "triage"])) {
            try Self.placement("drafts/mine.md", title: "2026-03-04 Tea", of: archive)
        }
        #expect(throws: ArchiveError.self) {
            try Self.placement("drafts/mine.md", title: "Tea", of: Self.archive(), series: "call")
        }
    }
}
