import NoteFormat
import Testing

@testable import Search

@Suite("An answer")
struct AnswerTests {
    private let archive: SearchArchive

    init() throws {
        archive = try SearchArchive()
        archive.note(
            "community", "2026-05-13", present: "Ada Lind (@adalind), Melissa Mendonça, Bo Ek",
            """
            ## Follow-up

            - Wick colours
              - [name=Melissa] measured three lamps (#31969)
              - **Decision:** keep the grey ramp

            ## New topics

            - Release 1.4 of the lantern
              - Candidate date is Friday
              - The wick is burnt
            - Something else (lantern/wick#12)

            ## Action items

            - [ ] Ada: write down how the panels were measured
            - [x] Bo: close the old issues
            """)
        archive.note(
            "triage", "2024-02-07", present: "Bo Ek, Ada Berg",
            """
            ## Topics

            - Old wick of a lamp
            - Sort the backlog

            ## Backlog

            - Wick, wick and wick
            """)
        archive.write("notes-without-date.md", "# Nothing\n\n- wick\n")
    }

    @Test("has every item that holds all the words, children included")
    func items() throws {
        #expect(try archive.lines("release friday") == ["- Release 1.4 of the lantern"])
        #expect(try archive.places("release friday") == ["community-2026-05-13.md:15"])
        #expect(try archive.lines("friday else") == [])
        #expect(try archive.lines("\"old wick\"") == ["- Old wick of a lamp"])
        #expect(try archive.lines("\"wick old\"") == [])
    }

    @Test(
        "finds words that have no blanks around them",
        arguments: [
            ("会議", "- 会議の議事録とRelease 2"), ("議事録", "- 会議の議事録とRelease 2"), ("会議録", nil), ("録会", nil),
            ("release", "- Release 1.4 of the lantern"), ("議事録とrelease", "- 会議の議事録とRelease 2"),
            ("ランプ", "- 新しいランプ"), ("ラン*", "- 新しいランプ"), ("\"新しい ランプ\"", "- 新しいランプ"), ("회의", nil),
            ("회의록", "- 회의록 정리"), ("会 -ランプ", "- 会議の議事録とRelease 2"),
        ] as [(String, String?)])
    func wordsWithoutBlanks(query: String, line: String?) throws {
        archive.note("kiln", "2026-05-20", "## Topics\n\n- 会議の議事録とRelease 2\n- 新しいランプ\n- 회의록 정리")
        let lines = try archive.lines(query)
        #expect(line.map(lines.contains) ?? lines.isEmpty, "\(lines)")
    }

    @Test("marks what was found, also inside of a line without blanks")
    func marks() throws {
        archive.note("kiln", "2026-05-20", "## Topics\n\n- Über 会議の議事録とRelease 2")
        let line = try #require(try archive.search("議事録").hits.first?.lines.first)
        #expect(line.matches.map { String(decoding: Array(line.text.utf8)[$0], as: UTF8.self) } == ["議事録"])
    }

    @Test("pays no heed to case and accents, in the words or in the query")
    func folding() throws {
        #expect(try archive.places("MENDONCA") == ["community-2026-05-13.md:5"])
        #expect(try archive.places("mendonça") == ["community-2026-05-13.md:5"])
        #expect(try archive.places("Mendon*") == ["community-2026-05-13.md:5"])
    }

    @Test("comes best first: the first line of an item counts more than the rest, and the header comes last")
    func ranking() throws {
        let lines = try archive.lines("wick")
        #expect(lines.first == "- Wick, wick and wick")
        #expect(lines.last == "- Release 1.4 of the lantern" || lines.last == "- Something else (lantern/wick#12)")
        #expect(lines.count == 5)
        let lantern = try archive.search("lantern").hits.map(\.place)
        #expect(lantern.prefix(2).allSatisfy { !$0.isFrame } && lantern.dropFirst(2).allSatisfy(\.isFrame))
        #expect(lantern.count == 4)
    }

