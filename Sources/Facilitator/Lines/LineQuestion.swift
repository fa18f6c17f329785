/// What is asked where nothing is drawn.
enum LineQuestion: Equatable, Sendable {
    /// Where the meeting is.
    case place
    case time
    case agenda
    case queue
    case people
    case notes(NotesChoice)
    /// Which lines of the note have this text.
    case search(String)
    case privateNotes
    /// What came of the meeting.
    case readBack
    case help(String)

    /// Whose notes are read.
    enum NotesChoice: Equatable, Sendable {
        case openItem
        /// The last note of the open item.
        case last
        /// The item with this number.
        case item(Int)
        /// The whole note.
        case all
    }
}
