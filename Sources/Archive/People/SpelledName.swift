/// A name taken apart for comparing it with many others.
struct SpelledName {
    let name: FoldedName
    private let letters: [Unicode.Scalar]
    private let firstLetters: [Unicode.Scalar]
    /// Without blanks and hyphens.
    private let compact: String
    private let sortedWords: [String]
    private let isOneWord: Bool
    /// Which of the letters a to z it has: names that are a slip apart differ in few.
    private let alphabet: UInt32
    private let firstAlphabet: UInt32
    /// A bit for each word, and for how the first one begins.
    private let parts: UInt64

    init(_ name: FoldedName) {
        self.name = name
        letters = Array(name.text.unicodeScalars)
        firstLetters = Array(name.first.unicodeScalars)
        compact = Self.compact(name.text)
        sortedWords = name.words.sorted()
        isOneWord = name.words.count == 1
        alphabet = Self.alphabet(letters)
        firstAlphabet = Self.alphabet(firstLetters)
        parts = (name.words + [String(name.first.prefix(Self.shortestBeginning))])
            .reduce(0) { $0 | 1 << (UInt64(truncatingIfNeeded: $1.hashValue) % 64) }
    }

    /// Letters that a name and its short form have in common.
    private static let shortestBeginning = 4

    private static func alphabet(_ letters: [Unicode.Scalar]) -> UInt32 {
        letters.reduce(0) { $0 | ($1.isASCII && $1.properties.isAlphabetic ? 1 << ($1.value % 32) : 0) }
    }

    /// False for most names that are not alike, after a few instructions: there are many pairs.
    func mayBeLike(_ other: SpelledName) -> Bool {
        // Two slips put in and take out four letters at most.
        parts & other.parts != 0 || (alphabet ^ other.alphabet).nonzeroBitCount <= 4
            || (isOneWord || other.isOneWord) && (firstAlphabet ^ other.firstAlphabet).nonzeroBitCount <= 4
    }

    private static func compact(_ text: String) -> String { text.filter { $0 != " " && $0 != "-" && $0 != "_" } }

    /// Whether both are the same, written together or apart.
    func hasSameLetters(as other: SpelledName) -> Bool { alphabet == other.alphabet && compact == other.compact }

    /// Why two names may be one person's; nil when nothing speaks for it.
    func likeness(to other: SpelledName) -> PersonSuggestion.Reason? {
        if compact == other.compact { return .blanks }
        if sortedWords == other.sortedWords { return .order }
        switch (isOneWord, other.isOneWord) {
        case (true, true):
            return NameDistance.isSlip(letters, other.letters) ? .slip : isBeginning(of: other) ? .shortened : nil
        case (true, false): return likenessOfWord(to: other)
        case (false, true): return other.likenessOfWord(to: self)
        case (false, false): return likenessOfNames(to: other)
        }
    }

    private func likenessOfNames(to other: SpelledName) -> PersonSuggestion.Reason? {
        if name.initial != nil || other.name.initial != nil {
            let isFitting = name.canBeShortened(to: other.name) || other.name.canBeShortened(to: name)
            return isFitting ? .firstName : nil
        }
        if NameDistance.isSlip(letters, other.letters) { return .slip }
        if name.words.last == other.name.words.last, letters.first == other.letters.first { return .lastName }
        let (short, long) =
            name.words.count < other.name.words.count ? (name.words, other.name.words) : (other.name.words, name.words)
        return long.starts(with: short) ? .shortened : nil
    }

    /// Of one word to the first or last name of another.
    private func likenessOfWord(to other: SpelledName) -> PersonSuggestion.Reason? {
        if name.first == other.name.first { return .firstName }
        if NameDistance.isSlip(letters, other.firstLetters) { return .slip }
        if letters.count >= Self.shortestBeginning, other.name.words.contains(name.first) || isBeginning(of: other) {
            return .shortened
        }
        return nil
    }

    private func isBeginning(of other: SpelledName) -> Bool {
        let (mine, its) = (name.first, other.name.first)
        return min(firstLetters.count, other.firstLetters.count) >= Self.shortestBeginning
            && (mine.hasPrefix(its) || its.hasPrefix(mine))
    }
}
