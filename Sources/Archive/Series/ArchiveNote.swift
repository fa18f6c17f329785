import NoteFormat

/// A dated note of an archive.
package struct ArchiveNote: Hashable, Sendable {
    /// From the archive's root: `community_meetings/2024/community-2024-07-17.md`.
    package let path: String
    /// As the file's name has it; the title may say otherwise.
    package let date: NoteDate

    /// Nil for a file that is no Markdown, or has no date in its name.
    package init?(path: String) {
        let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
        guard let stem = Self.stem(of: name), let date = Self.date(in: stem) else { return nil }
        self.path = path
        self.date = date
    }

    package var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    /// Without a slash at the end; empty for the root.
    package var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }

    static func stem(of name: some StringProtocol) -> String? {
        for ending in [".md", ".markdown"] where name.hasSuffix(ending) { return String(name.dropLast(ending.count)) }
        return nil
    }

    /// The form of nearly all, `2026-06-10` with no digit before it, without the cost of looking for any other.
    private static func isoDate(in stem: String) -> NoteDate? {
        guard let start = stem.utf8.firstIndex(where: \.isDigit) else { return nil }
        let text = Array(stem.utf8[start...].prefix(11))
        guard text.count >= 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            text.count == 10 || !text[10].isDigit
        else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            text[range].reduce(0) { sum, byte in
                sum.flatMap { byte.isDigit ? $0 * 10 + Int(byte - UInt8(ascii: "0")) : nil }
            }
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        return NoteDate(year: year, month: month, day: day)
    }

    /// `2018-12.12` is a date as well, and so is `20181212`.
    private static func date(in stem: String) -> NoteDate? {
        if let date = isoDate(in: stem) ?? NoteDate(in: stem) { return date }
        for run in stem.split(whereSeparator: { !$0.isASCII || !$0.isNumber }) where run.count == 8 {
            guard let number = Int(run) else { continue }
            if let date = NoteDate(year: number / 10_000, month: number / 100 % 100, day: number % 100) { return date }
        }
        return nil
    }
}
