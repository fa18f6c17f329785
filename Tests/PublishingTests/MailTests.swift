import Testing

@testable import Publishing

@Suite("The mail")
struct MailTests {
    private func mail(_ body: String) throws -> String {
        try Minutes.alone("# 2026-06-10 Kiln weekly\n\n## New topics\n\n\(body)\n").text(.mail)
    }

    @Test("begins with decisions and with actions by owner")
    func outcome() throws {
        let mail = try Minutes.alone(Rehearsal.note).text(.mail)
        #expect(
            mail.hasPrefix(
                """
                2026-06-10 Kiln weekly
                ======================
                When:     Wednesday 2026-06-10
                Present:  Ada Lind (@ada), Bo Ek

                DECISIONS

                * we mend it with *oak*, see the plan [1] (Roof leak)

                ACTION ITEMS

                Bo Ek:
                  * order slates (due 2026-06-24)

                NOTES

                """))
        #expect(mail.hasSuffix("\n\n[1] https://kiln.example/plan\n"))
    }

    /// A note as it is made from a template, with all that nobody typed in the meeting.
    private static let made = """
        # 2026-06-10 Kiln weekly

        - Time: 16:00 UTC
        - Call: (the address of the call)

        **Code of Conduct**
        Be kind to each other.

        **Present** *(add your name)*: Ada Lind (@ada, guest), Bo Ek (by phone)

        **Notes taken by:** Bo Ek

        ## New topics

        _Add yours
        with your name._

        - Roof leak
          - _Nobody_ got wet

        ## Action items

        _Who does what._

        - [ ] Bo Ek: order slates
        - [ ] Ada Lind: call the roofer
          - she has asked two
        - [x] Ada Lind: sweep

        ---
        Remember to archive these notes.

        """

    @Test("leaves out what the template said, and tells nothing twice")
    func furniture() throws {
        #expect(
            try Minutes.alone(Self.made).text(.mail) == """
                2026-06-10 Kiln weekly
                ======================
                When:     Wednesday 2026-06-10
                Present:  Ada Lind (@ada, guest), Bo Ek (by phone)
                Notes by: Bo Ek

                DECISIONS

                None is marked in the notes.

                ACTION ITEMS

                Bo Ek:
                  * order slates

                Ada Lind:
                  * call the roofer

                NOTES

                * Time: 16:00 UTC

                New topics
                ----------

                * Roof leak
                  - _Nobody_ got wet

                Action items
                ------------

                * [ ] Ada Lind: call the roofer
                  - she has asked two
                * [x] Ada Lind: sweep

                """)
        let page = Report(.alone(Self.made)).html
        for text in ["Add yours", "Be kind", "Remember to", "Who does what", "(add your name)"] {
            #expect(!page.contains(text))
        }
        #expect(page.contains("<em>Nobody</em> got wet") && page.contains("(@ada, guest)"))
        #expect(page.matches(of: /order slates/).count == 1 && page.matches(of: /sweep/).count == 1)
    }

    @Test("has no heading below which nothing is left, and keeps the others")
    func emptyHeadings() throws {
        let note = """
            # 2026-06-10 Kiln weekly

            ## Follow-up

            _What was left open._

            ## New topics

            - Roof leak

            ## Old topics

            ### For the roof

            _Add yours._

            ## Backlog

            ### For the yard

            - A fence

            ## Action items

            - [ ] Bo Ek: order slates

            ---

            """
        let mail = try Minutes.alone(note).text(.mail)
        let notes = mail[(try #require(mail.firstRange(of: "NOTES\n"))).upperBound...]
        #expect(
            notes.hasPrefix(
                """

                New topics
                ----------

                * Roof leak

                Backlog
                -------

                For the yard
                ------------

                * A fence

                """))
        let page = Report(.alone(note)).html
        for heading in ["Follow-up", "Old topics", "For the roof"] {
            #expect(!mail.contains(heading) && !page.contains(heading))
        }
        #expect(page.contains("Roof leak") && page.contains("For the yard"))
    }

    @Test("has no line longer than 72 columns but for an address that is")
    func width() throws {
        let words = Array(repeating: "word 漢字 wörd", count: 40).joined(separator: " ")
        let address = "https://kiln.example/" + String(repeating: "a", count: 90)
        let lines = try mail("- \(words)\n  1. \(words)\n     > \(words)\n- \(address)").split(separator: "\n")
        #expect(lines.count > 20)
        #expect(lines.filter { width($0) > 72 } == ["* \(address)"])
    }

    private func width(_ line: Substring) -> Int {
        line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x4E00 ? 2 : 1) }
    }

    @Test("gives the same address one number, and a bare one none")
    func links() throws {
        let mail = try mail(
            "- [a](https://x.example/1) [b](https://x.example/1) [c](https://x.example/2)\n- https://y.example")
        #expect(mail.contains("* a [1] b [1] c [2]\n* https://y.example\n"))
        #expect(mail.hasSuffix("\n[1] https://x.example/1\n[2] https://x.example/2\n"))
    }

    @Test("keeps lists, code, quotes and tables readable")
    func blocks() throws {
        let mail = try mail(
            "3. one\n4. two\n   - [x] child\n\n     ```\n     let a = 1\n     ```\n\n> said\n> so\n\n| a | b |\n| - | - |\n| 1 | 2 |"
        )
        #expect(mail.contains("3. one\n"))
        #expect(mail.contains("   - [x] child\n\n         let a = 1\n"))
        #expect(mail.contains("\n> said so\n\na | b\n1 | 2\n"))
    }

    @Test("has the notes of an item right below it, however they are apart in the note")
    func gaps() throws {
        #expect(try mail("- Roof\n\n  - It leaks\n\n- Day").contains("* Roof\n  - It leaks\n\n* Day\n"))
    }

    @Test("never begins a line as the start of another mail does")
    func fromLine() throws {
        #expect(try mail("From here on, all is new").contains("\n From here on"))
    }

    @Test("spells out what a terminal would act on")
    func hostile() throws {
        let mail = try mail("- a\u{1B}[31m red \u{202E} &#27;[2J &#x202E; [l](<https://x.example/&#27;>) `\u{7}`")
        #expect(mail.contains("a^[[31m red <U+202E> ^[[2J <U+202E>"))
        #expect(mail.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0 != "\u{202E}" })
    }
}
