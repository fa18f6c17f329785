/// A list item of a note, known by the line it starts on and how deep it stands.
package struct NoteItem: Hashable, Sendable {
    package let line: Int
    /// 1 for an item that is nested in nothing.
    package let depth: Int
    /// All its lines, those of its children included, without the blank lines at the end.
    package let lines: Range<Int>
}

/// What an item is called: its first line without marker, box and timebox.
package struct ItemTitle: Equatable, Sendable {
    package let text: String
    /// The bytes of `text` in the note.
    package let range: Range<Int>
    /// From `(15m)`, `(15 min)`, `(1h)` or `(1h30m)` at the end of the line.
    package let timebox: Duration?
    package let task: TaskState?
}

/// A place where a list marker stands.
struct MarkerPlace: Equatable {
    /// Byte offset in the note.
    let offset: Int
    let marker: ListMarker
    /// Offset of what follows the marker and its blanks.
    let text: Int
}
