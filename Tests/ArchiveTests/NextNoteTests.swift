import Archive
import NoteFormat
import Testing

struct NextNoteTests {
    static let day = NoteDate(year: 2026, month: 7, day: 8)!

    /// The lines that differ, as a patch without places.
    static func patch(_ old: String, _ new: String) -> [String] {
        func lines(_ text: String) -> [String] {
            text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
        return lines(new).difference(from: lines(old)).map { change in
            switch change {
            case .insert(_, let line, _): "+" + line
            case .remove(_, let line, _): "-" + line
            }
        }.sorted { $0.first! > $1.first! }
    }

    static func next(
        _ text: String, at path: String = "lantern-2026-06-24.md", keeping: [String] = [], done: [String] = [],
        on day: NoteDate = day
    ) -> String {
        let next = NextNote(after: Note(Array(text.utf8)), at: NextPath(path), on: day)
        let choices = next.carryOver.candidates.map { candidate -> CarryChoice in
            done.contains(candidate.title) ? .done : keeping.contains(candidate.title) ? .keep : .drop
        }
        return String(decoding: next.bytes(carrying: choices), as: UTF8.self)
    }

    @Test(arguments: [
        ("# 2026-06-24 Lantern", "# 2026-07-08 Lantern"),
        ("# 2022–06-24 Lantern", "# 2026–07-08 Lantern"),
        ("# 2019-6-4 Lantern", "# 2026-7-8 Lantern"),
        ("# Lantern, June 24th, 2026", "# Lantern, July 8th, 2026"),
        ("# Lantern Jun 21st, 2026", "# Lantern Jul 8th, 2026"),
        ("# Status 1-Aug-2025", "# Status 8-Jul-2026"),
        ("# 06/24/2026 Lantern (2026)", "# 07/08/2026 Lantern (2026)"),
        ("## Notes for May 6, 2026", "## Notes for July 8, 2026"),
        ("# Lantern", "# Lantern"),
    ])
    func theTitleKeepsItsFormOfDate(old: String, new: String) {
        let rest = "\n\n**Present:** Ada\n\n## Topics\n"
        #expect(Self.next(old + rest).hasPrefix(new + "\n\n"))
    }

    @Test func onlyATitleKeyWithTheOldDateIsChanged() {
        let text = "---\ntitle: 2026-06-24 Lantern\ntags: [2026-06-24]\n---\n\n# 2026-06-24 Lantern\n"
        let new = "---\ntitle: 2026-07-08 Lantern\ntags: [2026-06-24]\n---\n\n# 2026-07-08 Lantern\n"
        #expect(Self.next(text) == new)
        let other = "---\ntitle: Lantern since 2020-01-01\n---\n\n# 2026-06-24 Lantern\n"
        #expect(Self.next(other) == other.replacing("06-24", with: "07-08"))
    }

    @Test(arguments: [
        ("**Present:** Ada Lind, Bo Ek (@bo), ", "**Present:** "),
        ("**Present**: Ada", "**Present**: "),
        ("**Present** *(add your name)*:  Ada, Bo", "**Present** *(add your name)*:  "),
        ("**Present: Ada, Bo** ", "**Present: ** "),
        ("**Present:** \n  Lind, Ada\n  Ek, Bo", "**Present:** "),
        ("**Attending:** ", "**Attending:** "),
        ("**Present:** Ada\n\n**Notes taken by:** Bo Ek", "**Present:** \n\n**Notes taken by:** "),
        ("**Present:** \n**Notes taken by:** Bo", "**Present:** \n**Notes taken by:** "),
    ])
    func nobodyIsPresentYet(old: String, new: String) {
        #expect(
            Self.next("# 2026-06-24 Lantern\n\n\(old)\n\n## Topics\n")
                == "# 2026-07-08 Lantern\n\n\(new)\n\n## Topics\n")
    }

