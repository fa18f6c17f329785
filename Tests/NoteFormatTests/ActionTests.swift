import NoteFormat
import Testing

@Suite("Action items")
struct ActionTests {
    private static let people: Set = ["Ann", "Bo Berg", "Bo", "bo", "@cyd", "cyd", "Cy", "Dora", "Stéfan"]

    private func items(_ text: String) -> [ActionItem] {
        Editing.note(text).actionItems { Self.people.contains($0) }
    }

    /// `x` or a blank for the state, then owners, text and date: `[x] Ann, Bo: dig (2026-06-24)`.
    private func told(_ text: String) -> [String] {
        items(text).map { item in
            let owners = item.owners.isEmpty ? "" : item.owners.joined(separator: ", ") + ": "
            return "[\(item.state == .done ? "x" : " ")] \(owners)\(item.text)" + (item.due.map { " (\($0))" } ?? "")
        }
    }

    @Test(
        "say who does what, until when",
        arguments: [
            ("dig", "[ ] dig"), ("Ann: dig", "[ ] Ann: dig"), ("**Ann:** dig", "[ ] Ann: dig"),
            ("**Ann**: dig", "[ ] Ann: dig"), ("*Ann:* dig", "[ ] Ann: dig"), ("**Ann** dig", "[ ] Ann: dig"),
            ("Ann - dig", "[ ] Ann: dig"), ("Ann – dig", "[ ] Ann: dig"), ("(Ann) dig", "[ ] Ann: dig"),
            ("[Ann] dig", "[ ] Ann: dig"), ("@cyd dig", "[ ] @cyd: dig"), ("@cyd: dig", "[ ] @cyd: dig"),
            ("Ann will dig", "[ ] Ann: dig"), ("Ann to dig", "[ ] Ann: dig"), ("Ann should dig", "[ ] Ann: dig"),
            ("Bo Berg will dig", "[ ] Bo Berg: dig"), ("Stéfan: dig", "[ ] Stéfan: dig"),
            ("Ann and Bo will dig", "[ ] Ann, Bo: dig"), ("Ann, Bo & Cy: dig", "[ ] Ann, Bo, Cy: dig"),
            ("Ann/Bo: dig", "[ ] Ann, Bo: dig"), ("@cyd and Ann to dig", "[ ] @cyd, Ann: dig"),
            ("dig (Ann)", "[ ] Ann: dig"), ("dig [Ann]", "[ ] Ann: dig"), ("dig (Ann and Bo).", "[ ] Ann, Bo: dig"),
            ("dig (@cyd)", "[ ] @cyd: dig"), ("dig (Ann, Bo)", "[ ] Ann, Bo: dig"),
            // What an editor marks as a name is one, whoever that is.
            ("[name=zoe] to dig", "[ ] zoe: dig"), ("[name=Ann & Zoe]: dig", "[ ] Ann, Zoe: dig"),
            ("[name=ann] [name=zoe] dig", "[ ] ann, zoe: dig"), ("dig [name=zoe]", "[ ] zoe: dig"),
            ("dig (due 2026-06-24)", "[ ] dig (2026-06-24)"), ("dig due 2026-06-24", "[ ] dig (2026-06-24)"),
            ("dig, due: 2026-06-24.", "[ ] dig (2026-06-24)"), ("dig by 2026-06-24", "[ ] dig (2026-06-24)"),
            ("dig - due 2026-06-24", "[ ] dig (2026-06-24)"),
            ("Ann: dig (due 2026-06-24)", "[ ] Ann: dig (2026-06-24)"),
            ("dig (Ann) (due 2026-06-24)", "[ ] Ann: dig (2026-06-24)"),
            ("dig (due 2026-06-24) (Ann)", "[ ] Ann: dig (2026-06-24)"),
            ("dig (Ann, due 2026-06-24)", "[ ] Ann: dig (2026-06-24)"),
            // Whom nobody knows yet.
            ("Ann and Zoe: dig", "[ ] Ann, Zoe: dig"), ("**Zoë Müller-Ax**: dig", "[ ] Zoë Müller-Ax: dig"),
            // No names, no dates.
            ("topic: dig", "[ ] topic: dig"), ("CI: dig", "[ ] CI: dig"), ("Who digs: all", "[ ] Who digs: all"),
            ("Zoe will dig", "[ ] Zoe will dig"),
            ("https://lantern.example/a: dig", "[ ] https://lantern.example/a: dig"),
            ("[Ann](https://lantern.example) dig", "[ ] [Ann](https://lantern.example) dig"),
            ("dig [hole](Ann)", "[ ] dig [hole](Ann)"), ("dig(Ann)", "[ ] dig(Ann)"), ("dig (Zoe)", "[ ] dig (Zoe)"),
            ("dig (Ann: on it)", "[ ] dig (Ann: on it)"), ("@later dig", "[ ] @later dig"),
            ("dig 2026-06-24", "[ ] dig 2026-06-24"), ("dig (due 2026-02-30)", "[ ] dig (due 2026-02-30)"),
            ("dig overdue 2026-06-24", "[ ] dig overdue 2026-06-24"), ("Annwill dig", "[ ] Annwill dig"),
            ("Move to the shed", "[ ] Move to the shed"),
            // Boxes and marks.
            ("[ ] Ann: dig", "[ ] Ann: dig"), ("[x] Ann: dig", "[x] Ann: dig"), ("[] Ann - dig", "[ ] Ann: dig"),
            ("~~Ann: dig~~", "[x] Ann: dig"), ("~~dig~~ and rake", "[ ] ~~dig~~ and rake"), ("dig (done)", "[x] dig"),
            ("✅ dig", "[x] dig"), ("Done: dig", "[x] dig"), ("dig until it is done", "[ ] dig until it is done"),
            // Labels in an action section are labels all the same.
            ("TODO: Ann: dig", "[ ] Ann: dig"), ("AI Ann: dig", "[ ] Ann: dig"), ("Action item: dig", "[ ] dig"),
            ("[ ] TODO dig", "[ ] dig"), ("Ann: TODO is to dig", "[ ] Ann: dig"),
        ])
    func wording(_ text: String, _ expected: String) {
        #expect(told("## Action items\n\n- \(text)\n") == [expected])
        #expect(told("## Action items\n\n1. \(text)\r\n") == [expected])
    }

