extension Command {
    /// Whether the command only moves the cursor, so that shift makes it select.
    var isMotion: Bool {
        switch self {
        case .cursorLeft, .cursorRight, .cursorUp, .cursorDown, .wordLeft, .wordRight, .lineStart, .lineEnd, .pageUp,
            .pageDown, .noteStart, .noteEnd:
            true
        default: false
        }
    }
}
