import NoteFormat
import Testing

@Suite("References to issues")
struct IssueReferenceTests {
    private func told(_ line: String) -> [String] {
        Editing.note(line).references(ofLine: 0).map { "\($0.repository ?? "")#\($0.number)" }
    }

    @Test(
        "are found in all their spellings",
        arguments: [
            ("#12", ["#12"]), ("- see #12, #34.", ["#12", "#34"]), ("(#12)", ["#12"]), ("[#12] a", ["#12"]),
            ("lantern/wick#12", ["lantern/wick#12"]), ("see lan-tern/wick.js#12!", ["lan-tern/wick.js#12"]),
            ("gh-12", ["#12"]), ("GH-12:", ["#12"]), ("PR 12", ["#12"]), ("PR #12", ["#12"]), ("PR#12", ["#12"]),
            ("issue 12", ["#12"]), ("Issue #12", ["#12"]), ("pull request 12", ["#12"]), ("**#12**", ["#12"]),
            ("https://github.com/lantern/wick/pull/12", ["lantern/wick#12"]),
            ("https://github.com/lantern/wick/issues/12#issuecomment-345", ["lantern/wick#12"]),
            ("https://github.com/lantern/wick/pull/12/files", ["lantern/wick#12"]),
            ("(https://github.com/lantern/wick/pull/12).", ["lantern/wick#12"]),
            ("see https://github.com/lantern/wick/pull/12, and more", ["lantern/wick#12"]),
            ("https://gitlab.com/a/b/wick/-/merge_requests/12", ["a/b/wick#12"]),
            ("https://gitlab.com/a/wick/-/issues/12", ["a/wick#12"]),
            ("https://codeberg.org/lantern/wick/pulls/12", ["lantern/wick#12"]),
            ("[a fix](https://github.com/lantern/wick/pull/12)", ["lantern/wick#12"]),
            ("<https://github.com/lantern/wick/pull/12>", ["lantern/wick#12"]),
            // The text of a link and its target are one.
            ("[#12](https://github.com/lantern/wick/pull/12)", ["lantern/wick#12"]),
            ("[PR 12: fix](https://github.com/lantern/wick/pull/12) and #12", ["lantern/wick#12"]),
            ("#12 https://github.com/a/b/pull/12 https://github.com/c/d/pull/12", ["a/b#12", "c/d#12"]),
            ("fixes #3", ["#3"]), ("PR #3", ["#3"]), ("- #3 burns", ["#3"]), ("see (#3)", ["#3"]),
            ("#7, `#8` and ``a ` #9`` #10", ["#7", "#10"]), ("a ` b #12", ["#12"]), ("ő#12 ő #13", ["#13"]),
        ] as [(String, [String])])
    func spellings(_ line: String, _ expected: [String]) {
        #expect(told(line) == expected)
    }

    @Test(
        "are no anchors, colours, characters, or parts of longer words",
        arguments: [
            "[below](#12)", "[below](page#12)", "&#39;", "#12ab", "#ab12cd", "#012345", "#000", "#12.5", "##12", "# 12",
            "#-12",
            "Review #3", "**Step #3**", "C#12", "a1#12", "a/b/c#12", "/b#12", "XPR 12", "PRs", "PR 5", "issue 3 of 4",
            "issue 2e5", "print 12",
            "gh-", "high-12",
            "12", "v1.12", "`PR 12`", "\\#12", "#12345678", "https://lantern.example/#12",
            "https://lantern.example/pull/12",
            "https://github.com/lantern/wick/milestone/12", "https://github.com/lantern/wick/actions/runs/12?pr=34",
            "https://github.com/lantern/wick/pull/new", "https://github.com/lantern/wick/issues",
            "https://github.com/lantern/wick/issues/12ab", "https://github.com/orgs/lantern/discussions/12", "    #12",
        ])
    func nearMisses(_ line: String) {
        #expect(told(line).isEmpty)
    }

    @Test("are not looked for in fenced code and front matter")
    func code() {
        let note = Editing.note("---\ntitle: \"#1\"\n---\n\n```\n#2\n```\n- #13\n  lazily #14\n> #15\n# Title #16\n")
        let all = (0..<note.buffer.lineCount).map { note.references(ofLine: $0).map(\.number) }
        #expect(all.filter { !$0.isEmpty } == [[13], [14], [15], [16]])
    }
}