    @Test(
        "need a box or a label outside of their section",
        arguments: [
            ("- [ ] dig", "[ ] dig"), ("- a\n  - [x] Ann: dig", "[x] Ann: dig"), ("- [] dig", "[ ] dig"),
            ("- Action item: dig", "[ ] dig"), ("- **Action item**: dig", "[ ] dig"),
            ("- **Action item:** dig", "[ ] dig"),
            ("- **Action Item** Ann will dig", "[ ] Ann: dig"), ("- *Action item:* dig", "[ ] dig"),
            ("- __Action item:__ dig", "[ ] dig"), ("- **Action item: dig**", "[ ] dig"),
            ("- ACTION ITEM: dig", "[ ] dig"),
            ("- New action item: dig", "[ ] dig"), ("- Action point - dig", "[ ] dig"),
            ("- Action item for Ann: dig", "[ ] Ann: dig"), ("- Action item (Ann): dig", "[ ] Ann: dig"),
            ("- Action: dig", "[ ] dig"), ("- ACTION: Ann to dig", "[ ] Ann: dig"),
            ("- ACTION Ann: dig", "[ ] Ann: dig"),
            ("- #action Ann dig", "[ ] Ann dig"), ("- AI Ann: dig", "[ ] Ann: dig"),
            ("- AI: Ann will dig", "[ ] Ann: dig"),
            ("- TODO: dig", "[ ] dig"), ("- TODO dig", "[ ] dig"), ("- **TODO** dig", "[ ] dig"),
            ("- todo: dig", "[ ] dig"),
            ("- To do: dig", "[ ] dig"), ("- Ann: TODO dig", "[ ] Ann: dig"), ("- Ann: TODO: dig", "[ ] Ann: dig"),
            ("- a\nAction item: dig", "[ ] dig"), ("- a\n  TODO: dig", "[ ] dig"), ("Action item: dig", "[ ] dig"),
            ("Speaker: Bo\nTODO: dig", "[ ] dig"), ("- a\n\n  **Action item:** dig", "[ ] dig"),
        ])
    func elsewhere(_ text: String, _ expected: String) {
        #expect(told("## New topics\n\n\(text)\n") == [expected])
        #expect(told("## Backlog\n\n\(text)") == [expected])
    }

