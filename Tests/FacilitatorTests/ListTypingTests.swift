import Testing

@testable import Facilitator

/// Code, tables, doubled signs and pasted lines among bullets, as they come when somebody types fast.
@Suite("Typing in lists")
struct ListTypingTests {
    private static let note = """
        # 2026-06-10 Kiln weekly

        **Present:** Ada, Bo

        ## New topics

        - Roof leak
        - Open day

        ## Action items

        - [ ] Bo: order clay

        """

    /// A meeting whose first item is open, with the bullet for its next note.
    private func started() -> Desk {
        var desk = Desk(Self.note)
        desk.press("ctrl+n")
        return desk
    }

    private func note(_ added: String) -> String { Self.note.replacing("leak\n", with: "leak\n\(added)") }

    @Test("code in a bullet is closed as it begins, and the agenda stays")
    func code() {
        var desk = started()
        desk.type("```python")
        desk.press("enter")
        #expect(desk.text == note("  - ```python\n    \n    ```\n"))
        #expect(desk.model.agenda.items.map(\.title) == ["Roof leak", "Open day", "Bo: order clay"])
        desk.type("if x:")
        desk.press("enter")
        desk.type("    y()")
        desk.press("enter")
        desk.press("backspace", "backspace", "backspace", "backspace")
        desk.type("```")
        let block = "  - ```python\n    if x:\n        y()\n    ```\n"
        #expect(desk.text == note(block))
        desk.press("enter")
        desk.type("it works")
        #expect(desk.text == note(block + "  - it works\n"))
        #expect(desk.model.agenda.items.count == 3)
    }

    @Test("the close that enter put below code goes with one undo, and comes back where it was typed again")
    func codeUndone() {
        var desk = started()
        desk.type("```")
        desk.press("enter")
        desk.type("x")
        desk.press("enter")
        desk.type("```")
        #expect(desk.text == note("  - ```\n    x\n    ```\n"))
        desk.press("alt+u")
        #expect(desk.text == note("  - ```\n    x\n    ```\n    ```\n"))
        desk.press("alt+e")
        #expect(desk.text == note("  - ```\n    x\n    ```\n"))
        desk.press("alt+u", "alt+u", "alt+u", "alt+u")
        #expect(desk.text == note("  - ```\n    \n    ```\n"))
        desk.press("alt+u")
        #expect(desk.text == note("  - ```\n"))
    }

    @Test("pasted code is as it was copied")
    func pastedCode() {
        var desk = Desk("# Tea\n")
        desk.press("ctrl+end")
        desk.send(.input(.paste(Array("```\rx\r".utf8))))
        #expect(desk.text == "# Tea\n```\nx\n")
    }

    @Test("home goes to the text first, then in front of the bullet, and back")
    func home() {
        var desk = started()
        desk.type("It drips")
        desk.press("home")
        desk.type("Here ")
        #expect(desk.text == note("  - Here It drips\n"))
        desk.press("home", "home", "delete", "delete")
        #expect(desk.text == note("- Here It drips\n"))
        desk.press("home")
        desk.type("X")
        #expect(desk.text == note("- XHere It drips\n"))
    }

    @Test("home goes behind a box, and a selection takes the whole line in")
    func homeAtBox() {
        var desk = Desk(Self.note)
        desk.press("ctrl+end", "up", "end", "home")
        desk.type("Ada, ")
        #expect(desk.text.contains("- [ ] Ada, Bo: order clay\n"))
        desk.press("end", "shift+home", "delete")
        #expect(desk.text.hasSuffix("## Action items\n\n\n"))
    }

    @Test("whole lines that are pasted where home leads go in front of the line")
    func pastedAtHome() {
        var desk = Desk(Self.note)
        desk.press("ctrl+end", "up", "ctrl+c", "end", "home", "ctrl+v")
        let twice = "- [ ] Bo: order clay\n- [ ] Bo: order clay\n"
        #expect(desk.text == Self.note.replacing("- [ ] Bo: order clay\n", with: twice))
        desk.send(.input(.paste(Array("- p1\r- p2\r".utf8))))
        desk.type("Ada, ")
        let more = "- [ ] Bo: order clay\n- p1\n- p2\n- [ ] Ada, Bo: order clay\n"
        #expect(desk.text == Self.note.replacing("- [ ] Bo: order clay\n", with: more))
    }

    @Test("lines pasted into the code of an item stay in it, also where home leads")
    func pastedIntoCode() {
        var desk = started()
        desk.type("```")
        desk.press("enter")
        desk.type("x")
        desk.press("home")
        desk.send(.input(.paste(Array("y\rz = ".utf8))))
        #expect(desk.text == note("  - ```\n    y\n    z = x\n    ```\n"))
        desk.press("end")
        desk.send(.input(.paste(Array("\rv\rw\r".utf8))))
        desk.type("u")
        #expect(desk.text.contains("    v\n    w\n    u\n    ```\n"))
        #expect(desk.model.agenda.items.count == 3)
    }

    @Test("a bullet typed in a bullet goes, unless it is wanted", arguments: ["-", "*", "+"])
    func doubledBullet(_ sign: String) {
        var desk = started()
        desk.type("\(sign) it drips")
        #expect(desk.text == note("  - it drips\n"))
        desk.press("enter")
        desk.type("\(sign) ")
        desk.press("alt+u")
        desk.type("a lot")
        #expect(desk.text == note("  - it drips\n  - \(sign) a lot\n"))
    }

    @Test("a sign before text is no bullet in a bullet")
    func signs() {
        var desk = started()
        desk.type("-5 degrees - or more")
        #expect(desk.text == note("  - -5 degrees - or more\n"))
    }

    @Test("the rows of a table stay in the item they began in, up to an empty one")
    func table() {
        var desk = started()
        desk.type("| a | b |")
        desk.press("enter")
        desk.type("| - | - |")
        desk.press("enter")
        desk.type("| 1 | 2 |")
        #expect(desk.text == note("  - | a | b |\n    | - | - |\n    | 1 | 2 |\n"))
        desk.press("enter", "enter")
        desk.type("so it is")
        #expect(desk.text == note("  - | a | b |\n    | - | - |\n    | 1 | 2 |\n  - so it is\n"))
    }

    @Test("behind pasted lines of which the last was ended, the next bullet is offered")
    func pastedLines() {
        var desk = started()
        desk.send(.input(.paste(Array("- p1\r- p2\r".utf8))))
        #expect(desk.text == note("  - p1\n  - p2\n"))
        desk.type("after")
        #expect(desk.text == note("  - p1\n  - p2\n  - after\n"))
        desk.press("alt+u", "alt+u")
        #expect(desk.text == Self.note)
    }

    @Test("so it is behind a pasted text and a pasted table, and behind one line it is not")
    func pastedText() {
        var desk = started()
        desk.send(.input(.paste(Array("one\rtwo\r".utf8))))
        desk.type("three")
        #expect(desk.text == note("  - one\n    two\n  - three\n"))
        desk.press("enter")
        desk.send(.input(.paste(Array("|a|\r|-|\r".utf8))))
        desk.type("four")
        #expect(desk.text == note("  - one\n    two\n  - three\n  - |a|\n    |-|\n  - four\n"))
        desk.press("enter")
        desk.send(.input(.paste(Array("five\r".utf8))))
        desk.type(" six")
        #expect(desk.text.contains("  - five six\n"))
    }
}
