import Archive
import Facilitator
import NoteFormat
import TextEditing

extension Concern {
    /// What `gavel check` finds in a note by itself, but for what is only worth a look.
    ///
    /// - Parameter people: who may be named in it without being there.
    static func found(in buffer: TextBuffer, at path: String, knowing people: [String]) -> [Concern] {
        let note = Note(buffer)
        return Checks.findings(of: note, at: path, knowing: people)
            .filter { $0.severity >= .warning }
            .map { Concern(line: $0.place.line - 1, text: $0.message, blank: blank(of: $0, in: note)) }
    }

    /// Where to type what is missing, and over which bytes.
    private static func blank(of finding: Finding, in note: Note) -> Range<Int>? {
        switch finding.rule {
        case .placeholderLeft: return finding.bytes
        case .actionWithoutOwner:
            let start = note.startOfText(ofLine: finding.place.line - 1)
            return start..<start
        default: return nil
        }
    }
}
