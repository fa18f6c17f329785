import TestSupport
import TextEditing

/// Edits of the kind that break incremental parsers.
enum RandomEdit {
    private static let pieces = [
        "\n", "\n", "\n\n", "\r", "\r\n", "- ", "* ", "1. ", "> ", "```\n", "```", "~~~\n", "\t", "  ", "    ", "# ",
        "## Topics\n", "---\n", "===\n", "---",
        "a", ":", "**Present:** Ann, Bo\n", "Remember to archive this file\n", "### Let's connect\n", "<div>\n", "<!--",
        "[x]: /u\n", "_", "x\n- y\n- z\n", "\u{0}",
    ]

    static func next(in buffer: TextBuffer, _ random: inout SeededRandom) -> Transaction {
        let first = change(in: 0..<buffer.byteCount, &random)
        guard Int.random(in: 0..<6, using: &random) == 0, first.range.upperBound < buffer.byteCount else {
            return Transaction([first])
        }
        return Transaction([first, change(in: first.range.upperBound + 1..<buffer.byteCount, &random)])
    }

    private static func change(in bytes: Range<Int>, _ random: inout SeededRandom) -> Change {
        let start = Int.random(in: bytes.lowerBound...max(bytes.lowerBound, bytes.upperBound), using: &random)
        let length = [0, 0, 1, 1, 2, 5, 40].randomElement(using: &random) ?? 0
        let piece = Int.random(in: 0..<3, using: &random) == 0 ? "" : pieces.randomElement(using: &random) ?? ""
        return Change(range: start..<max(start, min(start + length, bytes.upperBound)), replacement: Array(piece.utf8))
    }
}
