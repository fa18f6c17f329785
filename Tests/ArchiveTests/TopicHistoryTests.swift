import Archive
import NoteFormat
import Testing

@Suite("The history of a topic")
struct TopicHistoryTests {
    private let notes = RegisterNotes()

    private func history(_ topic: String) throws -> TopicHistory {
        let read = try notes.read()
        return TopicHistory(try #require(TopicQuery(topic)), in: read, People(read))
    }

    @Test(
        "is asked by number, address or words",
        arguments: [
            ("#12", TopicQuery.issue(.init(repository: nil, number: 12))),
            ("3", .issue(.init(repository: nil, number: 3))), ("gh-12", .issue(.init(repository: nil, number: 12))),
            ("PR 12", .issue(.init(repository: nil, number: 12))),
            ("wick#12", .issue(.init(repository: "wick", number: 12))),
            ("lantern/wick#12", .issue(.init(repository: "lantern/wick", number: 12))),
            ("https://github.com/lantern/wick/pull/12", .issue(.init(repository: "lantern/wick", number: 12))),
            ("Long Fence", .words(["long", "fence"])), ("Élan 2.0", .words(["elan", "2", "0"])),
            ("12 lamps", .words(["12", "lamps"])), ("after PR 12", .words(["after", "pr", "12"])),
        ])
    func queries(text: String, expected: TopicQuery) {
        #expect(TopicQuery(text) == expected)
    }

    @Test("takes more than signs to ask", arguments: ["", " ", "#", "--", "#0"])
    func empty(text: String) {
        #expect(TopicQuery(text) == nil || TopicQuery(text) == .words(["0"]))
    }

    @Test("has all that was said where the title names it, and only its own item below another title")
    func passages() throws {
        notes.note(
            "shed", "2026-06-01",
            """
            ## Topics

            - The fence, #12 (10m)
              - rotten
                - all of it
              goes on
              Decision: oak
            - Small things
              - the gate
                - after #12
                  - and paint
              - the pond
            - [the fence](https://github.com/garden/shed/pull/12)
            - #123, other/garden#13
            """)
        let mentions = try history("#12").mentions
        #expect(
            mentions.map(\.title) == [
                "The fence, #12", "Small things", "[the fence](https://github.com/garden/shed/pull/12)",
            ])
        #expect(mentions.map(\.section) == ["Topics", "Topics", "Topics"])
        #expect(mentions.map(\.place.line) == [7, 14, 17])
        #expect(TopicRecord(mentions[0]).lines == ["rotten", "  all of it goes on", "  Decision: oak"])
        #expect(TopicRecord(mentions[1]).lines == ["after #12", "  and paint"])
        #expect(mentions.map(\.decisions) == [["oak"], [], []])
        #expect(try history("garden/shed#12").mentions.count == 3)
        #expect(try history("shed#12").mentions.count == 3)
        #expect(try history("shed/shed#12").mentions.count == 2)
        #expect(try history("pond#12").mentions.count == 2)
        #expect(try history("14").mentions.isEmpty)
    }

    @Test("tells only what is new, and counts what was carried on as it was")
    func turns() throws {
        notes.note("shed", "2026-06-01", "## Topics\n- The fence (#12)\n  - rotten")
        notes.note("pond", "2026-06-08", "## Topics\n- The fence (#12)\n  - rotten")
        notes.note("shed", "2026-06-15", "## Follow-up\n- The fence (#12)\n  - rotten")
        notes.note("shed", "2026-06-22", "## Follow-up\n- The fence (#12)\n  - rotten")
        notes.note("shed", "2026-06-29", "## Follow-up\n- The fence (#12)\n  - rotten\n  - TODO Ann Lind: dig")
        let history = try history("#12")
        #expect(history.mentions.map(\.isUnchanged) == [false, false, true, true, false])
        #expect(history.turns.map(\.mention.place.date.description) == ["2026-06-01", "2026-06-08", "2026-06-29"])
        #expect(history.turns.map(\.repeats.count) == [2, 0, 0])
        #expect(history.turns[2].mention.news.map(\.text) == ["TODO Ann Lind: dig"])
        #expect(history.turns[2].mention.actions.map(\.owners) == [["Ann Lind"]])
    }

    @Test("is found by the words of a title, whatever their case, diacritics and markup")
    func words() throws {
        notes.note(
            "shed", "2026-06-01", "## Topics\n- The **long** Élan-fence\n  - a pond\n- Long pond\n\nA long _elan_ too\n"
        )
        notes.note(
            "shed", "2026-06-15", "## Pond and fence\n\nAll of it.\n\n- fence\n\n## Topics\n- fences of long elans")
        #expect(
            try history("LONG elan").mentions.map(\.title) == [
                "The **long** Élan-fence", "A long _elan_ too", "fences of long elans",
            ])
        #expect(try history("pond fence").mentions.map(\.lines.count) == [2])
        #expect(try history("ence").mentions.isEmpty)
    }

    @Test("has paragraphs that are on no agenda, with the item directly below")
    func between() throws {
        notes.note(
            "shed", "2026-06-01",
            """
            ## Topics

            https://github.com/garden/shed/pull/12
            - rotten

            - pond

            ## Backlog

            Some day, #12.

            - pond
            - fence
            #12 again
            """)
        let mentions = try history("#12").mentions
        #expect(mentions.map { $0.title.withoutMarkup } == ["garden/shed#12", "Some day, #12.", "fence"])
        #expect(mentions.map { $0.lines.map(\.text) } == [["rotten"], [], ["#12 again"]])
        #expect(mentions.map(\.place.line) == [7, 14, 17])
    }

    @Test("leaves header and footer out")
    func around() throws {
        notes.note(
            "shed", "2026-06-01",
            "See #12.\n\n## Topics\n- Fence\n\n### Let's connect and keep the conversation going!\n\n- #12\n")
        #expect(try history("#12").mentions.isEmpty)
    }
}
