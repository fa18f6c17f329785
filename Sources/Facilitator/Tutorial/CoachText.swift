import Console

/// What the coach says, in words that stay whole, with the user's own keys.
struct CoachText: Equatable, Sendable {
    struct Piece: Equatable, Sendable {
        var text: String
        var role: Role
    }

    /// Each stands in one row; its pieces follow one another without a blank.
    private(set) var words: [[Piece]] = []

    /// - Parameters:
    ///   - text: As lessons write it.
    ///   - role: Of what is neither a key nor to be typed.
    ///   - key: Of a key.
    init(_ text: String, _ keymap: Keymap, _ role: Role = .text, key: Role = .key) {
        var isQuoted = false
        for word in text.split(separator: " ") {
            if word.first == "\"" { isQuoted = true }
            words += Self.words(word, keymap, isQuoted ? .strong : role, key)
            if word.dropFirst().contains("\"") { isQuoted = false }
        }
    }

    /// What one word becomes: a command without a key is found by its name.
    private static func words(_ word: Substring, _ keymap: Keymap, _ role: Role, _ key: Role) -> [[Piece]] {
        guard let open = word.firstIndex(of: "{"), let close = word.firstIndex(of: "}"), open < close else {
            return [[Piece(text: String(word), role: role)]]
        }
        var words = Self.ways(word[word.index(after: open)..<close], keymap, key)
        let (before, behind) = (String(word[..<open]), String(word[word.index(after: close)...]))
        if !before.isEmpty { words[0].insert(Piece(text: before, role: role), at: 0) }
        if !behind.isEmpty { words[words.count - 1].append(Piece(text: behind, role: role)) }
        return words
    }

    private static func ways(_ name: Substring, _ keymap: Keymap, _ role: Role) -> [[Piece]] {
        let isForAgenda = name.hasPrefix("agenda:")
        guard let command = Command(rawValue: String(isForAgenda ? name.dropFirst("agenda:".count) : name)) else {
            return [[Piece(text: String(name), role: role)]]
        }
        let places: [CommandContext] = isForAgenda ? [.agenda, .note] : [.note, .agenda]
        if let key = places.lazy.compactMap({ keymap.keys(of: command, in: $0).first }).first {
            return [[Piece(text: key.description, role: role)]]
        }
        let list = [Command.palette, .commandLine].lazy.compactMap { keymap.keys(of: $0, in: .note).first }.first
        return [
            [Piece(text: list?.description ?? Command.palette.name, role: role)],
            [Piece(text: "\"\(command.name)\"", role: .strong)], [Piece(text: "enter", role: role)],
        ]
    }

    /// The words in rows of a width.
    func rows(_ columns: Int) -> [[[Piece]]] {
        var rows: [[[Piece]]] = []
        var used = columns
        for word in words {
            let width = word.reduce(0) { $0 + Glyphs.columns(of: $1.text) }
            if used + 1 + width > columns || rows.isEmpty {
                rows.append([word])
                used = width
            } else {
                rows[rows.count - 1].append(word)
                used += 1 + width
            }
        }
        return rows
    }
}
