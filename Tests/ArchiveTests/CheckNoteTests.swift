import Archive
import NoteFormat
import TestSupport
import Testing
import TextEditing

/// What one note alone tells.
@Suite("Checks of one note")
struct CheckNoteTests {
    private static let present = "**Present:** Ada Lind, Bo Ek\n\n"

    private static func note(_ body: String, title: String = "# 2026-06-10 Lantern call") -> String {
        "\(title)\n\n\(present)## New topics\n\n\(body)"
    }

    @Test("finds nothing in a note as it should be")
    func good() {
        let text =
            "---\ntitle: Lantern call\ntags: a, b\n---\n\n# 2026-06-10 Lantern call\n\n- Time: 18:00 UTC\n"
            + "- Next meeting: 2026-06-24\n- Zoom: https://zoom.us/j/123\n\n**Present:** Ada Lind, Bo Ek (@bo), Zoë Ax\n\n"
            + "## New topics\n\n- One\n  - two\n    - [ ] Ada: three\n\n1. a\n2. b\n\n```\n- code\n    - x\n```\n\n"
            + "## Action items\n\n- Ada Lind will dig\n- [x] somebody did\n---\n\nRemember to archive this file"
        #expect(found(in: text, at: "calls/2026/call-2026-06-10.md") == [])
    }

    @Test(
        "compares the days of file name, title, key and folder",
        arguments: [
            ("call-2026-06-10.md", "# 2026-06-10 Call", []),
            ("call-2026-05-26.md", "# 2026-05-06 Call", ["1:3 date-mismatch"]),
            ("call-2026-05-26.md", "# Call of May 6th, 2026", ["1:11 date-mismatch"]),
            ("call-2026-05-26.md", "Call\nof 2026-05-06\n===", ["2:4 date-mismatch"]),
            ("call-2026-03-04.md", "# 03/04/2026 Call", []), ("call-2026-03-04.md", "# 04/03/2026 Call", []),
            ("call-2026-03-04.md", "# 2026–03–04 Call", []), ("call-2026-03-04.md", "# 2026-3-4 Call", []),
            ("call-2026-03-04.md", "# Call", []), ("call-20260304.md", "# 2026-03-04 Call", []),
            ("calls.md", "# 2026-03-04 Call", []),
            ("a/2025/call-2026-03-04.md", "# 2026-03-04 Call", ["1:1 date-mismatch"]),
            ("a/2026/call-2026-03-04.md", "# 2026-03-04 Call", []),
            ("a/1234/call-2026-03-04.md", "# 2026-03-04 Call", []),
            ("c-2026-03-04.md", "---\ntitle: 2026-02-04 Call\n---\n# 2026-03-04 Call", ["2:8 date-mismatch"]),
            ("c-2026-03-04.md", "---\ntitle: 2026-03-04 Call\n---\n# 2026-03-04 Call", []),
        ])
    func dates(path: String, title: String, expected: [String]) {
        #expect(found(in: "\(title)\n\n\(Self.present)", at: path) == expected)
    }

    @Test(
        "finds every place of a template that nobody filled in",
        arguments: [
            (Template.community, ["8:9", "9:9", "10:13", "11:30", "19:21", "39:59"]),
            (.triage, ["8:9", "9:9", "10:30", "27:32", "28:35", "29:38", "30:53"]),
            (.newcomers, ["8:9", "9:9", "34:22", "35:38"]), (.plain, []),
        ])
    func placeholders(template: Template, places: [String]) {
        let text = String(decoding: template.bytes, as: UTF8.self)
        let lines = found(in: text, at: "note.md", nil, .placeholderLeft)
        #expect(lines == places.map { "\($0) placeholder-left" })
    }

