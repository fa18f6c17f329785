import Console
import Guide
import Testing

@Suite("A text of the help")
struct GuideTextTests {
    private static let text = GuideText(
        """
        # Tea

        ## How it
        is made

        Water, and a leaf
        or two: `pour it`.

        - One item that
          goes on.
        - Another.

        1. First.

        ```
        kettle --on   # hot
        ```

        | say | |
        | --- | --- |
        | `a \\| b` | one of two |
        | `c` | a word that is said once more |

        """)

    @Test("is read in its parts")
    func parts() {
        #expect(
            Self.text.blocks == [
                .heading(level: 1, "Tea"), .heading(level: 2, "How it"), .paragraph("is made"),
                .paragraph("Water, and a leaf or two: `pour it`."),
                .item(marker: "-", "One item that goes on."), .item(marker: "-", "Another."),
                .item(marker: "1.", "First."), .code(["kettle --on   # hot"]),
                .table(
                    head: ["say", ""], rows: [["`a | b`", "one of two"], ["`c`", "a word that is said once more"]]),
            ])
    }

    @Test("is laid out in so many columns")
    func layout() {
        let lines = Self.text.lines(columns: 24).map(\.text)
        #expect(
            lines == [
                "Tea", "", "How it", "", "is made", "", "Water, and a leaf or", "two: pour it.", "",
                "- One item that goes on.", "- Another.", "1. First.", "",
                "    kettle --on   # hot", "", "say", "a | b  one of two", "c      a word that is",
                "       said once more",
            ])
    }

    @Test("keeps the marks of code where nothing else tells it from words, but not in tables")
    func marks() {
        let lines = Self.text.lines(columns: 80, keepsMarks: true).map(\.text)
        #expect(lines.contains("Water, and a leaf or two: `pour it`."))
        #expect(lines.contains("a | b  one of two"))
    }

    @Test("never breaks short code, and breaks what is longer than a line")
    func breaking() {
        let text = GuideText("Say `gavel help keys` or `abcdefghijklmnopqrstuvwxyz`.")
        #expect(
            text.lines(columns: 15).map(\.text) == ["Say", "gavel help keys", "or", "abcdefghijklmno", "pqrstuvwxyz."])
    }

    @Test("tells code by its role")
    func roles() {
        let line = GuideText("Press `f1` now.").lines(columns: 80)[0]
        #expect(line.pieces == [.init("Press ", .text), .init("f1", .key), .init(" now.", .text)])
    }

    @Test("has what the program knows filled in, and keeps other braces")
    func filling() {
        let filling = GuideFilling { place, name in place == .key && name == "item-next" ? "`ctrl+n`" : nil }
        let filled = filling.filled("{key:item-next} {key:nonsense} {YYYY} {table:keys} {open")
        #expect(filled == "`ctrl+n` {key:nonsense} {YYYY} {table:keys} {open")
    }
}
