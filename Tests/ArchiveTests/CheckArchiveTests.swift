import Archive
import NoteFormat
import Testing

/// What the other notes of an archive tell of one.
@Suite("Checks of a note among others")
struct CheckArchiveTests {
    private static let days = ["2026-01-07", "2026-01-21", "2026-02-04", "2026-02-18", "2026-03-04", "2026-03-18"]

    /// Two series of six notes each.
    private static func archive() -> TestArchive {
        let archive = TestArchive()
        for day in days {
            archive.write("calls/2026/call-\(day).md", call(day))
            archive.note("triage/triage-\(day).md", title: "\(day) Lantern triage")
        }
        return archive
    }

    private static func call(
        _ day: String, title: String = "Lantern call",
        present: String = "Raghuveer Ek, Solveig, Mats Berg, Jan van Dal", link: String? = nil,
        topics: String = "- One\n", actions: String = ""
    ) -> String {
        "# \(day) \(title)\n\n**Present:** \(present)\n\n## Follow-up\n\n"
            + (link.map { "_For the notes of the previous meeting, visit: \($0)_\n\n" } ?? "")
            + "## Topics\n\n\(topics)\n## Action items\n\n\(actions)"
    }

    private static let last = "calls/2026/call-2026-03-18.md"

    private static func found(_ note: String, _ rules: CheckRule...) throws -> [String] {
        let archive = archive()
        archive.write(last, note)
        let context = try archive.context()
        return Checks.findings(of: Note(Array(note.utf8)), at: last, in: context)
            .filter { rules.isEmpty || rules.contains($0.rule) }
            .map { "\($0.place.line):\($0.place.column) \($0.rule.code)" }
    }

    @Test(
        "knows owners who attended another time as the list before a meeting's end does",
        arguments: ["raghuveer: dig", "Ek: dig", "Zoe: dig", "花子: dig", "Hanako: dig", "benoit: dig"])
    func knownOwners(item: String) throws {
        let archive = Self.archive()
        archive.write(
            "calls/2026/call-2026-03-18.md",
            Self.call("2026-03-18", present: "Zoë Ax, 佐藤 花子 (@hanako), Benoît Ç, Jan van Dal"))
        let path = "calls/2026/call-2026-04-01.md"
        archive.write(path, Self.call("2026-04-01", present: "Jan van Dal", actions: "- \(item)\n"))
        #expect(try archive.found(in: path, .actionWithoutOwner) == [])
    }

    @Test("finds nothing in an archive as it should be")
    func good() throws {
        let archive = Self.archive()
        for note in try archive.folder().notes { #expect(try archive.found(in: note.path) == []) }
    }

    @Test(
        "looks where links to other notes lead",
        arguments: [
            ("https://git.example/a/blob/main/calls/2026/call-2026-03-04.md", nil),
            ("https://git.example/a/blob/main/calls/call-2026-03-04.md", nil), ("call-2026-03-04.md", nil),
            ("https://git.example/calls/call-2026-03-05.md", "dead-previous-link"),
            ("../2026/call-2026-03-05.md#topics", "dead-previous-link"),
            ("https://git.example/calls/2026/call-2026-02-18.md", "stale-previous-link"),
            ("call-2026-03-18.md", "stale-previous-link"),
            // Before the archive's first note, of no series, of another kind.
            ("https://git.example/calls/call-2025-12-24.md", nil), ("https://example.org/2026-03-05-news", nil),
            ("https://git.example/pictures/call-2026-03-05.png", nil), ("https://git.example/archive", nil),
            ("https://git.example/calls/call-2026-04-01.md", nil),
        ])
    func links(link: String, code: String?) throws {
        #expect(
            try Self.found(Self.call("2026-03-18", link: link)).map { $0.split(separator: " ")[1] }
                == [code].compactMap { $0.map { $0[...] } })
    }

    @Test("can make a link lead to the previous note, the folder of the year too")
    func linkFix() throws {
        let archive = Self.archive()
        archive.write("calls/2025/call-2025-12-24.md", Self.call("2025-12-24"))
        let path = "calls/2026/call-2026-01-07.md"
        for wrong in [
            "https://git.example/calls/2026/call-2026-01-07.md", "https://git.example/calls/2025/call-2025-12-25.md",
        ] {
            var note = Note(Array(Self.call("2026-01-07", link: wrong).utf8))
            let finding = try #require(Checks.findings(of: note, at: path, in: archive.context()).first)
            note.apply(try #require(finding.fix))
            #expect(
                note.buffer.string(ofLine: 6).hasSuffix("visit: https://git.example/calls/2025/call-2025-12-24.md_"))
        }
    }

    @Test("leaves links alone that items and other lines recall older notes by")
    func olderNotes() throws {
        let topics = "- As in the last meeting but two: call-2026-02-04.md\n"
        #expect(try Self.found(Self.call("2026-03-18", topics: topics)) == [])
    }

