import Console

/// A line of text being typed into a prompt; the cursor counts characters.
struct LineField: Equatable, Sendable {
    private(set) var text = ""
    private(set) var cursor = 0

    init(_ text: String = "") {
        self.text = text
        cursor = text.count
    }

    mutating func setCursor(_ place: Int) { cursor = max(0, min(place, text.count)) }

    var beforeCursor: Substring { text.prefix(cursor) }
    var isEmpty: Bool { text.isEmpty }

    mutating func insert(_ new: String) {
        var characters = Array(text)
        let before = String(characters[..<cursor]) + new
        characters.removeFirst(cursor)
        text = before + String(characters)
        cursor = before.count
    }

    mutating func replace(with new: String) { self = LineField(new) }

    /// Applies an editing key, the same ones as in the note.
    ///
    /// - Returns: whether the key was one.
    mutating func edit(_ key: KeyStroke, _ keymap: Keymap) -> Bool {
        if let scalar = key.text {
            insert(String(Character(scalar)))
            return true
        }
        guard let command = keymap.command(for: key, in: .note) else { return false }
        return edit(command)
    }

    /// The commands of the note that a line has as well.
    static let commands: [Command] = [
        .cursorLeft, .cursorRight, .wordLeft, .lineStart, .lineEnd, .deleteBack, .deleteForward, .deleteWordBack,
        .deleteToLineStart, .deleteToLineEnd,
    ]

    private mutating func edit(_ command: Command) -> Bool {
        switch command {
        case .cursorLeft: cursor = max(cursor - 1, 0)
        case .cursorRight: cursor = min(cursor + 1, text.count)
        case .lineStart: cursor = 0
        case .lineEnd: cursor = text.count
        case .wordLeft: cursor = wordStart
        case .deleteBack: delete(from: max(cursor - 1, 0), to: cursor)
        case .deleteForward: delete(from: cursor, to: min(cursor + 1, text.count))
        case .deleteWordBack: delete(from: wordStart, to: cursor)
        case .deleteToLineStart: delete(from: 0, to: cursor)
        case .deleteToLineEnd: delete(from: cursor, to: text.count)
        default: return false
        }
        return true
    }

    private var wordStart: Int {
        let before = Array(beforeCursor)
        var at = cursor
        while at > 0, before[at - 1] == " " { at -= 1 }
        while at > 0, before[at - 1] != " " { at -= 1 }
        return at
    }

    private mutating func delete(from start: Int, to end: Int) {
        var characters = Array(text)
        characters.removeSubrange(start..<end)
        text = String(characters)
        cursor = start
    }
}
