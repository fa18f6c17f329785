import TestSupport

/// Seeded damage to texts.
enum Mutation {
    /// Drops, doubles, swaps or truncates one line.
    static func random(_ text: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
        var lines = split(text)
        guard lines.count > 1 else { return text }
        let index = Int.random(in: 0..<lines.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: lines.remove(at: index)
        case 1: lines.insert(lines[index], at: index)
        case 2: lines.swapAt(index, Int.random(in: 0..<lines.count, using: &random))
        case 3:
            lines[index] = Array(lines[index].prefix(Int.random(in: 0...lines[index].count, using: &random))) + [0x0A]
        default:
            lines[index] = Array(lines[index].dropFirst(Int.random(in: 0...min(4, lines[index].count), using: &random)))
        }
        return Array(lines.joined())
    }

    /// A few short lines of the pieces that make block structure.
    static func soup(_ random: inout SeededRandom) -> [UInt8] {
        var text = ""
        for _ in 0..<Int.random(in: 1...24, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
        return Array(text.utf8)
    }

    static let pieces = [
        "\n", "\n", "\n", "\n\n", " ", "  ", "    ", "\t", "- ", "* ", "+", "-", "1. ", "2) ", "10. ", "> ", ">", "# ",
        "###### ",
        "```", "~~~", "````", "---", "===", "***", "a", "b c", "<div>", "</div>", "<!--", "-->", "<a>", "<pre>", "[x]",
        "[x]: /u", " 'title'", "\"", "[ ] ", "\\", "| a |", "|-|", "\r", "\r\n", "\u{0}", "é", "\u{2028}",
    ]

    /// cmark knows no front matter, and ours is none of its business here.
    static func withoutFrontMatter(_ text: [UInt8]) -> [UInt8] {
        let isFront = text.starts(with: Array("---".utf8)) || text.starts(with: [0xEF, 0xBB, 0xBF] + Array("---".utf8))
        return isFront ? [0x0A] + text.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF } : text
    }

    static func split(_ text: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        for byte in text {
            lines[lines.count - 1].append(byte)
            if byte == 0x0A { lines.append([]) }
        }
        return lines
    }
}
