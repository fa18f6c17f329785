/// A heading of the note on the page.
struct NotesHeading {
    let id: String
    let text: String
    /// 1 for one that is under no other.
    let depth: Int
    /// From 0, in the note.
    let line: Int
}