    @Test(
        "takes nothing but the templates' own words for a place that was left",
        arguments: [
            ("- Zoom: (the address of the call)", ["7:9 placeholder-left"]),
            ("- Call: https://a.example (the address of the call)", ["7:27 placeholder-left"]),
            ("- Call: https://a.example of the call)", ["7:27 placeholder-left"]),
            ("- Call: (the addr", ["7:9 placeholder-left"]), ("- Call: call)", ["7:9 placeholder-left"]),
            ("**Notes taken by:** (who writes them)", ["7:21 placeholder-left"]),
            ("- Call: (none)", []), ("- Call: Ada (or call)", []), ("- Call:", []),
            ("- Call: https://call.lantern.example", []), ("- Call: (the address is in the chat)", []),
            ("- Ask who has (the address of the call)", []), ("      - Call: (the address of the call)", []),
            ("**Present** *(add your name and handle if you like)*: Ada", []), ("- Wick (10m)", []),
        ])
    func placeholderTexts(line: String, expected: [String]) {
        #expect(found(in: Self.note("\(line)\n"), at: "note.md", nil, .placeholderLeft) == expected)
    }

    @Test(
        "finds items that have no text, and takes them out",
        arguments: [
            ("- a\n- \n- b", ["8:1 empty-item"], "- a\n- b"), ("- a\n  -\n", ["8:3 empty-item"], "- a\n"),
            ("- a\n\n- [ ]\n\n- b", ["9:1 empty-item"], "- a\n\n- b"), ("1. \n2. b", ["7:1 empty-item"], "2. b"),
            ("-\n  a", [], "-\n  a"), ("- - a", [], "- - a"), ("-\n  - a", [], "-\n  - a"),
            ("a\n-\n", [], "a\n-\n"), ("```\n-\n```", [], "```\n-\n```"),
        ])
    func emptyItems(body: String, expected: [String], fixed: String) throws {
        let text = Self.note(body)
        #expect(found(in: text, at: "note.md", nil, .emptyItem) == expected)
        var note = Note(Array(text.utf8))
        for finding in Checks.findings(of: note, at: "note.md").filter({ $0.rule == .emptyItem }) {
            note.apply(try #require(finding.fix))
        }
        #expect(String(decoding: note.buffer.bytes, as: UTF8.self) == Self.note(fixed))
    }

    @Test("wants a heading that names the meeting")
    func title() {
        #expect(found(in: "\n- Time: 18:00\n\n\(Self.present)## Topics\n\n- a\n") == ["2:1 no-title"])
        #expect(found(in: "") == ["1:1 no-title"])
        #expect(found(in: "## Notes for June 10th, 2026\n\n\(Self.present)- a\n") == [])
        #expect(found(in: "Call of June\n===\n\n\(Self.present)- a\n") == [])
    }

    @Test("finds a second block of keys, and can remove what the first one says")
    func stacked() throws {
        let first = "---\ntitle: Triage\ntags: [Lantern, ' triage']\n\n---\n"
        let said = "\n---\ntags: Lantern, triage\n---\n"
        let other = "\n---\ntags: Lantern, docs\n---\n"
        let rest = "\n# 2026-06-10 Triage\n\n\(Self.present)"
        #expect(found(in: first + said + rest) == ["7:1 stacked-front-matter"])
        #expect(found(in: first + other + rest) == ["7:1 stacked-front-matter"])
        #expect(found(in: first + rest) == [])
        func fixed(_ text: String) throws -> String? {
            var note = Note(Array(text.utf8))
            guard let fix = try #require(Checks.findings(of: note, at: "n.md").first).fix else { return nil }
            note.apply(fix)
            return String(decoding: note.buffer.bytes, as: UTF8.self)
        }
        #expect(try fixed(first + said + rest) == first + rest)
        #expect(try fixed(first + other + rest) == nil)
    }

    @Test(
        "looks at who is present",
        arguments: [
            ("**Present:** ", ["3:1 nobody-present"]), ("**Present** *(add your name)*:", ["3:1 nobody-present"]),
            ("**Present:** your name", ["3:14 placeholder-present"]),
            ("**Present:** Ada, <name>, TBD", ["3:19 placeholder-present", "3:27 placeholder-present"]),
            ("**Present:** Name (@handle)", ["3:14 placeholder-present"]), ("**Present:** Tobias Dahl", []),
            ("**Present:** Ada Lind, Bo, Ada Lind", ["3:28 present-twice"]),
            ("**Present:** Ada (@al), A. Lind (@AL)", ["3:25 present-twice"]),
            ("**Present:** Ada Lind, ada  lind", ["3:24 present-twice"]),
            ("**Present:** Chris, Chris, Ada Lind, Ada Berg", []), ("**Attending:** Ada", []),
            ("No label here", []), ("**Present:** + 3 persons in attendance", []),
        ])
    func presence(line: String, expected: [String]) {
        #expect(found(in: "# 2026-06-10 Call\n\n\(line)\n\n## Topics\n\n- a\n") == expected)
    }

    @Test("lets a meeting that was cancelled have nobody")
    func cancelled() {
        #expect(found(in: "# 2026-06-10 Call\n\n**Present:**\n\nThe meeting was cancelled.\n") == [])
        #expect(
            found(in: "# 2026-06-10 Call\n\n**Present:**\n\n## Topics\n\n- Cancelled jobs\n") == ["3:1 nobody-present"])
    }

