import Archive
import NoteFormat

/// Something that somebody has to do, or has done.
package struct MinutesAction: Equatable, Sendable {
    /// Without marker, box, label, owner and due date; Markdown.
    package let text: String
    package let owners: [ActionOwner]
    package let isDone: Bool
    package let due: NoteDate?
    /// From 0.
    package let line: Int

    /// `open` or `done`
    var state: String { isDone ? "done" : "open" }

    /// `Ada Lind, Bo Ek`; nil where nobody is named.
    var ownerNames: String? { owners.isEmpty ? nil : owners.map(\.name).joined(separator: ", ") }
}
