import NoteFormat
import Testing
import TextEditing

@Suite("Where the next note of an item goes, and what Enter does")
struct PlaceTests {
    @Test(arguments: [
        ("## T\n- a\n", "## T\n- a\n  - new\n"), ("## T\n- a", "## T\n- a\n  - new"),
        ("## T\n- a\n  - b\n\n\n- c\n", "## T\n- a\n  - b\n  - new\n\n\n- c\n"),
        ("## T\n- a\n    * b\n      more\nlazy\n\n", "## T\n- a\n    * b\n      more\nlazy\n    * new\n\n"),
        ("## T\n- a\n  - b\n    - c\n", "## T\n- a\n  - b\n    - c\n  - new\n"),
        ("## T\n- a\n  - b\n\n  - c\n", "## T\n- a\n  - b\n\n  - c\n\n  - new\n"),
        ("## T\n- a\n  -\n", "## T\n- a\n  - new\n"), ("## T\n- a\n  - \n", "## T\n- a\n  - new\n"),
        ("## T\n- a\n  1. b\n", "## T\n- a\n  1. b\n  2. new\n"),
        ("## T\n- a\n- x\n    - y\n", "## T\n- a\n    - new\n- x\n    - y\n"),
        ("## T\n- a\n- x\n\t- y\n", "## T\n- a\n\t- new\n- x\n\t- y\n"),
        ("## T\n1. a\n", "## T\n1. a\n   - new\n"),
        ("## T\n10. a\n2. b\n   - c\n", "## T\n10. a\n    - new\n2. b\n   - c\n"),
        ("## T\n- - a\n", "## T\n- - a\n  - new\n"),
        ("## T\r\n- a\r\n\r\n  text\r\n", "## T\r\n- a\r\n\r\n  text\r\n  - new\r\n"),
        ("## T\n- a\n  <div>\n", "## T\n- a\n  <div>\n\n  - new\n"),
    ])
    func ofAnItem(_ text: String, _ expected: String) throws {
        let note = Editing.note(text)
        let item = try #require(note.topItem(containing: 1))
        let after = try Editing.apply(to: text) { note throws(EditRefusal) in
            let place = note.nextNotePlace(for: item)
            return .insert(place.prefix + Array("new".utf8) + place.suffix, at: place.offset)
        }
        #expect(after == expected)
        let now = Editing.note(after)
        let parent = try #require(now.topItem(containing: 1))
        let child = try #require(now.children(of: parent).last)
        #expect(now.title(of: child).text == "new")
        #expect(Structure(now) == Structure(cmark: Array(after.utf8)))
    }

    @Test(arguments: [
        ("- a", 3, "- "), ("  * a\n", 5, "  * "), ("1. a\n", 4, "2. "), ("9) a\n", 4, "10) "),
        ("- [x] a\n", 7, "- [ ] "), ("## Action items\n- a\n- [x] b\n", 27, "- "),
        ("## Action items\n- [x] b\n", 23, "- [ ] "),
        ("- 1. a\n", 6, "  2. "), ("> - a\n", 5, "> - "), ("-   a\n", 5, "-   "), ("- a\n\t- b", 8, "\t- "),
    ])
    func enterGoesOnWithTheList(_ text: String, _ offset: Int, _ prefix: String) {
        #expect(Editing.note(text).continuation(at: offset) == .newItem(prefix: Array(prefix.utf8)))
    }

    @Test(arguments: [("- a\n- ", 6, 4..<6), ("- a\n  -\n", 7, 4..<7), ("- [ ] ", 6, 0..<6), ("1. ", 3, 0..<3)])
    func enterEndsTheListAtAnEmptyMarker(_ text: String, _ offset: Int, _ range: Range<Int>) {
        #expect(Editing.note(text).continuation(at: offset) == .endList(delete: range))
    }

    @Test(arguments: [
        ("a\n", 1, ""), ("# a\n", 3, ""), ("- a\n  b\n", 7, "  "), ("- a\nlazy\n", 8, ""),
        ("```\n  - a\n```\n", 9, "  "), ("- a", 0, ""),
        ("---\n- a\n---\n", 7, ""), ("- ```\n  - a\n", 11, "  "), ("", 0, ""),
        ("- | a |\n", 7, "  "), ("1. | a |\n", 8, "   "), ("- a\n\n  | b |\n", 12, "  "), ("| a |\n", 5, ""),
    ])
    func enterKeepsTheIndentationElsewhere(_ text: String, _ offset: Int, _ indent: String) {
        #expect(Editing.note(text).continuation(at: offset) == .plain(indent: Array(indent.utf8)))
    }
}