    @Test(
        "knows names that are a slip away from known ones",
        arguments: [
            ("Rhaguveer Ek", true), ("Raghuveer Eck", false), ("Raghuveer Elk", false), ("Solvieg", true),
            ("Solveigh", false),
            ("Solveig", false),
            ("Mats Borg", true), ("Jan va Dal", true), ("Mats Burgh", false), ("Anders Berg", false), ("Raghu", false),
            ("Matz", false),
            ("Måts Berg", false), ("Mats B.", false), ("Sölveig", false),
        ])
    func spellings(name: String, isFound: Bool) throws {
        let note = Self.call("2026-03-18", present: "Bo, \(name)")
        #expect(try Self.found(note) == (isFound ? ["3:18 unknown-spelling"] : []))
    }

    @Test("takes two names for two people once they were present together, or where both are usual")
    func twoPeople() throws {
        #expect(try Self.found(Self.call("2026-03-18", present: "Mats Berg, Mats Borg")) == [])
        let archive = Self.archive()
        for day in Self.days.suffix(3) {
            archive.write("calls/2026/call-\(day).md", Self.call(day, present: "Mats Borg, Bo"))
        }
        #expect(try archive.found(in: Self.last, .unknownSpelling) == [])
    }

    @Test("takes the word of the alias file for a name")
    func known() throws {
        let archive = Self.archive()
        archive.write(Self.last, Self.call("2026-03-18", present: "Mats Borg"))
        #expect(try archive.found(in: Self.last) == ["3:14 unknown-spelling"])
        archive.write(".gavel/people.yaml", "Mats Borg: []\n")
        #expect(try archive.found(in: Self.last) == [])
    }

    @Test("takes a name with a handle of its own for somebody else's")
    func handles() throws {
        let archive = Self.archive()
        archive.write("calls/2026/call-2026-03-04.md", Self.call("2026-03-04", present: "Mats Berg (@mb)"))
        archive.write(Self.last, Self.call("2026-03-18", present: "Mats Borg (@mb)"))
        #expect(try archive.found(in: Self.last) == ["3:14 unknown-spelling"])
        archive.write(Self.last, Self.call("2026-03-18", present: "Mats Borg (@borg)"))
        #expect(try archive.found(in: Self.last) == [])
    }

    @Test("finds the title of another series")
    func series() throws {
        #expect(try Self.found(Self.call("2026-03-18", title: "Lantern triage")) == ["1:1 series-mismatch"])
        #expect(try Self.found(Self.call("2026-03-18", title: "Lantern call with guests")) == [])
    }

    @Test("finds a section that only this note leaves empty")
    func sections() throws {
        // Nobody has follow-ups or action items.
        #expect(try Self.found(Self.call("2026-03-18", topics: "")) == ["7:1 empty-section"])
        #expect(try Self.found(Self.call("2026-03-18", topics: "### Sub\n\n- a\n")) == [])
        #expect(Checks.findings(of: Note(Array(Self.call("2026-03-18", topics: "").utf8)), at: "n.md").isEmpty)
    }

    @Test("wants to know who was there where the series says so, but not before the meeting")
    func presence() throws {
        let archive = Self.archive()
        let text = "# 2026-03-18 Lantern call\n\n## Topics\n\n- One\n"
        archive.write(Self.last, text)
        #expect(try archive.found(in: Self.last) == ["1:1 nobody-present"])
        #expect(
            try archive.found(in: Self.last, today: NoteDate(year: 2026, month: 3, day: 18)) == ["1:1 nobody-present"])
        #expect(try archive.found(in: Self.last, today: NoteDate(year: 2026, month: 3, day: 17)) == [])
        #expect(Checks.findings(of: Note(Array(text.utf8)), at: "n.md").isEmpty)
    }

    @Test("knows owners who are not present")
    func owners() throws {
        let note = Self.call("2026-03-18", present: "Bo", actions: "- Solveig: dig\n- dig (Raghuveer Ek)\n- dig\n")
        #expect(try Self.found(note) == ["15:1 action-without-owner"])
    }

    @Test("is quiet about what the file of the series names")
    func silent() throws {
        let archive = Self.archive()
        archive.write(
            ".gavel/series/calls.yaml", "file: call-{YYYY-MM-DD}.md\nskip: [action-without-owner, no-title]\n")
        archive.write(Self.last, Self.call("2026-03-18", topics: "- []\n", actions: "- dig\n"))
        #expect(try archive.found(in: Self.last) == ["9:3 broken-box"])
        archive.write(".gavel/series/calls.yaml", "skip: [join-secret, broken-boxes]\n")
        let error = try #require(throws: ArchiveError.self) { try archive.context() }
        #expect(error.text.contains("calls.yaml:1:21: there is no check broken-boxes"), "\(error.text)")
        archive.write(".gavel/series/calls.yaml", "skip: join-secret\n")
        #expect(throws: ArchiveError.self) { try archive.context() }
    }
}
