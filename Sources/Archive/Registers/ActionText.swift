/// The text of an action without what may differ where it is carried on: case, blanks, signs at its end, `@`.
struct ActionText: Hashable {
    let text: String

    init(_ text: String) {
        var words = text.lowercased().split { $0 == " " || $0 == "\t" || $0 == "*" || $0 == "@" }.joined(separator: " ")
        while let last = words.last, ".,:;!".contains(last) { words.removeLast() }
        self.text = words
    }

    /// Shorter texts say too little.
    private static let fewest = 20

    /// The start that this has in common with what it continues and what continues it; nil for a short text.
    var start: String? {
        text.utf8.count < Self.fewest ? nil : String(decoding: text.utf8.prefix(Self.fewest), as: UTF8.self)
    }

    /// Whether this is the other one with something added at its end.
    func continues(_ other: ActionText) -> Bool {
        let length = other.text.utf8.count
        guard length >= Self.fewest, text.utf8.count > length, text.hasPrefix(other.text) else { return false }
        let next = text[text.utf8.index(text.startIndex, offsetBy: length)...].first
        return next.map { !$0.isLetter && !$0.isNumber } ?? false
    }
}