    @Test(arguments: [
        ("https://git.example/notes/lantern-2026-06-10.md", "https://git.example/notes/lantern-2026-06-24.md"),
        (
            "https://git.example/lantern/2026/lantern-2026-06-10.md",
            "https://git.example/lantern/2026/lantern-2026-06-24.md"
        ),
        (
            "https://git.example/lantern/2025/lantern-2025-12-24.md",
            "https://git.example/lantern/2026/lantern-2026-06-24.md"
        ),
        (
            "https://git.example/lantern_meetings/lantern-2026-06-10.md",
            "https://git.example/lantern_meetings/2026/lantern-2026-06-24.md"
        ),
        ("[here](../2026/lantern-2026-06-10.md)", "[here](../2026/lantern-2026-06-24.md)"),
        ("https://git.example/tree/main/lantern_meetings", "https://git.example/tree/main/lantern_meetings"),
    ])
    func theLinkPointsAtTheLastNote(old: String, new: String) {
        let path = "archive/lantern_meetings/2026/lantern-2026-06-24.md"
        let text =
            "# 2026-06-24 Lantern\n\n## Follow-up\n\n_For the notes from the previous meeting, visit: \(old)_\n\n- a\n"
        let made = Self.next(text, at: path)
        #expect(
            made == "# 2026-07-08 Lantern\n\n## Follow-up\n\n_For the notes from the previous meeting, visit: \(new)_\n"
        )
    }

    @Test func theFileAndItsYearFollowTheDate() {
        let path = NextPath("notes/lantern/2026/lantern-2026-12-23.md")
        #expect(path.path(on: NoteDate(year: 2027, month: 1, day: 6)!) == "notes/lantern/2027/lantern-2027-01-06.md")
        #expect(NextPath("2026/triage-2018-12.12.md").path(on: Self.day) == "2026/triage-2026-07.08.md")
        #expect(NextPath("2026-06-24-lantern.md").path(on: Self.day) == "2026-07-08-lantern.md")
        #expect(NextPath("2026/lantern.md").path(on: Self.day) == nil)
    }

    @Test func whatIsNotNamedStaysByteForByte() {
        let text = """
            ---
            title: Lantern
            tags: [a, ' b']

            ---

            ---
            tags: a, b
            ---

            # 2026-06-24 Lantern\u{20}
            \t
            - Time: 18:00 (6 pm) UTC\u{20}\u{20}
            **Present:** Ada

            ## Follow up from previous meetings\u{20}
            \u{20}
            ## New topics

            - something

            ## Backlog
            * one
            * two

            ## Standing topics

            1. [link](https://x.example/2026-06-10)

            ### Let's connect
            - Chat



            ---
            Remember to archive this
            """
        let made = Self.next(text)
        #expect(
            Self.patch(text, made) == [
                "-- something", "-", "-**Present:** Ada", "-# 2026-06-24 Lantern ", "+# 2026-07-08 Lantern ",
                "+**Present:** ",
            ])
        let windows = text.replacing("\n", with: "\r\n")
        #expect(Self.next(windows) == made.replacing("\n", with: "\r\n"))
        let endings = text + "\n\n"
        #expect(Self.next(endings) == made + "\n\n")
    }

    @Test func copiedListsAreUntickedAndClosedActionsGo() {
        let text = """
            # 2026-06-24 Lantern

            ## Action items

            - [x] Ada: closed
            - [ ] Bo: open
              - [x] a part of it
            - [X] Cy: closed too
            - Di: no box

            ## Backlog

            - [x] every time
            """
        let made = Self.next(text, keeping: ["Bo: open", "Di: no box"])
        #expect(
            made.hasSuffix(
                "## Action items\n\n- [ ] Bo: open\n  - [x] a part of it\n- Di: no box\n\n## Backlog\n\n- [ ] every time"
            ))
        let done = Self.next(text, done: ["Bo: open", "Di: no box"])
        #expect(done.contains("\n- [x] Bo: open\n  - [x] a part of it\n- [x] Di: no box\n\n## Backlog"))
        #expect(Self.next(text).contains("## Action items\n\n## Backlog"))
    }

    @Test func aNoteIsTheSameAgainWhenNothingHappened() {
        let empty =
            "# 2026-06-24 Lantern\n\n**Present:** \n\n## Follow-up\n\n\n## New topics\n\n\n## Action items\n\n\n"
        #expect(Self.next(empty) == empty.replacing("06-24", with: "07-08"))
    }

    @Test(arguments: [
        "", "\n", "x", "# T", "## Topics\n- a", "- \n\n## Follow-up\n-", "---\n---\n", "\u{FEFF}# 2026-06-24\n",
    ])
    func oddNotesAreMadeWithoutATrap(text: String) {
        let next = NextNote(after: Note(Array(text.utf8)), at: NextPath("x"), on: Self.day)
        for choice in [CarryChoice.keep, .drop, .done] {
            _ = next.bytes(carrying: next.carryOver.candidates.map { _ in choice })
        }
    }
}
