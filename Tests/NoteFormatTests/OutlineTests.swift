import NoteFormat
import Testing
import TextEditing

@Suite("What a note says")
struct OutlineTests {
    @Test(
        arguments: [
            ("# 2026-05-06 Team meeting", "2026-05-06"), ("# 2019-5-6 Team", "2019-05-06"),
            ("# 2022–01-05 Team", "2022-01-05"),
            ("# 2018.12.19 Team", "2018-12-19"), ("# 08/01/2018", "2018-08-01"),
            ("## Notes for June 6th, 2022", "2022-06-06"),
            ("# Notes from Aug 8, 2018", "2018-08-08"), ("# Status 1-Aug-2018", "2018-08-01"),
            ("# 2026-02-30 Team", nil), ("# Weekly status", nil),
        ] as [(String, String?)])
    func titleAndDate(_ text: String, _ date: String?) throws {
        let title = try #require(Editing.note("---\ntags: x\n---\n\n\(text)\n").title)
        #expect(title.line == 4)
        #expect(title.date?.description == date)
    }

    @Test(arguments: [
        "**Present:** Ann, Bo Berg", "**Present**: Ann, Bo Berg", "**Present** Ann, Bo Berg",
        "**Present: Ann, Bo Berg**",
        "**Present** *(add your name and GitHub handle)*: Ann, Bo Berg", "**Attending:** Ann,Bo Berg ,",
        "**Participants:** Ann,  Bo Berg ",
        "**present** (please add your name, it’s optional): Ann, Bo Berg", "**Present:**\nAnn, Bo Berg",
        "**Present:**\n  Ann\n  Berg, Bo",
        "- Time: now\n\n**Present:** Ann, Bo Berg", "\u{FEFF}**Present:** Ann, Bo Berg",
    ])
    func attendanceInEverySpelling(_ text: String) throws {
        let note = Editing.note("\(text)\n\n## Topics\n")
        let attendance = try #require(note.attendance)
        #expect(attendance.names.map(\.name) == ["Ann", "Bo Berg"])
        for name in attendance.names {
            #expect(String(decoding: note.buffer.bytes(in: name.raw), as: UTF8.self) == name.rawText)
        }
    }

    @Test(arguments: [
        "- **Present:** Ann", "```\n**Present:** Ann\n```", "> **Present:** Ann", "Present: Ann", "**Presents:** Ann",
        "    **Present:** Ann",
    ])
    func noAttendance(_ text: String) {
        #expect(Editing.note("\(text)\n").attendance == nil)
    }

    @Test(
        arguments: [
            ("Cy (@cy-x)", "Cy", "cy-x", nil), ("Cy(@cy)", "Cy", "cy", nil), ("Cy (cyx2)", "Cy", "cyx2", nil),
            ("Cy (Intel)", "Cy", nil, "Intel"),
            ("Cy (guest, from afar)", "Cy", nil, "guest, from afar"), ("@cy", "cy", "cy", nil),
            ("Cyrus.", "Cyrus", nil, nil), ("Cy S.", "Cy S.", nil, nil),
            ("?Guest?", "?Guest?", nil, nil), ("Mendonça Őz", "Mendonça Őz", nil, nil),
        ] as [(String, String, String?, String?)])
    func namesHandlesAndRemarks(_ raw: String, _ name: String, _ handle: String?, _ note: String?) throws {
        let names = try #require(Editing.note("**Present:** Ann, \(raw), Bo\n").attendance).names
        #expect(names.count == 3)
        #expect(names[1].rawText == raw && names[1].name == name && names[1].handle == handle && names[1].note == note)
    }

    @Test(arguments: [
        ("Follow-up from last meeting / discussions", "followup"), ("Followup", "followup"), ("follow up", "followup"),
        ("TODOs from the previous meeting", "followup"),
        ("Topics", "topics"), ("NEW TOPICS", "topics"), ("Topics Discussed", "topics"),
        ("Community Suggested Topics", "topics"), ("Topics of tomorrow", "other"),
        ("Action Items", "action"), ("Backlog", "backlog"), ("Triage", "triage"), ("Triage party", "other"),
        ("PRs and issues labelled with \"x\"", "triage"),
        ("Standing topics", "standing"), ("Previous topics", "previous"), ("Additional Details", "details"),
        ("Work status", "details"), ("AGENDA", "agenda"),
        ("MEETING NOTES", "notes"), ("Minutes", "notes"), ("Notebook", "other"), ("Roadblocks", "roadblocks"),
        ("Code of Conduct", "boilerplate"),
        ("Let’s connect and keep going!", "footer"), ("Let's connect", "footer"), ("Helpful resources", "footer-links"),
        ("Topics ##", "topics"),
    ])
    func sectionKinds(_ heading: String, _ kind: String) {
        #expect(Editing.note("# 2026-01-01 M\n\n## \(heading)\n").sections.last?.kind.rawValue == kind)
    }

