/// What covers the meeting on the screen.
enum Sight: Sendable {
    case help, palette, archiveSearch, queue, privateNotes, closing, readBack

    /// Nil where the meeting itself is in sight.
    init?(_ overlay: Overlay?) {
        switch overlay {
        case .help: self = .help
        case .palette: self = .palette
        case .archiveSearch: self = .archiveSearch
        case .queue: self = .queue
        case .privateNotes: self = .privateNotes
        case .closing: self = .closing
        case .readBack: self = .readBack
        case .prompt, nil: return nil
        }
    }
}