    @Test(
        "compares the next meeting's day with this one's",
        arguments: [
            ("- Next meeting: 2026-06-10 @ 4 pm UTC", true), ("- **Next meeting:** June 10, 12pm UTC", true),
            ("- **Next meeting:** May 27th, 2026", true), ("- Next meeting: 3 June", true),
            ("- Next meeting: 2026-06-24 @ 4 pm UTC", false), ("- **Next meeting:** June 24th, 12pm", false),
            ("- Next meeting: January 6th", false), ("- Next meeting:", false), ("- Next meeting: TBD", false),
            ("- The next meeting after 2026-06-01 is long", false), ("- Next meeting: at 12 pm", false),
        ])
    func nextMeeting(line: String, isFound: Bool) {
        let text = "# 2026-06-10 Call\n\n\(line)\n\n\(Self.present)## Topics\n\n- Next meeting: 2026-01-01 was moved\n"
        #expect(found(in: text) == (isFound ? ["3:1 next-meeting-past"] : []))
    }

    @Test(
        "asks who owns what is to be done",
        arguments: [
            ("- Write it down", ["9:1 action-without-owner"]), ("- Ada will write it down", []),
            ("- Ada: write it down", []), ("- Write it down (Bo)", []), ("- [name=zed] writes it down", []),
            ("- @zed writes it down", []), ("- Write to Bo Ek", []), ("- **Backports** are done", []),
            ("- [x] Write it down", []),
            ("- Zed Ax: write it down", []), ("- topic: write it down", ["9:1 action-without-owner"]),
            ("- CI: write it down", ["9:1 action-without-owner"]),
            ("- What we need: write it down", ["9:1 action-without-owner"]), ("- ", []),
            ("- Write it down\n  - Ada has begun", []), ("- Write it down (zed: is on it)", []),
            ("- https://example.org/1", ["9:1 action-without-owner"]),
            ("- Ada\n  - [ ] write it down", []), ("- Notes\n  - [ ] write it down", ["10:3 action-without-owner"]),
        ])
    func owners(item: String, expected: [String]) {
        let text = "# 2026-06-10 Call\n\n\(Self.present)## Topics\n\n## Action items\n\n\(item)\n"
        #expect(found(in: text, at: "n.md", nil, .actionWithoutOwner).suffix(1) == expected.suffix(1))
    }

    @Test(
        "knows owners in any script, by a part of the name and by handle, also those who are not there",
        arguments: [
            ("佐藤 花子: add a narrow font", true), ("花子: add it", true), ("Hanako: add it", true),
            ("@hanako: add it", true), ("benoit: bring tea", true), ("Benoît Ç: bring tea", true),
            ("ek: bring tea", true), ("Ben will bring tea", false), ("田中: add it", false),
        ])
    func knownOwners(item: String, isOwned: Bool) {
        let note = "# 2026-06-10 Call\n\n\(Self.present)## Topics\n\n## Action items\n\n- \(item)\n"
        let found = Checks.findings(
            of: Note(Array(note.utf8)), at: "n.md", knowing: ["佐藤 花子 (@hanako)", "Benoît Ç"])
        #expect(found.map(\.rule) == (isOwned ? [] : [.actionWithoutOwner]))
    }

    @Test(
        "finds what was to stay off the record",
        arguments: [
            ("[off] Bo is late", true), ("- [OFF] Bo is late", true), ("- a\n  * [off]: Bo is late", true),
            ("> [off] Bo is late", true), ("- [off](https://kiln.example)", false), ("- Bo is off", false),
            ("- as [off] Bo", false), ("- {off} Bo", false), ("```\n[off] Bo\n```", false),
        ])
    func offRecord(body: String, isFound: Bool) {
        let found = found(in: Self.note(body + "\n"), at: "n.md", nil, .offRecord)
        #expect(found.count == (isFound ? 1 : 0))
    }

