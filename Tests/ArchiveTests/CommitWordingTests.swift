import Archive
import NoteFormat
import Testing

@Suite("The wording of commits")
struct CommitWordingTests {
    /// An archive with one commit a note.
    private static func archive(_ commits: [(day: String, subject: String)]) -> TestArchive {
        let archive = TestArchive()
        archive.git("init", "--quiet")
        archive.write("README.md", "# Notes\n")
        archive.commit("Begin")
        for (day, subject) in commits {
            archive.note("calls/call-\(day).md", title: "\(day) Call")
            archive.commit(subject)
        }
        return archive
    }

    @Test(
        "is that of the newest commits that added one note",
        arguments: [
            (
                ["Add the notes of 2026-01-07", "Add call notes 2026-01-21", "Add call notes 2026-02-04"],
                "Add call notes {YYYY-MM-DD}"
            ),
            (["Notes of 2026-01-07 (#1)", "Notes of 2026-01-21 (#22)", "Oops"], "Notes of {YYYY-MM-DD}"),
            (["Add 2026-01-07", "Call notes", "Call notes"], "Call notes"),
            (["Create call-2026-01-07.md", "One", "Two"], "Create call-{YYYY-MM-DD}.md"),
            (["Begin", "Go on", "End"], "Add notes from {YYYY-MM-DD} call meeting"),
        ])
    func newest(subjects: [String], wording: String) throws {
        let archive = Self.archive(Array(zip(["2026-01-07", "2026-01-21", "2026-02-04"], subjects)).map { ($0, $1) })
        #expect(try archive.series("call")?.commit.description == wording)
    }

    @Test("does not come from commits that added many notes, changed or moved one, or added another file")
    func others() throws {
        let archive = Self.archive([("2026-01-07", "Keep 2026-01-07"), ("2026-01-21", "Keep 2026-01-21")])
        archive.note("calls/call-2026-02-04.md", title: "2026-02-04 Call")
        archive.note("calls/call-2026-02-18.md", title: "2026-02-18 Call")
        archive.commit("Import 2026-02-04 and 2026-02-18")
        archive.note("calls/call-2026-01-21.md", title: "2026-01-21 A call")
        archive.commit("Fix 2026-01-21")
        archive.write("readme-of-calls.md", "# Calls\n")
        archive.commit("Tell about 2026-01-21")
        #expect(try archive.series("call")?.commit.description == "Keep {YYYY-MM-DD}")
    }

    @Test("is the usual one before the first commit, and without git")
    func noHistory() throws {
        let archive = TestArchive()
        archive.note("calls/call-2026-02-04.md", title: "2026-02-04 Call")
        let usual = "Add notes from {YYYY-MM-DD} call meeting"
        var catalogue = try SeriesCatalogue(archive.folder(), nil)
        #expect(catalogue.series.map(\.commit.description) == [usual] && catalogue.historyError == nil)
        archive.git("init", "--quiet")
        catalogue = try SeriesCatalogue(archive.folder(), nil)
        #expect(catalogue.series.map(\.commit.description) == [usual] && catalogue.historyError == nil)
    }

    @Test("is not learned from a damaged repository, and git says why")
    func damaged() throws {
        let archive = Self.archive([("2026-01-07", "Keep 2026-01-07")])
        archive.write(".git/HEAD", "nonsense\n")
        let catalogue = try SeriesCatalogue(archive.folder(), nil)
        #expect(catalogue.series.map(\.name) == ["call"])
        #expect(catalogue.historyError?.text.contains("not a git repository") == true)
    }
}
