import TextEditing

/// What one `undo` takes back: edits of the text, or something that happened in the meeting, or both.
struct Step: Sendable {
    var edits: [Edit]
    /// Whether the meeting has an event to take back as well.
    var isMeeting: Bool
    /// Whether typing may go on in this step.
    var isTyping = false
}
