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

extension Command {
    /// Whether it changes the text at the cursor as typing does.
    var isForTyping: Bool {
        switch self {
        case .lineBreak, .lineBreakPlain, .cut, .paste, .deleteBack, .deleteForward, .deleteWordBack,
            .deleteWordForward, .deleteToLineStart, .deleteToLineEnd:
            true
        default: false
        }
    }
}
