import Archive
import NoteFormat
import Storage
import Testing

@Suite("The alias file")
struct PeopleFileTests {
    private let archive = TestArchive()
    private var path: String { "\(archive.path)/.gavel/people.yaml" }

    private func text() throws -> String { String(decoding: try NoteFile(path).read(), as: UTF8.self) }

    @Test("joins spellings and handles, and says how a name is spelled")
    func joined() throws {
        archive.meeting("tea", "2026-01-07", "Adda Lind, Bo Ek (@bo), Chuck, zoe moe")
        archive.meeting("tea", "2026-01-21", "Ada Lind, Bob (@boek), Charles Holm, Zoe Moe")
        archive.write(
            ".gavel/people.yaml", "Ada Lind: [adda lind]\nBo Ek: [\"@BoEk\"]\nCharles Holm:\n  - Chuck\nZoë Moe:\n")
        let people = try archive.people()
        #expect(people.counts == ["Ada Lind 2", "Bo Ek 2", "Charles Holm 2", "Zoë Moe 2"])
        #expect(people["Charles Holm"]?.taken == [])
        #expect(people.match("Chuck", in: "tea").names == ["Charles Holm"])
        #expect(people.match("@boek").names == ["Bo Ek"] && people["Bo Ek"]?.handles == ["BoEk", "bo"])
    }

    @Test("gives a first name to two people in their own times and series")
    func scoped() throws {
        archive.meeting("tea", "2026-01-07", "Ben, Ben Ek")
        for day in ["2026-01-21", "2026-02-04"] { archive.meeting("tea", day, "Ben") }
        for day in ["2026-01-21", "2026-02-04"] { archive.meeting("rum", day, "Ben") }
        archive.write(
            ".gavel/people.yaml",
            """
            Ben Holm: [{spelling: Ben, until: 2026-01-31, series: tea}]
            Ben Moe: [{spelling: Ben, since: 2026-02-01}, {spelling: Ben, series: rum, until: 2026-01-31}]
            """)
        let people = try archive.people()
        #expect(people.counts == ["Ben Ek 1", "Ben Holm 2", "Ben Moe 3"])
        let day = NoteDate(year: 2026, month: 1, day: 10)
        #expect(people.match("Ben", in: "tea", on: day).names == ["Ben Holm"])
        #expect(people.match("Ben").names == ["Ben Ek", "Ben Holm", "Ben Moe"])
    }

    @Test("may be among the user's own settings; the archive's comes first")
    func personal() throws {
        archive.meeting("tea", "2026-01-07", "Adda Lind, Bobby Ek")
        archive.meeting("tea", "2026-01-21", "Ada Lind, Bo Ek")
        let home = TestArchive()
        home.write("people.yaml", "Ada Holm: [Adda Lind, Ada Lind]\nBo Ek: [Bobby Ek]\n")
        let config = ConfigFolder(path: home.path)
        #expect(try archive.people(config).counts == ["Ada Holm 2", "Bo Ek 2"])
        archive.write(".gavel/people.yaml", "Ada Lind: [Adda Lind]\n")
        #expect(try archive.people(config).counts == ["Ada Lind 2", "Bo Ek 2"])
    }

    @Test(
        "is refused with line and column",
        arguments: [
            ("Ada Lind: [Ada]\nAda Holm: [Bo, Ada]", 2, 16, "Ada Lind's already, in line 1"),
            ("Ada Lind: [Bo Ek]\nBo Ek: []", 2, 1, "Ada Lind's already"),
            (
                "Ada: [{spelling: A, since: 2026-01-01}]\nAnn:\n- {spelling: A, until: 2026-01-01}", 3, 3,
                "Ada's already"
            ),
            ("Ada: [@ada]", 1, 7, "stands in quotes"), ("Ada: Adda", 1, 6, "in a list"),
            ("Ada: {a: b}", 1, 6, "in a list"), ("Ada: [[b]]", 1, 7, "not a list"),
            ("Ada: [{spelling: A, form: x}]", 1, 21, "none of"), ("Ada: [{since: 2026-01-01}]", 1, 7, "no spelling"),
            ("Ada: [{spelling: A, since: May}]", 1, 28, "is a date"),
            ("Ada: [{spelling: A, since: 2026-02-01, until: 2026-01-01}]", 1, 7, "before"),
            ("Ada: [\"@\"]", 1, 7, "no handle"), ("\"@ada\": [Ada]", 1, 1, "here stands a name"),
            ("- Ada", 1, 1, "Ada Lind: [Ada"), ("Ada: [\nBo: []", 3, 1, "no YAML"),
            ("Ada: [x]\nBo: [y]\nAda: [z]", 3, 1, "second time"), ("ada: []\nAda: []", 2, 1, "ada's already"),
        ])
    func refused(yaml: String, line: Int, column: Int, reason: String) throws {
        archive.meeting("tea", "2026-01-07", "Ada")
        archive.write(".gavel/people.yaml", yaml)
        let error = try #require(throws: ArchiveError.self) { try archive.people() }
        #expect(error.text.contains("/.gavel/people.yaml:\(line):\(column): "), "\(error.text)")
        #expect(error.text.contains(reason), "\(error.text)")
    }

