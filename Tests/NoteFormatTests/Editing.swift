import NoteFormat
import Testing
import TextEditing

/// Applies a change to a text and checks what every change promises.
enum Editing {
    /// The text after a change; a character outside it may not differ, which the transaction's form guarantees,
    /// so what is checked is that it changes nothing needlessly and that undoing it gives the text back.
    static func apply(
        to text: String, _ location: SourceLocation = #_sourceLocation,
        _ change: (Note) throws(EditRefusal) -> Transaction
    ) throws -> String {
        var note = Note(Array(text.utf8))
        let transaction = try change(note)
        let inverse = transaction.inverse(in: note.buffer)
        for change in transaction.changes {
            let old = note.buffer.bytes(in: change.range)
            #expect(old.isEmpty || old.first != change.replacement.first || old.count == 1, sourceLocation: location)
            #expect(old != change.replacement, "a change that changes nothing", sourceLocation: location)
        }
        note.apply(transaction)
        let after = String(decoding: note.buffer.bytes, as: UTF8.self)
        note.apply(inverse)
        #expect(note.buffer.bytes == Array(text.utf8), sourceLocation: location)
        return after
    }

    static func note(_ text: String) -> Note { Note(Array(text.utf8)) }
}