    @Test(
        "are not prose, code, quotes, or what only looks like one",
        arguments: [
            "- Ann: dig", "- Ann will dig", "- the action item is to dig", "- Action items were read", "- Action dig",
            "- actions: dig", "- AI: models everywhere", "- AI Zoe: dig", "- AI is discussed", "- todo dig",
            "- TODOS.md is old",
            "- Todolist: dig", "- a TODO: dig", "- Zoe: TODO dig", "```\nTODO: dig\n- [ ] dig\n```", "> - [ ] dig",
            "> TODO: dig", "- a\n[ ] dig", "- [x](https://lantern.example) dig", "- [y] dig", "- [ ]", "- TODO",
            "- [ ] none",
            "- Action item: n/a", "    TODO: dig",
        ])
    func nearMisses(_ text: String) {
        #expect(told("## New topics\n\n\(text)\n").isEmpty)
    }

    @Test("stand under a label, which may name who does them")
    func lists() {
        #expect(
            told(
                "## Action items\n\n- Ann:\n  - dig\n  - [x] rake\n- **Bo**\n  1. paint (Cy)\n- Cy\n- Roof:\n  - felt\n"
            )
                == ["[ ] Ann: dig", "[x] Ann: rake", "[ ] Cy: paint", "[ ] Roof:"])
        #expect(
            told("## Action items\n\n**Ann**\n1. dig\n2. rake\n\n*Bo and Cy:*\n\n- paint\n\nA word.\n\n- sweep\n")
                == ["[ ] Ann: dig", "[ ] Ann: rake", "[ ] Bo, Cy: paint", "[ ] sweep"])
        #expect(
            told("## Topics\n\n- a\n  - **New action item**\n    - Ann: dig\n    - rake\n  - c\n- d\n")
                == ["[ ] Ann: dig", "[ ] rake"])
        #expect(
            told("## Topics\n\n*Action items:*\n1. Ann:\n   - dig\n2. rake\n- a topic\n") == [
                "[ ] Ann: dig", "[ ] rake",
            ])
    }

    @Test("in their section are its top-level items, empty ones and `none` aside")
    func section() {
        #expect(told("## Action items\n\n- dig\n  - with a spade\n\n- \n- None\n- N/A\n\nA remark.\n") == ["[ ] dig"])
        #expect(told("## Action items\n") == [])
        #expect(
            told("## Topics\n\n- [x] a\n\n## Action items\n- b\n\n## Backlog\n- [ ] c\n") == [
                "[x] a", "[ ] b", "[ ] c",
            ])
    }

    @Test("are found in a note without sections, but not in its header and footer")
    func around() {
        #expect(
            told(
                "# 2026-03-04 Garden\n\n- [ ] book\n\n**Present:** Ann\n\n- [ ] dig\n\nRemember to archive\n\n- [ ] x\n"
            )
                == ["[ ] dig"])
        #expect(told("# Garden\n\n- [ ] book\n\n**Present:** Ann\n\n## Topics\n\n- [ ] dig\n") == ["[ ] dig"])
    }

    @Test("go on to the end of their paragraph, or to the next label")
    func paragraphs() {
        #expect(
            told("## Action items\n- Ann: dig a\n  hole\nthere (due\n2026-06-24)\n") == [
                "[ ] Ann: dig a hole there (2026-06-24)"
            ])
        #expect(told("## Action items\n- Ann:\n  dig\n\n  deep\n- rake\n  (Bo)\n") == ["[ ] Ann: dig", "[ ] Bo: rake"])
        #expect(told("## Topics\n- TODO: a\nb\nTODO: c\nd\nDecision: e\n") == ["[ ] a b", "[ ] c d"])
    }

    @Test("may be paragraphs with boxes in their section, and nowhere else")
    func boxesWithoutItems() {
        #expect(
            told("## Action items\n\n[x] Ann: dig\ndeep\n[ ] rake\n\nA word.\n\n## Topics\n\n[ ] no\n")
                == ["[x] Ann: dig deep", "[ ] rake"])
    }

    @Test("hold their lines")
    func lines() {
        let note =
            "## Action items\n- dig\n  deep\n\n  - so\n\n- rake\n\n## Topics\n- a\nTODO: b\nstill b\nDecision: c\n"
        #expect(items(note).map(\.lines) == [1..<5, 6..<7, 10..<12])
        #expect(items(note).map(\.line) == [1, 6, 10])
    }
}
