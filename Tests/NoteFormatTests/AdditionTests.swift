import NoteFormat
import Testing

@Suite("Adding topics, follow-ups and actions")
struct AdditionTests {
    @Test(arguments: [
        (
            "# M\n\n## New topics\n\n- a\n\n- b\n\n\n## Action items\n",
            "# M\n\n## New topics\n\n- a\n\n- b\n\n- new\n\n\n## Action items\n"
        ),
        ("# M\n\n## New topics\n- a\n- b\n", "# M\n\n## New topics\n- a\n- b\n- new\n"),
        ("# M\n\n## New topics\n- a\n- b", "# M\n\n## New topics\n- a\n- b\n- new"),
        ("# M\n\n## New topics\n\n\n\n## Action items\n", "# M\n\n## New topics\n\n- new\n\n\n\n## Action items\n"),
        ("# M\n\n## New topics", "# M\n\n## New topics\n\n- new"),
        ("# M\n\n## New topics\n## Action items\n", "# M\n\n## New topics\n\n- new\n\n## Action items\n"),
        (
            "# M\r\n\r\n## Topics\r\n* a\r\n  * b\r\nlazy\r\n\r\n* c\r\n",
            "# M\r\n\r\n## Topics\r\n* a\r\n  * b\r\nlazy\r\n\r\n* c\r\n\r\n* new\r\n"
        ),
        ("# M\n## Topics\n1. a\n2. b\n", "# M\n## Topics\n1. a\n2. b\n3. new\n"),
        ("# M\n## Topics\n -   a\n -   b\n", "# M\n## Topics\n -   a\n -   b\n -   new\n"),
        ("# M\n## Topics\n- a\n- \n\n", "# M\n## Topics\n- a\n- new\n\n"),
        ("# M\n## Topics\n- a\n-", "# M\n## Topics\n- a\n- new"),
        ("# M\n\n## Topics\n\n- a\n\nA paragraph\n---\n", "# M\n\n## Topics\n\n- a\n\n- new\n\nA paragraph\n---\n"),
        (
            "# M\n\n## Topics\n\n- a\n\n---\nRemember to archive this file\n",
            "# M\n\n## Topics\n\n- a\n\n- new\n\n---\nRemember to archive this file\n"
        ),
        (
            "# M\n\n## Follow-up\n- a\n\n\n## Action items\n",
            "# M\n\n## Follow-up\n- a\n\n## New topics\n\n- new\n\n\n## Action items\n"
        ),
        ("# M\n\n### Action items\n- a\n", "# M\n\n### New topics\n\n- new\n\n### Action items\n- a\n"),
        (
            "# M\n\n**Present:** Ann\n\n---\nRemember to archive this file",
            "# M\n\n**Present:** Ann\n\n## New topics\n\n- new\n\n---\nRemember to archive this file"
        ),
        ("", "## New topics\n\n- new\n"),
        ("# M\n\n## Follow-up\n\n* a\n\n## Topics\n", "# M\n\n## Follow-up\n\n* a\n\n## Topics\n\n* new\n"),
        ("# M\n\n## Topics\n\n## Action items\n1. a\n", "# M\n\n## Topics\n\n- new\n\n## Action items\n1. a\n"),
        ("# M\n\n## Topics\n\n## Backlog\n* a\n", "# M\n\n## Topics\n\n- new\n\n## Backlog\n* a\n"),
    ])
    func putsTheTopicInTheNotesOwnStyle(_ text: String, _ expected: String) throws {
        let after = try Editing.apply(to: text) { note throws(EditRefusal) in try note.addTopic("new") }
        #expect(after == expected)
        let was = Editing.note(text)
        let now = Editing.note(after)
        #expect(now.agendaCount >= was.agendaCount)
        let topics = try #require(now.bodySections.first { $0.kind == .topics })
        #expect(now.topItems(in: topics).contains { now.title(of: $0).text == "new" })
    }

