import NoteFormat
import TextEditing

/// How the notes of an archive spell the names of those present, and how often.
struct NameSpellings: Sendable {
    private struct Spelling {
        let name: FoldedName
        /// As most notes have it.
        let text: String
        /// The notes that have it, by their places among all.
        var notes: Set<Int>
    }

    /// The most frequent first.
    private let spellings: [Spelling]
    private let counts: [FoldedName: Int]

    init(_ notes: [ReadNote]) {
        var found: [FoldedName: (texts: [String: Int], notes: Set<Int>)] = [:]
        for (place, note) in notes.enumerated() {
            for attendee in note.note.attendance?.names ?? [] {
                let name = FoldedName(attendee.name)
                found[name, default: ([:], [])].texts[attendee.name, default: 0] += 1
                found[name]?.notes.insert(place)
            }
        }
        spellings = found.map { name, seen in
            let text = seen.texts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? name.text
            return Spelling(name: name, text: text, notes: seen.notes)
        }
        .sorted { ($1.notes.count, $0.name) < ($0.notes.count, $1.name) }
        counts = Dictionary(uniqueKeysWithValues: spellings.map { ($0.name, $0.notes.count) })
    }

    /// The much more frequent spelling that a name is a slip away from.
    func usual(for name: FoldedName) -> String? {
        let count = counts[name] ?? 1
        let notes = spellings.first { $0.name == name }?.notes ?? []
        return spellings.first { other in
            other.notes.count >= max(3, count * 3) && name.isSlip(of: other.name) && other.notes.isDisjoint(with: notes)
        }?.text
    }
}

extension FoldedName {
    /// Shorter names alone, such as Jules and Julie, are mostly two people's.
    private static let shortestAlone = 6
    private static let shortestWord = 3
    /// Two letters off only in a word so long.
    private static let longWord = 9

    /// Whether a slip of the pen in one word makes this name of the other, and it is no shorter form of it.
    fileprivate func isSlip(of other: FoldedName) -> Bool {
        guard words.count == other.words.count else { return false }
        let different = zip(words, other.words).filter { $0 != $1 }
        guard different.count == 1, let (mine, yours) = different.first, mine.allSatisfy(\.isLetter),
            yours.allSatisfy(\.isLetter)
        else { return false }
        let isAlone = words.count == 1
        let shorter = min(mine.count, yours.count)
        // `van` in a name of three words is a word of its own.
        let shortest = isAlone ? Self.shortestAlone : words.count > 2 ? 2 : Self.shortestWord
        guard shorter >= shortest else { return false }
        // `Steve` and `Steven`, `Raghu` and `Raghuveer` are two forms of a name.
        if isAlone, mine.hasPrefix(yours) || yours.hasPrefix(mine) { return false }
        let limit = shorter >= Self.longWord ? 2 : 1
        return SpellingDistance.isWithin(limit, Array(mine.unicodeScalars), Array(yours.unicodeScalars))
    }
}
