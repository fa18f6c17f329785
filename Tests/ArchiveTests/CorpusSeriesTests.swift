import Archive
import Glibc
import NoteFormat
import Testing

/// The archive of real notes beside the project. It is not part of the project.
private let corpus = {
    let project = #filePath.dropLast("/Tests/ArchiveTests/CorpusSeriesTests.swift".count)
    let beside = String(project[..<(project.lastIndex(of: "/") ?? project.startIndex)]) + "/shared/corpus/numpy"
    return getenv("GAVEL_CORPUS").map { String(cString: $0) } ?? beside
}()

@Suite("The series of a real archive", .enabled(if: access(corpus, R_OK) == 0, "NOT CHECKED: \(corpus) is missing"))
struct CorpusSeriesTests {
    /// One line a series: what a facilitator would say of it.
    private static let expected = [
        "community: 51 in community_meetings/{YYYY}/community-{YYYY-MM-DD}.md, {YYYY-MM-DD} NumPy community meeting, "
            + "Wednesday, 2024-12-18T18:00[UTC]/P14D, next 2025-01-01, followup topics action",
        "docs: 37 in docs_team_meetings/{YYYY}/docs-{YYYY-MM-DD}.md, {YYYY-MM-DD} NumPy Documentation Team meeting, "
            + "Monday, 2024-12-16T19:00[UTC]/P14D, next 2024-12-30, standing followup topics",
        "newcomers: 10 in newcomers_meetings/{YYYY}/newcomers-{YYYY-MM-DD}.md, {YYYY-MM-DD} NumPy Newcomers' Hour, "
            + "Thursday, 22:00[UTC], no next, agenda notes",
        "optim: 15 in optim_team_meetings/{YYYY}/np-optim-{YYYY-MM-DD}.md, {YYYY-MM-DD} NumPy Optimization Team meeting, "
            + "Monday, 2024-11-18T17:00[UTC]/P21D, next 2024-12-09, triage followup topics action backlog",
        "triage: 49 in triage_meetings/{YYYY}/triage-{YYYY-MM-DD}.md, {YYYY-MM-DD} NumPy triage meeting, "
            + "Wednesday, 2024-12-11T18:00[UTC]/P14D, next 2024-12-25, followup topics action backlog",
    ]

    @Test("are learned from its notes")
    func all() throws {
        let archive = TestArchive()
        TestArchive.run("cp", "-R", "\(corpus)/.", archive.path)
        archive.git("init", "--quiet")
        archive.commit("Take in all notes")
        let told = try SeriesCatalogue(archive.folder(), nil).series.map { series in
            let when = series.schedule.map(\.description) ?? series.time.map(\.description) ?? "no time"
            let kinds = series.sections.map { heading in
                Note(Array("# T\n\n\(heading)\n".utf8)).sections.last?.kind.rawValue ?? ""
            }
            return "\(series.name): \(series.notes.count) in \(series.folder)/\(series.file), \(series.title), "
                + "\(series.weekday?.name ?? "no day"), \(when), "
                + (series.nextDate.map { "next \($0)" } ?? "no next") + ", \(kinds.joined(separator: " "))"
        }
        #expect(told == Self.expected)
    }

    @Test("give every note the path that it has")
    func paths() throws {
        let archive = try ArchiveFolder(corpus)
        for series in try SeriesCatalogue(archive, nil).series {
            for note in series.notes { #expect(series.path(for: note.date) == note.path) }
        }
    }
}
