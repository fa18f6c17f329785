import CCmark
import NoteFormat
import Testing
import TextEditing

@Suite("What Enter does in code")
struct FenceTests {
    /// `|` is the cursor, before and after; what stands below it is read as code no longer.
    @Test(
        "an opening fence that nothing closes gets its close, and the code stands under the item's text",
        arguments: [
            ("```|\n", "```\n|\n```\n"), ("~~~~ sh|", "~~~~ sh\n|\n~~~~"),
            ("## T\n- a\n  - ```python|\n- b\n", "## T\n- a\n  - ```python\n    |\n    ```\n- b\n"),
            ("10. ```|\n", "10. ```\n    |\n    ```\n"), ("- a\n\n  ```|\n", "- a\n\n  ```\n  |\n  ```\n"),
            ("-\t```|\n", "-\t```\n \t|\n \t```\n"), ("> ```|\n> a\n", "> ```\n> |\n> ```\n> a\n"),
            ("```|\r\na\r\n", "```\r\n|\r\n```\r\na\r\n"),
            ("```|\n## T\n- a\n\n```\nb\n```\n", "```\n|\n```\n## T\n- a\n\n```\nb\n```\n"),
            ("```|\n## T\n- a\n\n```sh\nb\n```\n", "```\n|\n```\n## T\n- a\n\n```sh\nb\n```\n"),
        ])
    func closes(_ before: String, _ after: String) throws {
        var typist = Typist(before)
        try typist.breakLine()
        #expect(typist.marked == after)
        typist.type("x = 1")
        let text = after.replacing("|", with: "x = 1")
        #expect(typist.text == text)
        #expect(Structure(typist.note) == Structure(cmark: Array(text.utf8)))
        #expect(Self.code(in: text).first == "x = 1\n")
    }

    @Test(
        "a fence that has its close gets no other, and what follows stays under the item's text",
        arguments: [
            ("```|\na\n```\n", "```\n|\na\n```\n"), ("- ```|\n  a\n  ```\n", "- ```\n  |\n  a\n  ```\n"),
            ("````|\n```sh\na\n```\n````\n", "````\n|\n```sh\na\n```\n````\n"),
            ("- ```\n|\n  ```\n", "- ```\n\n  |\n  ```\n"), ("- ```\n    a|\n  ```\n", "- ```\n    a\n    |\n  ```\n"),
            ("- `|``\n", "- `\n  |``\n"), ("> ```\n> a|\n> ```\n", "> ```\n> a\n> |\n> ```\n"),
        ])
    func leavesAlone(_ before: String, _ after: String) throws {
        var typist = Typist(before)
        try typist.breakLine()
        #expect(typist.marked == after)
    }

    @Test(
        "behind the close the list goes on",
        arguments: [
            ("- a\n  - ```\n    b\n    ```|\n", "  - "), ("1. ```\n   b\n   ```|\n", "2. "),
            ("- [x] a\n  ```\n  b\n  ```|\n", "- [ ] "),
        ])
    func goesOn(_ text: String, _ prefix: String) throws {
        let typist = Typist(text)
        #expect(typist.note.continuation(at: typist.cursor) == .newItem(prefix: Array(prefix.utf8)))
    }

    @Test("behind the close outside of lists comes an empty line")
    func goesOnPlainly() {
        let typist = Typist("```\nb\n```|\n")
        #expect(typist.note.continuation(at: typist.cursor) == .plain(indent: []))
    }

    @Test(
        "a close that was typed takes the place of the one below it, and another block's opening stays",
        arguments: [
            ("```\na\n```|\n```\n", "```\na\n```\n"), ("- ~~~\n  a\n  ~~~|\n  ~~~\n- b\n", "- ~~~\n  a\n  ~~~\n- b\n"),
            ("```\na\n```|\n```\n\n```sh\nb\n```\n", "```\na\n```\n\n```sh\nb\n```\n"),
            ("```\na\n```|\n```\nb\n```\n", nil), ("```\na\n```|\n````\n", nil), ("```|\n```\n", nil),
        ])
    func doubled(_ text: String, _ after: String?) {
        var typist = Typist(text)
        let doubled = typist.note.doubledFence(below: typist.note.buffer.line(containing: typist.cursor))
        if let doubled { typist.note.apply(.delete(doubled)) }
        #expect((doubled == nil ? nil : typist.text) == after)
    }

    /// What cmark takes for code between fences.
    private static func code(in text: String) -> [String] {
        let bytes = Array(text.utf8)
        let root = bytes.withUnsafeBytes { bytes in
            cmark_parse_document(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, 0)
        }
        defer { cmark_node_free(root) }
        let iterator = cmark_iter_new(root)
        defer { cmark_iter_free(iterator) }
        var code: [String] = []
        while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
            let node = cmark_iter_get_node(iterator)
            guard cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK else { continue }
            code.append(cmark_node_get_literal(node).map { String(cString: $0) } ?? "")
        }
        return code
    }
}

/// Somebody who types at a place of a note.
private struct Typist {
    var note: Note
    var cursor: Int

    /// - Parameter text: `|` first stands where the cursor is.
    init(_ text: String) {
        let bytes = Array(text.utf8)
        // Tables aside, no text of these tests holds another one.
        cursor = bytes.firstIndex(of: UInt8(ascii: "|")) ?? bytes.count
        note = Note(bytes.filter { $0 != UInt8(ascii: "|") })
    }

    var text: String { String(decoding: note.buffer.bytes, as: UTF8.self) }

    var marked: String {
        let bytes = note.buffer.bytes
        return String(decoding: bytes[..<cursor] + [UInt8(ascii: "|")] + bytes[cursor...], as: UTF8.self)
    }

    mutating func type(_ text: String) { insert(Array(text.utf8)) }

    mutating func breakLine() throws {
        let end = note.majorityTerminator
        switch note.continuation(at: cursor) {
        case .newItem(let prefix): insert(end + prefix)
        case .plain(let indent): insert(end + indent)
        case .code(let indent, let close):
            note.apply(.insert(end + indent + end + close, at: cursor))
            cursor += end.count + indent.count
        case .endList(let range):
            note.apply(.delete(range))
            cursor = range.lowerBound
        case .newItemHere(let range, let prefix):
            note.apply(.replace(range, with: prefix))
            cursor = range.lowerBound + prefix.count
        }
    }

    private mutating func insert(_ bytes: [UInt8]) {
        note.apply(.insert(bytes, at: cursor))
        cursor += bytes.count
    }
}
