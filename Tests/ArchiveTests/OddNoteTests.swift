import Archive
import NoteFormat
import TestSupport
import Testing

/// Notes put together at random from lines that mean something.
struct OddNoteTests {
    private static let lines = [
        "# 2026-06-24 Lantern", "# Lantern", "", "", "", "---", "title: 2026-06-24 x", "**Present:** Ada, Bo",
        "**Present:** ", "Notes taken by: Cy", "**Notes taken by:** Cy https://x.example/2026-06-10.md",
        "_For the notes from the previous meeting, visit: https://x.example/lantern/2026-06-10.md_",
        "Last meeting: https://x.example/2025/a-2025-12-24.md, 2025/a-2025-12-24.md", "## Follow-up", "## Topics",
        "### A heading", "## Action items", "## Backlog", "## Meeting notes", "- item", "- item", "* other", "1. one",
        "  - child", "   - indented", "\t- tab", "- [ ] open", "- [x] closed", "-", "- ", "lazy", "Label:", "> quote",
        "| a | b |", "```", "<!-- comment", "-->", "*emphasis*", "**bold**", "TODO: that", "Decision: this",
        "### Let's connect", "Remember to archive this", "\u{FEFF}", "é 調光器",
    ]

    @Test(arguments: 0..<8)
    func anyNoteGivesANextOne(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for _ in 0..<400 {
            let end = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
            let count = Int.random(in: 0...30, using: &random)
            let text = (0..<count).map { _ in Self.lines.randomElement(using: &random) ?? "" }.joined(separator: end)
            let note = Note(Array(text.utf8))
            let path = NextPath("lantern/2026/lantern-2026-06-24.md")
            let next = NextNote(after: note, at: path, on: NextNoteTests.day)
            let choices = next.carryOver.candidates.map { _ in
                [CarryChoice.keep, .drop, .done].randomElement(using: &random) ?? .keep
            }
            let made = Note(next.bytes(carrying: choices))
            // Any text with a rule below it is a heading by accident; whoever writes a title writes the sign.
            if let title = note.title, title.date != nil, note.buffer.string(ofLine: title.line).hasPrefix("#") {
                #expect(made.title?.date == NextNoteTests.day, "\(text.debugDescription)")
            }
            let dropped = next.bytes(carrying: choices.map { _ in .drop })
            #expect(dropped.count <= note.buffer.byteCount + 64)
        }
    }
}
