import NoteFormat
import Storage

/// A note that a check looks at, where it lies, and what was found in it.
package struct CheckedFile: Sendable {
    /// As messages name it.
    package let name: String
    /// The real path.
    package let path: String
    /// From the root of the archive it lies in, else its name.
    package let place: String
    package let isInArchive: Bool
    package let note: Note
    let context: CheckContext?

    /// In the order of their places.
    package func findings() -> [Finding] { findings(in: note) }

    /// What would be found in another text of the note.
    package func findings(in note: Note) -> [Finding] { Checks.findings(of: note, at: place, in: context) }
}
