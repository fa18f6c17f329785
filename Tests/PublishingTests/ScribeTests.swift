import Testing

@testable import Publishing

@Suite("The chat's log")
struct ScribeTests {
    @Test("says in the words of scribe.perl what the note says")
    func words() throws {
        #expect(
            try Minutes.alone(Rehearsal.note).text(.scribe) == """
                00:00:00 <gavel> Meeting: 2026-06-10 Kiln weekly
                00:00:00 <gavel> Date: 10 Jun 2026
                00:00:00 <gavel> ScribeNick: gavel
                00:00:00 <gavel> Present: Ada Lind, Bo Ek
                00:00:00 <gavel> Topic: New topics
                00:00:00 <gavel> Subtopic: Roof leak
                00:00:00 <gavel> RESOLUTION: we mend it with oak, see the plan
                00:00:00 <gavel> Subtopic: Open day
                00:00:00 <gavel> Subtopic: Glue
                00:00:00 <gavel> Topic: Action items
                00:00:00 <gavel> ACTION: Bo Ek to order slates - due 2026-06-24
                00:00:00 <gavel> Subtopic: Ada Lind: sweep

                """)
    }

    @Test("has the times at which items were opened, and never goes back")
    func times() throws {
        var rehearsal = Rehearsal()
        try rehearsal.say(.start)
        rehearsal.wait(600)
        try rehearsal.say(.open(rehearsal.item(3)))
        rehearsal.wait(60)
        try rehearsal.say(.open(rehearsal.item(2)))
        let lines = try rehearsal.minutes().text(.scribe).split(separator: "\n")
        #expect(lines.contains("16:11:00 <gavel> Subtopic: Open day"))
        #expect(lines.map { $0.prefix(8) } == lines.map { $0.prefix(8) }.sorted())
    }

    @Test("keeps a sentence from being taken for a command")
    func commands() throws {
        let text = try Minutes.alone(
            "# 2026-06-10 Kiln\n\n## Topics\n\n- Glue\n  - Topic: the old one\n  - s/a/b/\n  - Ada: hot\n"
        )
        .text(.scribe)
        #expect(text.contains("<gavel> \\Topic: the old one\n"))
        #expect(text.contains("<gavel> \\s/a/b/\n") && text.contains("<gavel> Ada: hot\n"))
    }
}
