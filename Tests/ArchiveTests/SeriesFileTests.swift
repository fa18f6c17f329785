import Archive
import NoteFormat
import Testing

@Suite("The file of a series")
struct SeriesFileTests {
    private static func archive(_ yaml: String, _ name: String = "call") -> TestArchive {
        let archive = TestArchive()
        for day in ["2026-01-07", "2026-01-21", "2026-02-04"] {
            archive.note("calls/call-\(day).md", title: "\(day) Call")
        }
        archive.write(".gavel/series/\(name).yaml", yaml)
        return archive
    }

    @Test("comes before what was learned, key by key")
    func declared() throws {
        let archive = Self.archive(
            """
            # Our call
            schedule: 2026-02-04T13:00[America/New_York]/P21D  # moves with summer time
            title: "{YYYY-MM-DD} The call"
            sections: [New topics, "### Any other business"]
            redact: true
            co-authors: scribes
            """)
        let series = try #require(try archive.series("call"))
        #expect(series.schedule?.description == "2026-02-04T13:00[America/New_York]/P21D")
        #expect(series.nextDate?.description == "2026-02-25")
        #expect(series.cadence == "every 21 days, Wed 13:00 America/New_York")
        #expect(series.title.description == "{YYYY-MM-DD} The call")
        #expect(series.sections.map(\.description) == ["## New topics", "### Any other business"])
        #expect(series.file.description == "call-{YYYY-MM-DD}.md")
        #expect(series.folder.description == "calls")
        #expect(series.declared?.redact == true && series.declared?.coAuthors == .scribes)
        #expect(series.declaredKeys == [.schedule, .title, .sections, .redact, .coAuthors])
    }

    @Test(
        "is refused with line and column",
        arguments: [
            ("titel: Call", 1, 1, "no key titel"), ("# x\n\ntitle: [a]", 3, 8, "not a list"),
            ("title: {a: b}", 1, 8, "in quotes"), ("title: {YYYY-MM-DD} Call", 1, 21, "in quotes"),
            ("title:\nfile: a", 1, 7, "no value"), ("title: \"a {YYY}\"", 1, 11, "{YYY}"),
            ("title: a {YYY}", 1, 10, "{YYY}"),
            ("schedule: 2026-02-04T13:00[Mars/Base]/P7D", 1, 28, "Mars/Base"), ("schedule: 5", 1, 11, "date"),
            ("file: call.md", 1, 7, "date is missing"), ("folder: ../x", 1, 9, ".."),
            ("sections: Topics", 1, 11, "a list"),
            ("sections:\n  - a\n  - [b]", 3, 5, "not a list"), ("- a", 1, 1, "keys and values"),
            ("title: a\nfolder: b\ntitle: c", 3, 1, "second time"), ("title: \"a", 1, 10, "no YAML"),
            ("redact: yes", 1, 9, "redact is true or false, not yes"), ("redact: [true]", 1, 9, "not a list"),
            ("co-authors: all", 1, 13, "co-authors is scribes or none, not all"),
            ("title: a\u{7}b", 1, 1, "no YAML"), ("title: \"a\\eb\"", 1, 8, "control"),
            ("? [a]\n: b", 1, 3, "a single word"),
            ("title: a\n---\ntitle: b", 2, 1, "no YAML"), ("title: *a", 1, 8, "no YAML"),
        ])
    func refused(yaml: String, line: Int, column: Int, reason: String) throws {
        let archive = Self.archive(yaml)
        let error = try #require(throws: ArchiveError.self) { try archive.series("call") }
        let place = try "\(archive.folder().path)/.gavel/series/call.yaml:\(line):\(column): "
        #expect(error.text.hasPrefix(place), "\(error.text)")
        #expect(error.text.contains(reason), "\(error.text)")
    }

    @Test("may be empty, or nested as deep as nobody can read")
    func odd() throws {
        #expect(try Self.archive("").series("call")?.declaredKeys == [])
        #expect(try Self.archive("# nothing yet\n").series("call")?.notes.count == 3)
        let deep = Self.archive("title: " + String(repeating: "[", count: 30_000))
        #expect(throws: ArchiveError.self) { try deep.series("call") }
    }

    @Test("names a series anew by the names of its notes, and makes one without notes")
    func names() throws {
        let archive = Self.archive("folder: calls\nfile: call-{YYYY-MM-DD}.md", "monthly")
        archive.write(".gavel/series/triage.yaml", "schedule: 2026-03-02T09:00[UTC]/P7D\n")
        let all = try SeriesCatalogue(archive.folder(), nil).series
        #expect(all.map(\.name) == ["monthly", "triage"])
        #expect(all.map(\.notes.count) == [3, 0])
        let first = try #require(all[1].nextDate)
        #expect(all[1].path(for: first) == "triage_meetings/2026/triage-2026-03-02.md")
        #expect(all[1].title(for: first) == "2026-03-02 Triage meeting")
    }

    @Test("may be among the user's own settings, for one archive, where the archive has none")
    func personal() throws {
        let archive = Self.archive("title: \"{YYYY} From the archive\"")
        let home = TestArchive()
        home.write("series/call.yaml", "title: \"{YYYY} From home\"")
        home.write("series/other.yaml", "archive: /nowhere\n")
        home.write("series/docs.yaml", "archive: \(archive.path)\n")
        let all = try SeriesCatalogue(archive.folder(), ConfigFolder(path: home.path)).series
        #expect(all.map(\.name) == ["call", "docs"])
        #expect(all[0].title.description == "{YYYY} From the archive")
    }

    @Test("is written so that it is read back, and never over another")
    func written() throws {
        let archive = TestArchive()
        var draft = try SeriesDraft(name: "call")
        draft.schedule = try Schedule("2026-06-10T18:00[Europe/Berlin]/P14D")
        draft.title = try DatePattern("{YYYY-MM-DD}: the \"call\" #1 \\ of {{all}}")
        draft.takeDefaults()
        draft.redact = true
        let path = try draft.write(to: archive.folder())
        let series = try #require(try archive.series("call"))
        #expect(series.schedule == draft.schedule && series.title == draft.title && series.commit == draft.commit)
        #expect(series.declared?.path == path && series.declared?.redact == true)
        #expect(throws: ArchiveError.seriesExists(path)) { try draft.write(to: archive.folder()) }
        #expect(throws: ArchiveError.wrongName("../call")) { try SeriesDraft(name: "../call") }
    }
}
