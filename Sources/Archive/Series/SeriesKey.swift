/// What name and folder of a note tell of its series, whatever the date: notes with the same key belong together.
package struct SeriesKey: Hashable, Sendable {
    /// What the names of the notes have in common: `community`, `np-optim`.
    package let stem: String
    /// From the archive's root, without years and months in it.
    package let folder: String

    package init(_ note: ArchiveNote) {
        folder = note.path.split(separator: "/").dropLast().filter { !$0.isYearOrMonth }.joined(separator: "/")
        let name = ArchiveNote.stem(of: note.name) ?? note.name
        let plain = DatePattern(of: name, on: note.date)?.plainText ?? String(name.filter { !$0.isNumber })
        stem = plain.lowercased().trimmed { !($0.isLetter || $0.isNumber) }
    }
}

extension StringProtocol {
    /// `2024`, `2024-07`, `07`
    fileprivate var isYearOrMonth: Bool {
        let parts = split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
        guard parts.count <= 2, parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }) else { return false }
        return parts.map(\.utf8.count) == [4] || parts.map(\.utf8.count) == [4, 2] || parts.map(\.utf8.count) == [2]
    }

    fileprivate func trimmed(_ isWaste: (Character) -> Bool) -> String {
        var text = self[...]
        while let first = text.first, isWaste(first) { text = text.dropFirst() }
        while let last = text.last, isWaste(last) { text = text.dropLast() }
        return String(text)
    }
}