    @Test("is made for the first names that are joined")
    func made() throws {
        #expect(try PeopleFile.join(["Adda Lind", "@ada"], to: "Ada Lind", in: path))
        let lines = try text().split(separator: "\n")
        #expect(lines.count == 2 && lines[0].hasPrefix("#") && lines[1] == "Ada Lind: [Adda Lind, \"@ada\"]")
        #expect(try !PeopleFile.join(["adda lind", "@ADA"], to: "Ada Lind", in: path))
    }

    @Test(
        "keeps every other byte when names are joined",
        arguments: [
            ("# ours\nBo: [x]", "# ours\nBo: [x]\nAda Lind: [Adda, \"@a\"]\n"),
            (
                "Ada Lind:  [Ada,  'A, B' ]  # known\r\nBo: []\r\n",
                "Ada Lind:  [Ada,  'A, B', Adda, \"@a\" ]  # known\r\nBo: []\r\n"
            ),
            ("Ada Lind: []\nBo: [x]\n", "Ada Lind: [Adda, \"@a\"]\nBo: [x]\n"),
            ("Ada Lind:   # so\nBo: [x]\n", "Ada Lind: [Adda, \"@a\"]   # so\nBo: [x]\n"),
            (
                "Ada Lind:\n  - Ada # first\n\nBo: [x]\n",
                "Ada Lind:\n  - Ada # first\n  - Adda\n  - \"@a\"\n\nBo: [x]\n"
            ),
            ("Ada Lind:\n- Ada", "Ada Lind:\n- Ada\n- Adda\n- \"@a\""),
            (
                "Ada Lind:\n- spelling: Ada\n  since: 2026-01-01\n# end\n",
                "Ada Lind:\n- Adda\n- \"@a\"\n- spelling: Ada\n  since: 2026-01-01\n# end\n"
            ),
            ("Ada Lind: [\n  Ada,\n  ]\n", "Ada Lind: [\n  Ada, Adda, \"@a\"\n  ]\n"),
            ("\"Ada Holm\": [\"@ada\", Ada Lind]\n", "\"Ada Holm\": [\"@ada\", Ada Lind, Adda, \"@a\"]\n"),
            ("Zoë Ек: [\"ë\"]\nAda Lind: [Adda, Ж]\n", "Zoë Ек: [\"ë\"]\nAda Lind: [Adda, Ж, \"@a\"]\n"),
        ])
    func kept(before: String, after: String) throws {
        archive.write(".gavel/people.yaml", before)
        #expect(try PeopleFile.join(["Adda", "@a"], to: "Ada Lind", in: path))
        #expect(try text() == after)
    }

    @Test(
        "is left alone in a form that only its writer understands",
        arguments: ["{Bo: [x]}\n", "Ada Lind: [Ada # x\n ]\n", "{}"])
    func alone(before: String) throws {
        archive.write(".gavel/people.yaml", before)
        #expect(throws: ArchiveError.self) { try PeopleFile.join(["Adda"], to: "Ada Lind", in: path) }
        #expect(try text() == before)
    }

    @Test("gives nobody's spelling to another")
    func owned() throws {
        archive.write(".gavel/people.yaml", "Bo Ek: [Bo, \"@bo\"]\n")
        #expect(throws: ArchiveError.spellingTaken("@BO", by: "Bo Ek", path: path)) {
            try PeopleFile.join(["@BO"], to: "Ada Lind", in: path)
        }
        #expect(try text() == "Bo Ek: [Bo, \"@bo\"]\n")
    }
}
