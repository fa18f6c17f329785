import Archive
import NoteFormat
import Testing

struct CarryOverTests {
    private static let note = """
        # 2026-06-24 Lantern

        ## Follow-up from the last meeting

        _For the notes from the previous meeting, visit:_ https://git.example/lantern-2026-06-10.md

        - Lamp colours
          - measured
          - Decision: take the second ramp

        - Build machines
          - two of five


        ## New topics

        * Release (15m)
          * milestone

        * New contributors
          TODO: a list of them

        Ada: a paragraph
        of two lines


        ## Action items

        - [x] Bo: done
        - [ ] Ada: measure

        ## Backlog

        - issues
        """

    private static func carryOver(_ text: String = note, discussed: [Int: Bool] = [:]) -> CarryOver {
        func earlier(_ day: Int, _ text: String) -> EarlierNote {
            EarlierNote(Note(Array(text.utf8)), on: NoteDate(year: 2026, month: 5, day: day))
        }
        return CarryOver(
            from: Note(Array(text.utf8)), on: NoteDate(year: 2026, month: 6, day: 24),
            earlier: [
                earlier(
                    27, "# N\n\n## Topics\n\n- Build machines\n- Lamp colours\n\n## Action items\n- Ada: measure\n"),
                earlier(13, "# N\n\n## Follow-up\n\n- [ ] Build machines (5m)\n"),
                earlier(6, "# N\n\n## Follow-up\n\n- Lamp colours\n"),
            ], discussed: discussed)
    }

    private static func next(_ text: String = note, _ keeping: String...) -> String {
        NextNoteTests.next(text, keeping: keeping)
    }

    @Test func candidatesComeInOrderWithTheirAges() {
        let told = Self.carryOver().candidates.map { "\($0.title): \($0.age)" }
        #expect(
            told == [
                "Lamp colours: 3rd meeting, since 2026-05-27", "Build machines: 4th meeting, since 2026-05-13",
                "Release: 2nd meeting, since 2026-06-24", "New contributors: 2nd meeting, since 2026-06-24",
                "Ada: a paragraph: 2nd meeting, since 2026-06-24", "Ada: measure: 3rd meeting, since 2026-05-27",
            ])
    }

    @Test func whatWasDiscussedWithoutAnOpenActionIsNotTicked() {
        #expect(Self.carryOver().defaultChoices == [.drop, .keep, .drop, .keep, .drop, .keep])
    }

    @Test func whatTheMeetingsLogKnowsComesFirst() {
        let discussed = [0: false, 1: true, 2: false, 3: true]
        #expect(Self.carryOver(discussed: discussed).defaultChoices == [.keep, .drop, .keep, .keep, .drop, .keep])
    }

    @Test func keptFollowUpsStayWhereTheyAre() {
        let made = Self.next(Self.note, "Build machines")
        #expect(made.contains("06-24.md\n\n- Build machines\n  - two of five\n\n\n## New topics\n\n\n## Action items"))
        let first = Self.next(Self.note, "Lamp colours")
        #expect(
            first.contains("06-24.md\n\n- Lamp colours\n  - measured\n  - Decision: take the second ramp\n\n\n## New"))
        #expect(Self.next().contains("06-24.md\n\n\n## New topics\n\n\n## Action items\n\n## Backlog"))
    }

    @Test func topicsMoveWholeAndInOrderBehindTheFollowUps() {
        let made = Self.next(Self.note, "Lamp colours", "Release", "New contributors", "Ada: a paragraph")
        let followUps = """
            - Lamp colours
              - measured
              - Decision: take the second ramp

            - Release (15m)
              * milestone

            - New contributors
              TODO: a list of them

            Ada: a paragraph
            of two lines


            ## New topics


            ## Action items
            """
        #expect(made.contains(followUps))
        #expect(Note(Array(made.utf8)).agenda.count == 4 + 1)
    }

    @Test func theFirstOfAnEmptySectionKeepsItsMarker() {
        #expect(
            Self.next(Self.note, "Release").contains("06-24.md\n\n* Release (15m)\n  * milestone\n\n\n## New topics"))
        let empty = "# N\n\n## Follow-up\n## Topics\n- a\n- b\n"
        #expect(Self.next(empty, "b") == "# N\n\n## Follow-up\n\n- b\n\n## Topics\n")
    }

    @Test(arguments: [
        ("- a\n- b", "* c", "- a\n- b\n- c"),
        ("- a\n\n\n- b", "* c\n* d", "- a\n\n\n- b\n\n- c\n\n- d"),
        ("1. a", "1. c", "1. a\n\n1. c"),
        ("- a\n- b", "10. c\n    more", "- a\n- b\n-   c\n    more"),
        ("- a\n- b", "   - c\n     - d\nlazy", "- a\n- b\n- c\n  - d\nlazy"),
        ("- a\n- b", "- c\n\n```\ncode\n```\n\n- e", "- a\n- b\n- c\n\n```\ncode\n```\n- e"),
    ])
    func listsAreNotMixed(followUps: String, topics: String, made: String) {
        let text = "# N\n\n## Follow-up\n\n\(followUps)\n\n## Topics\n\n\(topics)\n\n## Backlog\n"
        let all = NextNote(
            after: Note(Array(text.utf8)), at: NextPath("n"), on: NextNoteTests.day)
        let bytes = all.bytes(carrying: all.carryOver.candidates.map { _ in .keep })
        #expect(
            String(decoding: bytes, as: UTF8.self) == "# N\n\n## Follow-up\n\n\(made)\n\n## Topics\n\n## Backlog\n")
    }

    @Test func withoutFollowUpsWhatIsKeptStaysInTheTopics() {
        let text = "# N\n\n## Topics\n\n- a\n\n- b\n\n## Backlog\n\n- c\n"
        #expect(Self.next(text, "b") == "# N\n\n## Topics\n\n- b\n\n## Backlog\n\n- c\n")
    }

    @Test func headingsBelowTheTopicsStayAndAreEmptied() {
        let text = "# N\n\n## Follow-up\n\n## Topics\n\n- a\n\n### Releases\n\n- b\n\n## Backlog\n"
        #expect(Self.next(text) == "# N\n\n## Follow-up\n\n## Topics\n\n### Releases\n\n## Backlog\n")
        #expect(Self.next(text, "b").hasPrefix("# N\n\n## Follow-up\n\n- b\n\n## Topics"))
    }

    @Test func whatStandsBetweenItemsGoesWithTheOneAbove() {
        let text = "# N\n\n## Topics\n\n- a\n\n| x |\n|---|\n\nCy:\n- b\n\n---\n**Important**\n\n## Backlog\n"
        #expect(Self.next(text, "a") == "# N\n\n## Topics\n\n- a\n\n| x |\n|---|\n\n---\n**Important**\n\n## Backlog\n")
        #expect(Self.next(text, "b") == "# N\n\n## Topics\n\nCy:\n- b\n\n---\n**Important**\n\n## Backlog\n")
    }
}
