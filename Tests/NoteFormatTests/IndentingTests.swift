import NoteFormat
import Testing

@Suite("Indenting items")
struct IndentingTests {
    @Test(arguments: [
        ("- a\n- b\n", 1..<2, "- a\n  - b\n"), ("- a\n- b", 1..<2, "- a\n  - b"),
        (
            "- a\n    - x\n- b\n  - c\nlazy\n\n  d\n- e\n", 2..<3,
            "- a\n    - x\n    - b\n      - c\nlazy\n\n      d\n- e\n"
        ),
        ("1. a\n2. b\n   text\n", 1..<2, "1. a\n   1. b\n      text\n"),
        ("1. a\n   1. x\n2. b\n", 2..<3, "1. a\n   1. x\n   2. b\n"),
        ("- a\n\t- x\n- b\n\t- y\n", 2..<3, "- a\n\t- x\n\t- b\n\t\t- y\n"),
        ("- a\n- b\n- c\n- d\n", 1..<3, "- a\n  - b\n  - c\n- d\n"),
        ("- a\n\n- b\n", 2..<3, "- a\n\n  - b\n"), ("- a\r\n- b\r\n", 1..<2, "- a\r\n  - b\r\n"),
        ("- a\n- b\n  ```\n    code\n  ```\n", 1..<2, "- a\n  - b\n    ```\n      code\n    ```\n"),
    ])
    func movesAnItemAndItsChildrenUnderTheOneAbove(_ text: String, _ lines: Range<Int>, _ expected: String) throws {
        let after = try Editing.apply(to: text) { note throws(EditRefusal) in try note.indent(lines) }
        #expect(after == expected)
        #expect(Structure(Editing.note(after)) == Structure(cmark: Array(after.utf8)))
    }

    @Test(arguments: [
        ("- a\n  - b\n", 1..<2, "- a\n- b\n"), ("- a\n    - b\n      - c\n", 1..<2, "- a\n- b\n  - c\n"),
        ("- a\n\t- b\n\t\t- c\n", 1..<2, "- a\n- b\n\t- c\n"),
        ("- a\n  - b\n    - c\nlazy\n", 2..<3, "- a\n  - b\n  - c\nlazy\n"),
        ("1. a\n   - b\n", 1..<2, "1. a\n- b\n"), (" - a\n   - b\n", 1..<2, " - a\n - b\n"),
    ])
    func movesAnItemOutOfTheOneItStandsIn(_ text: String, _ lines: Range<Int>, _ expected: String) throws {
        #expect(try Editing.apply(to: text) { note throws(EditRefusal) in try note.outdent(lines) } == expected)
    }

    @Test func refusesWhereThereIsNothingToMoveTo() {
        #expect(throws: EditRefusal.firstInList) { try Editing.note("- a\n- b\n").indent(0..<1) }
        #expect(throws: EditRefusal.firstInList) { try Editing.note("- a\n  - b\n").indent(1..<2) }
        #expect(throws: EditRefusal.firstInList) { try Editing.note("- a\n\ntext\n\n- b\n").indent(4..<5) }
        #expect(throws: EditRefusal.notInList) { try Editing.note("a\n").indent(0..<1) }
        #expect(throws: EditRefusal.atTopLevel) { try Editing.note("- a\n").outdent(0..<1) }
        #expect(throws: EditRefusal.notInList) { try Editing.note("").outdent(0..<1) }
    }
    @Test("A bullet that waits for its text moves as the item it will be, and back")
    func waitingBullet() throws {
        var note = Note(Array("## New topics\n\n- x\n- ".utf8))
        note.apply(try note.indent(3..<4))
        #expect(String(decoding: note.buffer.bytes, as: UTF8.self) == "## New topics\n\n- x\n  - ")
        note.apply(try note.outdent(3..<4))
        #expect(String(decoding: note.buffer.bytes, as: UTF8.self) == "## New topics\n\n- x\n- ")
    }
}
