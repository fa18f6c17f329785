import NoteFormat
import TextEditing

extension CheckedNote {
    /// Places of our templates that nobody filled in, whatever label they stand behind.
    var placeholdersLeft: [Finding] {
        lines.compactMap { line in
            guard let place = note.placeholder(ofLine: line) else { return nil }
            let text = String(decoding: buffer.bytes(in: place), as: UTF8.self)
            return finding(.placeholderLeft, place, "\(text) is the template's; fill it in, or take it out")
        }
    }
}
