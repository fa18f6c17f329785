/// A name taken apart for comparing it with many others.
struct SpelledName {
    let name: FoldedName
    private let letters: [Unicode.Scalar]
    private let firstLetters: [Unicode.Scalar]
    /// Without blanks and hyphens.
    private let compact: String
    private let sortedWords: [String]
    /// Which of the letters a to z it has: names that are a slip apart differ in few.
    private let alphabet: UInt32
    private let isOneWord: Bool

    init(_ name: FoldedName) {
        self.name = name
        letters = Array(name.text.unicodeScalars)
        firstLetters = Array(name.first.unicodeScalars)
        compact = Self.compact(name.text)
        sortedWords = name.words.sorted()
        isOneWord = name.words.count == 1
        alphabet = letters.reduce(0) { $0 | ($1.isASCII && $1.properties.isAlphabetic ? 1 << ($1.value % 32) : 0) }
    }

    private static func compact(_ text: String) -> String { text.filter { $0 != " " && $0 != "-" && $0 != "_" } }

    /// Whether a handle is the name written together.
    func isWritten(asHandle handle: String) -> Bool { Self.compact(handle.lowercased()) == compact }

    /// Why two names may be one person's; nil when nothing speaks for it.
    func likeness(to other: SpelledName) -> PersonSuggestion.Reason? {
        if compact == other.compact { return .blanks }
        if sortedWords == other.sortedWords { return .order }
        switch (isOneWord, other.isOneWord) {
        case (true, true):
            return isSlip(letters, other.letters, other) ? .slip : isBeginning(of: other) ? .shortened : nil
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
        if isSlip(letters, other.letters, other) { return .slip }
        if name.words.last == other.name.words.last, letters.first == other.letters.first { return .lastName }
        let (short, long) =
            name.words.count < other.name.words.count ? (name.words, other.name.words) : (other.name.words, name.words)
        return long.starts(with: short) ? .shortened : nil
    }

    /// Of one word to the first or last name of another.
    private func likenessOfWord(to other: SpelledName) -> PersonSuggestion.Reason? {
        if name.first == other.name.first { return .firstName }
        if NameDistance.isSlip(letters, other.firstLetters) { return .slip }
        if letters.count >= 4, other.name.words.contains(name.first) || isBeginning(of: other) { return .shortened }
        return nil
    }

    private func isBeginning(of other: SpelledName) -> Bool {
        let (mine, its) = (name.first, other.name.first)
        return min(firstLetters.count, other.firstLetters.count) >= 4 && (mine.hasPrefix(its) || its.hasPrefix(mine))
    }

    private func isSlip(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], _ other: SpelledName) -> Bool {
        // Two slips put in and take out four letters at most.
        (alphabet ^ other.alphabet).nonzeroBitCount <= 4 && NameDistance.isSlip(left, right)
    }
}
