import Console

extension Command {
    /// The command that `key` runs in `context`, or nil.
    ///
    /// A motion with shift is the motion: what it selects is the editor's business.
    package init?(_ key: KeyStroke, in context: CommandContext) {
        guard let command = Self.keymap[context]?[key] else { return nil }
        self = command
    }

    private static let keymap: [CommandContext: [KeyStroke: Command]] = {
        var map: [CommandContext: [KeyStroke: Command]] = [:]
        for context in CommandContext.allCases {
            for entry in catalogue {
                for key in entry.keys(in: context) {
                    map[context, default: [:]][key] = entry.command
                }
            }
        }
        return map
    }()

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