    @Test(
        arguments: [
            ("(15m)", 15), ("(15 min)", 15), ("(1h)", 60), ("(1h30m)", 90), ("(1 h 30 min)", 90), ("(2 hours)", 120),
            ("(90 minutes) ", 90),
            ("(0m)", nil), ("(15)", nil), ("(m)", nil), ("(15m) x", nil), ("(30m1h)", nil), ("(gh-15m)", nil),
            ("15m)", nil),
        ] as [(String, Int?)])
    func timeboxes(_ text: String, _ minutes: Int?) throws {
        let note = Editing.note("## Topics\n- [ ] Pond \(text)\n  (20m)\n")
        let title = note.title(of: try #require(note.agendaEntry(at: 0)))
        #expect(title.timebox == minutes.map { .seconds($0 * 60) })
        #expect(title.task == .open)
        #expect(minutes == nil || title.text == "Pond")
        #expect(String(decoding: note.buffer.bytes(in: title.range), as: UTF8.self) == title.text)
    }

    @Test(arguments: [
        ("text", true), ("**bold lead** and text", true), ("*a* and *b*", true), ("Ann: text", true), ("Ann:", true),
        ("https://example.org is down", true),
        ("_all of it_", false), ("**Bold**", false), ("*two\nlines*", false), ("https://example.org", false),
        ("![x](y)", false), ("<br>", false),
        ("_For the notes from the previous meeting, visit: x_", false), ("For the notes see x", false),
        ("Ann:\n- a", false), ("**Ann:**\n- a", false), ("text\n- a", true),
    ])
    func paragraphsThatAreTopics(_ text: String, _ isTopic: Bool) {
        let note = Editing.note("# M\n\n## Topics\n\n\(text)\n\n## Backlog\n\n\(text)\n")
        #expect(note.agenda.contains { $0.kind == .paragraph } == isTopic)
        #expect(!note.agenda.contains { $0.kind == .paragraph && $0.section == 2 })
    }

    @Test func itemsHoldTheirLinesAndChildren() throws {
        let note = Editing.note("## Topics\n\n- a\nlazy\n\n  second\n  - b\n    - c\n  - d\n\n\n- e\n")
        let item = try #require(note.topItem(containing: 4))
        #expect(item.lines == 2..<9)
        #expect(note.topItem(containing: 9) == nil)
        #expect(note.children(of: item).map(\.lines) == [6..<8, 8..<9])
        #expect(note.innermostItem(containing: 7)?.depth == 3)
        #expect(note.parent(of: try #require(note.innermostItem(containing: 7)))?.line == 6)
        let section = try #require(note.section(containing: 11))
        #expect(note.topItemCount(in: section) == 2)
        #expect(note.ordinal(of: try #require(note.topItem(containing: 11)), in: section) == 1)
    }

    @Test(
        arguments: [
            ("Decision: dig", "dig"), ("**Conclusion:** dig", "dig"), ("*Agreed:* dig", "dig"),
            ("**CONCLUSION?** dig", "dig"), ("**Decision**: dig", "dig"),
            ("- Outcome: dig", "dig"), ("- a\nDecision: dig", "dig"), ("Decision dig", nil), ("Undecided: dig", nil),
            ("**DECISION** dig", "dig"), ("RESOLUTION: dig", "dig"), ("RESOLVED: dig", "dig"),
            ("Resolved: a leak", nil),
            ("AGREED: dig", "dig"), ("- #agreed dig", "dig"), ("__Decision:__ dig", "dig"), ("Outcomes: dig", "dig"),
            ("Resolution 1920x1080", nil), ("#agreement", nil), ("- > Decision: dig", "dig"),
            ("```\nDecision: dig\n```", nil),
        ] as [(String, String?)])
    func decisions(_ text: String, _ decision: String?) {
        #expect(Editing.note(text).decisions.map(\.text) == (decision.map { [$0] } ?? []))
    }

    @Test(arguments: [
        ("- [ ] a", [false]), ("- [x] a\n  - [X] b", [true, true]), ("- [] a\n- a\n  [x] b\n[ ] c", []),
        ("1. [ ] a", [false]), ("> - [ ] a", [false]),
    ])
    func tasks(_ text: String, _ done: [Bool]) {
        #expect(Editing.note(text).tasks.map { $0.state == .done } == done)
    }
}
