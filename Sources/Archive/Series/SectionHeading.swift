import NoteFormat

/// The heading of a section that the notes of a series have.
package struct SectionHeading: Hashable, Sendable, CustomStringConvertible {
    /// 1 to 6.
    package let level: Int
    package let text: String

    package init(level: Int, text: String) {
        self.level = level
        self.text = text
    }

    /// As it stands in a note; without signs it is of the second level.
    package init?(_ line: String) {
        let signs = line.prefix { $0 == "#" }
        let text = line.dropFirst(signs.count).drop { $0 == " " }
        guard signs.count <= 6, !text.isEmpty, !text.contains(where: \.isNewline) else { return nil }
        self.init(level: signs.isEmpty ? 2 : signs.count, text: String(text))
    }

    package var description: String { "\(String(repeating: "#", count: level)) \(text)" }
}
