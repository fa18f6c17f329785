/// Something that somebody has to do, or has done.
package struct ActionItem: Equatable, Sendable {
    /// The line it starts on.
    package let line: Int
    /// All its lines, without the blank ones at the end.
    package let lines: Range<Int>
    /// Its first paragraph as one line, without marker, box, label, owner and due date; never empty.
    package let text: String
    /// As the note spells them, in order; empty where nobody is named.
    package let owners: [String]
    package let state: TaskState
    /// From `(due 2026-06-24)`, `due 2026-06-24` or `by 2026-06-24` at the end of it.
    package let due: NoteDate?
}
