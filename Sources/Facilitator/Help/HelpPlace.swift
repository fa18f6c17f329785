import Console

/// Where somebody asks for help.
enum HelpPlace: Equatable, Sendable {
    case note, agenda, palette, queue, closing, readBack, privateNotes
    case prompt(Prompt.Purpose)
    /// The search of the archive: its hits, or a note that is read.
    case archiveHits, archiveReading

    var title: String {
        switch self {
        case .note: "Keys in the note"
        case .agenda: "Keys in the agenda"
        case .palette: "Keys in the list of commands"
        case .queue: "Keys in the queue"
        case .closing: "Keys before the meeting ends"
        case .readBack: "Keys while it is read back"
        case .privateNotes: "Keys off the record"
        case .prompt(.command): "Keys and words of the command line"
        case .prompt(.search): "Keys of the search"
        case .prompt(let purpose): "Keys of: \(Prompt(purpose: purpose).label)"
        case .archiveHits: "Keys and words of the search in all notes"
        case .archiveReading: "Keys while a note is read"
        }
    }

    /// What `tab` shows the keys of.
    var other: HelpPlace? {
        switch self {
        case .note: .agenda
        case .agenda: .note
        case .palette, .queue, .closing, .readBack, .privateNotes, .prompt, .archiveHits, .archiveReading: nil
        }
    }
}

extension Model {
    /// The place that takes the keys now; nil where none asks for help, as it is shown already.
    var helpPlace: HelpPlace? {
        switch overlay {
        case .help: nil
        case .palette: .palette
        case .prompt(let prompt): .prompt(prompt.purpose)
        case .archiveSearch: archiveSearch.isReading ? .archiveReading : .archiveHits
        case .queue: .queue
        case .privateNotes: .privateNotes
        case .closing: .closing
        case .readBack: .readBack
        case nil: focus == .note ? .note : .agenda
        }
    }

    /// Whether the key asks for the help of what lies over the screen.
    func asksForHelp(_ key: KeyStroke) -> Bool {
        guard let helpPlace, overlay != nil else { return false }
        let meant = keymap.command(for: key, in: .note)
        if meant == .help || meant == nil && key == KeyStroke("f1") { return true }
        return helpPlace.takesLetters && keymap.command(for: key, in: .agenda) == .help
    }
}

extension HelpPlace {
    /// Whether a letter is a key there, so that the one for help is not typed. In the queue `?` queues a question.
    var takesLetters: Bool {
        switch self {
        case .agenda, .closing, .readBack, .privateNotes, .archiveReading: true
        case .note, .palette, .queue, .prompt, .archiveHits: false
        }
    }
}
