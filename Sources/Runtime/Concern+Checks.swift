import Archive
import Facilitator
import NoteFormat
import TextEditing

extension Concern {
    /// What `gavel check` finds in a note by itself, but for what is only worth a look.
    ///
    /// - Parameter people: who may be named in it without being there.
    static func found(in buffer: TextBuffer, at path: String, knowing people: [String]) -> [Concern] {
        Checks.findings(of: Note(buffer), at: path, knowing: people)
            .filter { $0.severity >= .warning }
            .map {
                Concern(
                    line: $0.place.line - 1, text: $0.message, blank: $0.rule == .placeholderLeft ? $0.bytes : nil)
            }
    }
}