    @Test("asks so of boxes anywhere, but of no other topic, and of no list of links")
    func boxes() {
        let body = "- [ ] Find a room\n- Find another\n- [ ] https://example.org/1\n- [ ] Bo: find it\n"
        #expect(found(in: Self.note(body)) == ["7:1 action-without-owner"])
    }

    @Test(
        "finds boxes that are none",
        arguments: [
            ("- [] Ada digs", 3, "- [ ] Ada digs"), ("  * [] Ada", 5, "  * [ ] Ada"), ("- [ x] Ada", 3, "- [x] Ada"),
            ("1. [X ] Ada", 4, "1. [x] Ada"), ("- [  ] Ada", 3, "- [ ] Ada"),
        ])
    func brokenBox(line: String, column: Int, after: String) throws {
        var note = Note(Array("# C\n\n\(Self.present)## Topics\n\n\(line)\n".utf8))
        let findings = Checks.findings(of: note, at: "n.md")
        #expect(findings.map { "\($0.place.line):\($0.place.column) \($0.rule.code)" } == ["7:\(column) broken-box"])
        note.apply(try #require(findings.first?.fix))
        #expect(note.buffer.string(ofLine: 6) == after)
    }

    @Test(
        "leaves other brackets alone",
        arguments: [
            "- [](https://x.org) Ada", "- [ ] Ada", "- [x] Ada", "- []{} Ada", "- a [] b", "[] Ada", "- [a] Ada",
        ])
    func brackets(line: String) {
        #expect(found(in: Self.note("\(line)\n"), at: "n.md", nil, .brokenBox) == [])
    }

    @Test(
        "finds bullets that Markdown does not read, once a run",
        arguments: [
            ("- Feedback\n        - deep\n        - deep too\n", ["8:9"]), ("Text\n      - deep\n", ["8:7"]),
            ("- a\n\n  – b\n– c\n", ["9:3"]), ("– a\n– b\n", ["7:1"]), ("- a\n• b\n", ["8:1"]),
            ("    - a\n    - b\n", ["7:5"]),
        ])
    func bullets(body: String, expected: [String]) {
        #expect(found(in: Self.note(body)) == expected.map { "\($0) bullet-not-read" })
    }

    @Test(
        "leaves what is no bullet alone",
        arguments: [
            "- a\n  - b\n    - c\n", "- a\n    - b\n", "Text\n- a\n", "```\n- a\n        - b\n```\n",
            "    git diff\n    - old\n    + new\n", "a – b\n–c\n", "- a\nb - c\n", "> – a\n", "- a\n  -- b\n",
            "-5 degrees\n", "- a\n      *emphasis* here\n",
        ])
    func noBullets(body: String) {
        #expect(found(in: Self.note(body), at: "n.md", nil, .bulletNotRead) == [])
    }

    @Test(
        "finds text that became a heading",
        arguments: [
            ("i---\ntags: Lantern\n---\n", "1:1"), ("Ada asked. Bo answered.\n---\n", "1:1"),
            ("one\ntwo\n---\n", "1:1"), ("https://example.org/a\n---\n", "1:1"), ("**Decision** so\n---\n", "1:1"),
        ])
    func headings(text: String, place: String) {
        let rules = [CheckRule.paragraphBecomesHeading]
        #expect(found(in: text + "\n# T\n", at: "n.md", nil, rules[0]) == ["\(place) paragraph-becomes-heading"])
    }

    @Test(
        "leaves headings alone, and rules below lists",
        arguments: ["Agenda\n---\n", "Agenda\n======\n", "- a\n---\n", "a\n\n---\n"])
    func noHeadings(text: String) {
        #expect(found(in: "# T\n\n" + text, at: "n.md", nil, .paragraphBecomesHeading) == [])
    }

    @Test("finds code that is never closed")
    func code() {
        #expect(found(in: Self.note("```\na\n\n## Topics\n")) == ["7:1 unclosed-code"])
        #expect(found(in: Self.note("- ```\n  a\n\nb\n")) == ["7:1 unclosed-code"])
        #expect(found(in: Self.note("```\na\n```\n\n~~~~\nb\n```\n~~~~\n")) == [])
    }

    @Test("finds the marks of a merge, whole or left over")
    func merge() {
        let conflict = "<<<<<<< HEAD\n- a\n=======\n- b\n>>>>>>> theirs\n"
        #expect(found(in: Self.note(conflict), at: "n.md", nil, .mergeMarks) == ["7:1 merge-marks"])
        #expect(found(in: Self.note("- a\n>>>>>>> theirs\n"), at: "n.md", nil, .mergeMarks) == ["8:1 merge-marks"])
        #expect(found(in: conflict, at: "n.md", nil, .mergeMarks) == ["1:1 merge-marks"])
        #expect(found(in: Self.note("```\n\(conflict)```\n"), at: "n.md", nil, .mergeMarks) == [])
        #expect(found(in: Self.note("a\n=======\n>>>>>>>x\n"), at: "n.md", nil, .mergeMarks) == [])
    }

    @Test("finds bytes that are no UTF-8 and characters that nobody sees")
    func characters() {
        let latin = Note(Array("# 2026-06-10 C".utf8) + [0xE9, 0xE8] + Array("\n\n\(Self.present)".utf8))
        let finding = Checks.findings(of: latin, at: "n.md").first
        #expect(finding?.rule == .notUTF8 && finding?.place.line == 1 && finding?.place.column == 15)
        let hidden = "- é\u{202A}a\u{202C}\n- b\u{7}\u{200B}\n- \u{FEFF}c\n"
        #expect(
            found(in: Self.note(hidden)) == [
                "7:4 control-characters", "8:4 control-characters", "9:3 control-characters",
            ])
        #expect(found(in: "\u{FEFF}" + Self.note("- a\tb\u{A0}c 👩\u{200D}🔧 \u{FE0F} می\u{200C}خواهم\n")) == [])
    }

