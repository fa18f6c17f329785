import Archive
import Facilitator
import NoteFormat
import TextEditing

extension Concern {
    /// What `gavel check` finds in a note by itself, but for what is only worth a look.
    static func found(in buffer: TextBuffer, at path: String) -> [Concern] {
        Checks.findings(of: Note(buffer), at: path)
            .filter { $0.severity >= .warning }
            .map { Concern(line: $0.place.line - 1, text: $0.message) }
    }
}
