import Archive
import NoteFormat
import Testing

@Suite("What is learned of a series")
struct SeriesLearningTests {
    /// Every other Wednesday.
    private static let days = ["2025-12-10", "2025-12-24", "2026-01-07", "2026-01-21", "2026-02-04", "2026-02-18"]

    private static func lantern(_ wording: String = "Lantern community meeting") -> TestArchive {
        let archive = TestArchive()
        for day in days {
            archive.note("community_meetings/\(day.prefix(4))/community-\(day).md", title: "\(day) \(wording)")
        }
        return archive
    }

    @Test("is its names, its title, its day, its time and its sections")
    func usual() throws {
        let archive = Self.lantern()
        let series = try #require(try archive.series("community"))
        #expect(series.folder.description == "community_meetings/{YYYY}")
        #expect(series.file.description == "community-{YYYY-MM-DD}.md")
        #expect(series.title.description == "{YYYY-MM-DD} Lantern community meeting")
        #expect(series.schedule?.description == "2026-02-18T18:00[UTC]/P14D")
        #expect(series.weekday == .wednesday)
        #expect(series.sections.map(\.description) == ["## Follow-up", "## New topics"])
        let next = try #require(series.nextDate)
        #expect(series.path(for: next) == "community_meetings/2026/community-2026-03-04.md")
        #expect(series.title(for: next) == "2026-03-04 Lantern community meeting")
        #expect(series.commitMessage(for: next) == "Add notes from 2026-03-04 community meeting")
    }

    @Test("follows a wording that changed, and passes over one odd title, one odd name and one odd section")
    func wordings() throws {
        let archive = Self.lantern("BIG Lantern Call")
        archive.note("community_meetings/2026/community-2026-03-04.md", title: "2026-03-04 Lantern talk")
        archive.note("community_meetings/2026/community-2026-03.18.md", title: "Notes of the talk")
        archive.note(
            "community_meetings/2026/community-2026-04-01.md", title: "2026-04-01 Lantern talk",
            sections: ["Follow-up", "The broken lamp", "New topics"])
        let series = try #require(try archive.series("community"))
        #expect(series.notes.count == 9)
        #expect(series.title.description == "{YYYY-MM-DD} Lantern talk")
        #expect(series.file.description == "community-{YYYY-MM-DD}.md")
        #expect(series.sections.map(\.text) == ["Follow-up", "New topics"])
    }

    @Test("takes a file with a slip in its name for one of the series, and one-off notes for none")
    func slips() throws {
        let archive = Self.lantern()
        archive.note("community_meetings/2026/comunity-2026-03-04.md", title: "2026-03-04 Lantern community meeting")
        archive.note("other_meetings/2026-03-05-summit.md", title: "2026-03-05 Summit")
        archive.note("other_meetings/survey-2026-03-06.md", title: "2026-03-06 Survey")
        let all = try SeriesCatalogue(archive.folder(), nil).series
        #expect(all.map(\.name) == ["community"])
        #expect(all.first?.lastNote?.path == "community_meetings/2026/comunity-2026-03-04.md")
        #expect(all.first?.file.description == "community-{YYYY-MM-DD}.md")
    }

    @Test("needs one note")
    func single() throws {
        let archive = TestArchive()
        archive.note("20260610 talk.md", title: "June 10, 2026: the talk", time: nil)
        let series = try #require(try archive.series("talk"))
        #expect(series.folder.description == "")
        #expect(series.file.description == "{YYYYMMDD} talk.md")
        #expect(series.title.description == "{Month D, YYYY}: the talk")
        #expect(series.interval == nil && series.time == nil && series.schedule == nil && series.nextDate == nil)
        #expect(series.unknown == ["interval", "time"])
    }

    @Test("has the time that the newest two notes agree on, or none")
    func times() throws {
        let archive = Self.lantern()
        archive.note("community_meetings/2026/community-2026-03-04.md", title: "2026-03-04 Talk", time: "17:00 UTC")
        #expect(try archive.series("community")?.time == nil)
        archive.note("community_meetings/2026/community-2026-03-18.md", title: "2026-03-18 Talk", time: "5 pm UTC")
        #expect(try archive.series("community")?.time?.description == "17:00[UTC]")
    }

    @Test("has no interval where the meetings have none, and no day where they have none")
    func irregular() throws {
        let archive = TestArchive()
        for day in ["2026-01-05", "2026-01-14", "2026-02-27", "2026-03-03", "2026-05-09", "2026-08-02"] {
            archive.note("talks/talk-\(day).md", title: "\(day) Talk")
        }
        let series = try #require(try archive.series("talk"))
        #expect(series.interval == nil && series.weekday == nil)
        #expect(series.cadence == "no fixed interval, 18:00 UTC")
    }

    @Test("tells series in one folder apart, and those of one name in two")
    func names() throws {
        let archive = TestArchive()
        for day in ["2026-01-07", "2026-01-14", "2026-01-21"] {
            archive.note("all/triage-\(day).md", title: "\(day) Triage")
            archive.note("all/docs-\(day).md", title: "\(day) Docs")
            archive.note("docs_team/np-docs-\(day).md", title: "\(day) Docs team")
        }
        #expect(try SeriesCatalogue(archive.folder(), nil).series.map(\.name) == ["docs", "np-docs", "triage"])
    }

    @Test("comes from dated Markdown alone: not from hidden folders, links or other files")
    func others() throws {
        let archive = Self.lantern()
        archive.write("README.md", "# 2026-01-01 is no note\n")
        archive.write("community_meetings/2026/community-2026-02-30.md", "# No such day\n")
        archive.write("community_meetings/2026/community-2026-03-04.txt", "# No Markdown\n")
        archive.write(".cache/community-2026-03-04.md", "# Hidden\n")
        TestArchive.run("ln", "-s", ".", "\(archive.path)/loop")
        #expect(try archive.folder().notes.count == Self.days.count)
    }
}