    @Test("puts no blank line between items where other notes have none, and this one does not tell")
    func tightAsUsual() throws {
        var note = Editing.note("# M\n\n## Topics\n\n- a\n")
        note.areItemsUsuallyApart = false
        note.apply(try note.addTopic("b"))
        #expect(String(decoding: note.buffer.bytes, as: UTF8.self) == "# M\n\n## Topics\n\n- a\n- b\n")
        var loose = Editing.note("# M\n\n## Follow-ups\n\n- a\n\n- b\n\n## Topics\n\n- a\n")
        loose.areItemsUsuallyApart = false
        loose.apply(try loose.addTopic("b"))
        #expect(String(decoding: loose.buffer.bytes, as: UTF8.self).hasSuffix("## Topics\n\n- a\n\n- b\n"))
    }

    @Test func makesTheFollowUpSectionTheFirst() throws {
        let after = try Editing.apply(to: "# M\n\n## Topics\n- a\n") { note throws(EditRefusal) in
            try note.addFollowUp("new")
        }
        #expect(after == "# M\n\n## Follow-up from last meeting / discussions\n\n- new\n\n## Topics\n- a\n")
    }

    @Test(arguments: [
        ("## Action items\n\n- [x] a\n- [ ] b\n", "## Action items\n\n- [x] a\n- [ ] b\n- [ ] new\n"),
        // A box that came with its tick is no custom of the list.
        ("## Action items\n\n- a\n- [x] b\n", "## Action items\n\n- a\n- [x] b\n- new\n"),
        ("## Action items\n\n- [x] a\n- [x] b\n", "## Action items\n\n- [x] a\n- [x] b\n- [ ] new\n"),
        ("## Action items\n\n- a\n- b\n", "## Action items\n\n- a\n- b\n- new\n"),
        ("## Topics\n\n- a\n\n", "## Topics\n\n- a\n\n## Action items\n\n- new\n\n"),
    ])
    func givesAnActionABoxWhereTheListHasBoxes(_ text: String, _ expected: String) throws {
        #expect(try Editing.apply(to: text) { note throws(EditRefusal) in try note.addAction("new") } == expected)
    }

    @Test(arguments: [
        "# a", "- a", "1. a", "1) a", "---", "***", "> a", "```", "~~~x", "+ b", "* c", "<div>", "<!-- x", "[x]: /u",
        "-", "#",
    ])
    func keepsTextText(_ text: String) throws {
        let after = try Editing.apply(to: "## Topics\n\n- a\n- b\n") { note throws(EditRefusal) in
            try note.addTopic(text)
        }
        let note = Editing.note(after)
        #expect(note.agendaCount == 3)
        let mark = note.mark(ofLine: 4)
        #expect(mark.kind == .paragraph && mark.opened == 1)
        #expect(Structure(note) == Structure(cmark: Array(after.utf8)))
    }

    @Test(arguments: ["a # b", "a - b", "-a", "#a", "2024 was good", "*a* b", "[a](b) c", "**x** y", "=a"])
    func escapesNothingThatIsTextAnyway(_ text: String) throws {
        let after = try Editing.apply(to: "## Topics\n") { note throws(EditRefusal) in try note.addTopic(text) }
        #expect(after == "## Topics\n\n- \(text)\n")
    }

    @Test func togglesOneByte() throws {
        let text = "## Topics\n- [ ] a\n  1. [X] b\n- c\n"
        #expect(
            try Editing.apply(to: text) { note throws(EditRefusal) in try note.toggleTask(atLine: 1) }
                == "## Topics\n- [x] a\n  1. [X] b\n- c\n")
        #expect(
            try Editing.apply(to: text) { note throws(EditRefusal) in try note.toggleTask(atLine: 2) }
                == "## Topics\n- [ ] a\n  1. [ ] b\n- c\n")
        #expect(throws: EditRefusal.noTask) { try Editing.note(text).toggleTask(atLine: 3) }
    }
}
