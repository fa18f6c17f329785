import Testing
import TextEditing

@Suite("A conflict in a text")
struct ConflictTests {
    static let marked = "top\n<<<<<<< HEAD\na\nb\n=======\nc\n>>>>>>> branch\nend\n"
    static let withBase = "<<<<<<< a\nx\n||||||| merged\nold\n=======\ny\n>>>>>>> b"

    @Test("is found from each of its lines and from no other")
    func isFoundAround() {
        let buffer = TextBuffer(text: Self.marked)
        for line in 0..<buffer.lineCount {
            let found = Conflict.around(line: line, in: buffer)
            #expect((found != nil) == (1...6).contains(line))
            if let found { #expect([found.lines, found.ours, found.theirs] == [1..<7, 2..<4, 5..<6]) }
        }
    }

    @Test("is found as the next one below the line")
    func isNext() {
        let buffer = TextBuffer(text: Self.marked + Self.withBase)
        #expect(Conflict.next(after: 0, in: buffer)?.lines == 1..<7)
        #expect(Conflict.next(after: 1, in: buffer)?.lines == 8..<15)
        #expect(Conflict.next(after: 7, in: buffer)?.ours == 9..<10)
        #expect(Conflict.next(after: 7, in: buffer)?.theirs == 13..<14)
        #expect(Conflict.next(after: 8, in: buffer) == nil)
        #expect(Conflict.next(after: 15, in: buffer) == nil)
        #expect(Conflict.count(in: buffer) == 2)
    }

    @Test(
        "is only what git would have written",
        arguments: [
            ("", 0),
            ("<<<<<<<\n=======\n>>>>>>>\n", 1),
            ("<<<<<<< HEAD\r\na\r\n=======\r\nb\r\n>>>>>>> x\r\n", 1),
            ("<<<<<<< a\r=======\r>>>>>>> b", 1),
            ("<<<<<<< HEAD\na\n=======\nb\n", 0),
            ("<<<<<<< HEAD\na\n>>>>>>> x\n", 0),
            ("<<<<<<< HEAD\na\n>>>>>>> x\n=======\n>>>>>>> x\n", 0),
            ("a\n=======\nb\n>>>>>>> x\n", 0),
            ("<<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n", 0),
            ("<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n", 0),
            ("<<<<<<<HEAD\na\n=======\nb\n>>>>>>> x\n", 0),
            (" <<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n", 0),
            ("Title\n=======\n", 0),
            ("<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> b\n=======\n>>>>>>> a\n", 1),
            (marked + withBase + "\n" + marked, 3),
        ])
    func isRecognised(text: String, count: Int) {
        #expect(Conflict.count(in: TextBuffer(text: text)) == count)
    }

    @Test(
        "gives way to what was chosen",
        arguments: [
            (marked, Conflict.Choice.ours, "top\na\nb\nend\n"),
            (marked, .theirs, "top\nc\nend\n"),
            (marked, .both, "top\na\nb\nc\nend\n"),
            (withBase, .ours, "x\n"),
            (withBase, .theirs, "y\n"),
            (withBase, .both, "x\ny\n"),
            ("a\n<<<<<<< a\n=======\nb\n>>>>>>> b\n", .ours, "a\n"),
            ("a\n<<<<<<< a\n=======\nb\n>>>>>>> b\n", .both, "a\nb\n"),
            ("<<<<<<< a\n=======\n>>>>>>> b\n", .both, ""),
            // The empty line after the CR stays a line of its own.
            ("a\r<<<<<<< a\r\n\n=======\r\n>>>>>>> b\r\n", .ours, "a\r\n\n"),
        ])
    func isResolved(text: String, choice: Conflict.Choice, after: String) throws {
        let buffer = TextBuffer(text: text)
        let conflict = try #require(Conflict.around(line: 0, in: buffer) ?? Conflict.next(after: 0, in: buffer))
        #expect(buffer.applying(conflict.resolution(choice, in: buffer)).text == after)
    }

    @Test("is resolved from the inside when another lies in it")
    func isNested() throws {
        var buffer = TextBuffer(text: "<<<<<<< a\n<<<<<<< b\n1\n=======\n2\n>>>>>>> b\n=======\n3\n>>>>>>> a\n")
        let inner = try #require(Conflict.next(after: 0, in: buffer))
        #expect(Conflict.around(line: 0, in: buffer) == nil)
        #expect(Conflict.around(line: 7, in: buffer) == nil)
        buffer.apply(inner.resolution(.both, in: buffer))
        let outer = try #require(Conflict.around(line: 0, in: buffer))
        #expect(buffer.applying(outer.resolution(.both, in: buffer)).text == "1\n2\n3\n")
    }
}
