import NoteFormat
import Testing
import TextEditing

@Suite("Tricky forms")
struct TrickyFormTests {
    @Test func secondFrontMatterIsNoHeading() {
        let note = Editing.note("---\ntitle: x\n\n---\n\n---\ntags: a, b\n---\n# 2026-01-07 M\n")
        #expect(
            note.frontMatter == [FrontMatter(kind: .front, lines: 0..<4), FrontMatter(kind: .pseudo, lines: 5..<8)])
        #expect(note.title?.line == 8)
        #expect(note.sections.count == 1)
    }

    @Test(arguments: ["i---\ntags: x\n---\n", "---\ntags: x\n", "\n---\ntags: x\n---\n"])
    func slipsAreNoFrontMatter(_ text: String) {
        let note = Editing.note("\(text)\n# 2026-01-07 M\n")
        #expect(note.frontMatter.isEmpty)
        #expect(note.title?.text == "2026-01-07 M")
    }

    @Test func frontMatterComesAndGoesWithItsFence() {
        var note = Editing.note("---\ntags: x\n--\n# M\n")
        #expect(note.apply(.insert([0x2D], at: 14)).sectionsChanged)
        #expect(note.frontMatter.count == 1)
        #expect(note.apply(.replace(0..<1, with: [])).sectionsChanged)
        #expect(note.frontMatter.isEmpty)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func everyLineEnding(_ end: String) {
        let note = Editing.note(OwnNotes.community.replacing("\n", with: end))
        #expect(OutlineRecord(note, path: "") == OutlineRecord(Editing.note(OwnNotes.community), path: ""))
        #expect(note.majorityTerminator == Array(end.utf8))
    }

    @Test func aByteOrderMarkIsNoText() {
        let note = Editing.note("\u{FEFF}# 2026-01-07 M\n\n## Topics\n- a\n")
        #expect(note.title?.text == "2026-01-07 M")
        #expect(note.agendaCount == 1)
        #expect(Editing.note("\u{FEFF}---\ntags: x\n---\n# M\n").frontMatter.count == 1)
    }

    @Test func aTopicThatRunsIntoTheFooterIsOneEntryInTheListAndAlone() throws {
        let note = Editing.note("## New topics\n\nFrogs\nRemember to archive this file.\n")
        #expect(note.footerStart == 3)
        let entry = try #require(note.agendaEntry(at: 0))
        #expect(entry.lines == 2..<4)
        #expect(note.agenda == [entry])
        #expect(note.agendaEntry(at: 1) == nil)
    }

    @Test func nothingAtAll() {
        let note = Note([])
        #expect(
            note.title == nil && note.attendance == nil && note.sections.isEmpty && note.agenda.isEmpty
                && note.footerStart == nil)
        #expect(note.headerLines == 0..<1)
    }

    @Test func bytesThatAreNoTextAreKept() {
        let bytes: [UInt8] =
            Array("## Topics\n- a\u{0}b\n- ".utf8) + [0xFF, 0xC3] + Array("\n- x\u{2028}# y\n- \u{85}z\n\u{0B}\n".utf8)
        let note = Note(bytes)
        #expect(note.buffer.bytes == bytes)
        #expect(note.agendaCount == 4)
        #expect(note.sections.count == 1)
    }

    @Test(arguments: [
        ("- a\n---\nRemember to archive this file", 4), ("- a\n\n\n### Let’s connect!\n- b", 6),
        ("- a\n\n---\n\n---\nPlease remember to archive this", 5),
        ("- a\n\n___\nTake a survey at the end\n### Helpful resources", 5), ("- a\nRemember to archive this", 4),
    ])
    func theFooterStartsWithTheRulesAboveIt(_ text: String, _ line: Int) {
        let note = Editing.note("# M\n\n## Topics\n\(text)\n")
        #expect(note.footerStart == line)
        #expect(note.agendaCount == 1)
        #expect(note.agenda.first?.lines.upperBound ?? 0 <= line)
    }

    @Test func sectionsAboveTheAttendanceBelongToTheHeader() {
        let note = Editing.note(
            "# M\n\n### Topics Discussed\n- stale\n\n### Code of Conduct\n\n**Present:** Ann\n\n## New topics\n- a\n")
        #expect(note.bodySections.map(\.ordinal) == [3])
        #expect(note.agendaCount == 1)
    }

    @Test(arguments: [
        ("*     - text\n", 1), ("1. a\n- b\n2. c\n", 3), ("- a\n      - text\n", 1), ("text\n        - text\n", 0),
        ("– a\n– b\n", 0),
        ("- a\n> b\n- c\n", 2), ("-\n- \n", 2), ("- 1. a\n- - b\n", 2), (" - a\n  - b\n   - c\n", 3),
        ("```\n- a\n```\n- b\n", 1),
    ])
    func topLevelItemsAreThoseOfCommonMark(_ text: String, _ count: Int) {
        let note = Editing.note("## Backlog\n\(text)")
        #expect(note.agendaCount == count)
    }

    @Test func theTreeNamesEverything() {
        let tree = OutlineRecord(Editing.note(OwnNotes.community), path: "x").tree
        #expect(tree.first == "title 1: 2026-03-04 Garden community meeting [2026-03-04]")
        #expect(tree.contains("present 9: Ann, Bo Berg, Cy"))
        #expect(tree.contains("task 38: done"))
        #expect(tree.contains { $0.hasPrefix("footer ") })
    }
}