    @Test("comes newest first where that is asked for")
    func byDate() throws {
        let dates = try archive.search("wick", order: .date).hits.map(\.date.year)
        #expect(dates == [2026, 2026, 2026, 2024, 2024])
    }

    @Test(
        "has only what the filters let through",
        arguments: [
            ("wick in:backlog", ["triage-2024-02-07.md:14"]),
            ("wick -in:backlog until:2024", ["triage-2024-02-07.md:9"]),
            ("is:decision", ["community-2026-05-13.md:11"]),
            ("is:done", ["community-2026-05-13.md:23"]),
            ("is:open in:action", ["community-2026-05-13.md:22"]),
            ("backlog series:triage in:topics", ["triage-2024-02-07.md:10"]),
            ("wick since:2025 -colours -something", ["community-2026-05-13.md:17"]),
            ("sort OR candidate", ["community-2026-05-13.md:16", "triage-2024-02-07.md:10"]),
            ("wick since:2027", []),
            ("wick since:2025 until:2024", []),
            ("wick -wick", []),
            ("in:present bo since:2025", ["community-2026-05-13.md:5"]),
        ])
    func filters(query: String, places: [String]) throws {
        #expect(try archive.places(query).sorted() == places)
    }

    @Test("to a person's name has the meetings where they were, and first what names them")
    func people() throws {
        let melissa = try archive.search("@melissa measured -in:action").hits
        #expect(melissa.map(\.place) == [.followup])
        #expect(try archive.search("@mendonca friday").hits.count == 1)
        #expect(try archive.search("@berg friday").hits.isEmpty)
        #expect(try archive.search("@\"ada berg\" sort").hits.count == 1)
        #expect(try archive.search("@adalind candidate").hits.count == 1)
        #expect(try archive.search("@nobody wick").hits.isEmpty)
        #expect(try archive.search("@melissa", limit: 1).hits.map(\.place) == [.followup])
    }

    @Test("shows the item and the lines that were meant, with what was found in them")
    func context() throws {
        let hit = try #require(try archive.search("burnt wick").hits.first)
        #expect(hit.lines.map(\.number) == [14, 16] && hit.lines.map(\.isMeant) == [false, true])
        #expect(hit.line == 16 && hit.series == "community" && hit.date.description == "2026-05-13")
        let line = hit.lines[1]
        #expect(line.matches.map { String(decoding: Array(line.text.utf8)[$0], as: UTF8.self) } == ["wick", "burnt"])
    }

    @Test("counts what is not shown")
    func counting() throws {
        let answer = try archive.search("wick", limit: 2)
        #expect(answer.hits.count == 2 && answer.count == 5 && !answer.isCutOff)
    }

    @Test("of more places than are ranked has the newest, and says so")
    func cutOff() throws {
        let items = (0..<SearchIndex.mostRanked).map { "- glow \($0)" }.joined(separator: "\n")
        for part in 0..<10 {
            let lines = items.split(separator: "\n")[part * 100..<part * 100 + 100].joined(separator: "\n")
            archive.note("glow", "2025-01-\(10 + part)", "## Topics\n\n\(lines)\n")
        }
        archive.note("glow", "2025-02-01", "## Topics\n\n- the last glow\n")
        let answer = try archive.search("glow", order: .date)
        #expect(answer.isCutOff && answer.count == SearchIndex.mostRanked)
        #expect(answer.hits.first?.date.description == "2025-02-01")
    }

    @Test("names the series that there are when asked for another")
    func unknownSeries() throws {
        #expect(throws: SearchError.wrongQuery(column: 8, "there is no series tea; there are community, triage")) {
            try archive.search("series:tea")
        }
    }

    @Test("is found in every part of a note", arguments: ["18:00", "2026-05-13", "Melissa", "Release", "panels"])
    func everyPart(word: String) throws {
        #expect(try archive.places("\"\(word)\" since:2025").first?.hasPrefix("community-2026-05-13.md") == true)
    }
}
