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
