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

    @Test("has the time at which a line was written while its item was talked about, and no later one")
    func typing() throws {
        var rehearsal = Rehearsal()
        func place(behind text: String) throws -> Int {
            let whole = String(decoding: rehearsal.proceedings.note.buffer.bytes, as: UTF8.self)
            return whole[..<(try #require(whole.firstRange(of: text)).upperBound)].utf8.count
        }
        try rehearsal.say([.start, .open(rehearsal.item(2))])
        rehearsal.wait(60)
        rehearsal.edit(.insert(Array("\n  - in May".utf8), at: try place(behind: "- Open day")))
        rehearsal.wait(60)
        let start = try place(behind: "- in May")
        for (typed, byte) in "\n  - on a Sunday".utf8.enumerated() {
            rehearsal.edit(.insert([byte], at: start + typed))
        }
        rehearsal.wait(60)
        try rehearsal.say(.open(rehearsal.item(3)))
        rehearsal.wait(60)
        rehearsal.edit(.insert(Array("\n  - with cake".utf8), at: try place(behind: "- on a Sunday")))
        let log = try rehearsal.minutes().text(.scribe)
        #expect(
            log.contains(
                """
                16:00:00 <gavel> Subtopic: Open day
                16:01:00 <gavel> in May
                16:02:00 <gavel> on a Sunday
                16:02:00 <gavel> with cake
                16:03:00 <gavel> Subtopic: Glue

                """))
    }

    @Test("keeps the whole address of an issue, which nobody could follow by its number alone")
    func addresses() throws {
        let issue = "https://git.lantern.example/lantern/firmware/issues/42"
        let text = try Minutes.alone(
            """
            # 2026-06-10 Kiln

            ## Topics

            - Glue
              - see lantern/firmware#421, and **now \(issue)**.
              - [the first one](\(issue)) and lantern/firmware#42
              - ACTION: Ada to read (\(issue))

            """
        ).text(.scribe)
        #expect(text.contains("<gavel> see lantern/firmware#421, and now \(issue).\n"))
        #expect(text.contains("<gavel> the first one and \(issue)\n"))
        #expect(text.contains("<gavel> ACTION: Ada to read (\(issue))\n"))
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
