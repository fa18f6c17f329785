import NoteFormat
import TextEditing

/// What one `undo` takes back: edits of the text, or what happened in the meeting, or both.
struct Step: Sendable {
    var edits: [Edit]
    /// How many events of the meeting there are to take back as well.
    var events = 0
    /// Whether typing may go on in this step.
    var isTyping = false
    /// The bullet that was offered before, which it may have filled: offered again when it is taken back.
    var filled: InsertionPlace?

    /// Whether a command made it, anywhere in the note, and an offered bullet stayed offered.
    var isChange = false

    /// Several steps as one.
    init(joining steps: ArraySlice<Step>) {
        edits = steps.flatMap(\.edits)
        filled = steps.first?.filled
        isChange = steps.first?.isChange ?? false
        events = steps.reduce(0) { $0 + $1.events }
    }

    init(edits: [Edit], events: Int = 0, isTyping: Bool = false, filled: InsertionPlace? = nil, isChange: Bool = false)
    {
        self.edits = edits
        self.events = events
        self.isTyping = isTyping
        self.filled = filled
        self.isChange = isChange
    }
}