    @Test("counts columns in characters, and none for a byte order mark")
    func columns() {
        #expect(found(in: "\u{FEFF}# 2026-06-10 C\u{7}\n\n\(Self.present)") == ["1:15 control-characters"])
        #expect(found(in: "# é👩‍🔧\u{7}\n\n\(Self.present)") == ["1:7 control-characters"])
    }

    @Test("holds for any bytes, its fixes too", arguments: 0..<8)
    func anyBytes(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let pieces =
            [
                "---\n", "tags: a\n", "# 2026-06-10 C\n", "**Present:** Ada, <x>,\n", "## Action items\n", "- [] a\n",
                "- [ x]",
                "        - b\n", "```\n", "<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "?pwd=a&pwd=b", "&tk=1 zoom.us",
                "passcode: 1234",
                ",*12345#", "\r\n", "\r", "\n", "\t", "\u{FEFF}", "\u{202E}", "é👩‍🔧", "c-2026-05-06.md",
                "next meeting: 1 May\n", "[", "_",
                "%3Fpwd%3D", "(", ",", "last meeting /",
            ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0]]
        for _ in 0..<150 {
            let bytes = (0..<Int.random(in: 0...30, using: &random)).flatMap { _ in
                pieces.randomElement(using: &random) ?? []
            }
            let note = Note(bytes)
            for finding in Checks.findings(of: note, at: "c-2026-05-26.md") {
                #expect(finding.bytes.upperBound <= bytes.count && finding.place.line >= 1 && finding.place.column >= 1)
                #expect(finding.place.endLine <= note.buffer.lineCount)
                guard let fix = finding.fix else { continue }
                var fixed = note
                fixed.apply(fix)
                #expect(fixed.buffer.bytes != bytes)
            }
            var redacted = note
            redacted.apply(Transaction(JoinSecret.redactions(in: note)))
        }
    }

    @Test("knows an owner from elsewhere who is not present", arguments: ["Mira", "Mira Holm"])
    func knownOwner(_ owner: String) {
        let text = "# 2026-06-10 C\n\n\(Self.present)## Action items\n\n- [ ] \(owner) will move the wiki\n"
        #expect(found(in: text).count == 1)
        #expect(Checks.findings(of: Note(Array(text.utf8)), at: "n.md", knowing: ["Olu Bankole", "Mira Holm"]).isEmpty)
    }
}
