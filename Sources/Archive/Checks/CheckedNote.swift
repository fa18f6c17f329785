import NoteFormat
import TextEditing

/// A note that is being looked at, with all that the rules ask for.
struct CheckedNote {
    let note: Note
    let path: String
    let context: CheckContext?

    init(_ note: Note, at path: String, in context: CheckContext?) {
        self.note = note
        self.path = path
        self.context = context
    }

    var buffer: TextBuffer { note.buffer }

    func findings(of rule: CheckRule) -> [Finding] {
        switch rule {
        case .joinSecret: joinSecrets
        }
    }

    func finding(_ rule: CheckRule, _ bytes: Range<Int>, _ message: String, fix: [Change] = []) -> Finding {
        Finding(
            rule: rule, place: FindingPlace(bytes, in: buffer), bytes: bytes, message: message,
            fix: fix.isEmpty ? nil : Transaction(fix))
    }
}
