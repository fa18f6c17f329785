import Facilitator
import Storage
import TextEditing

/// A note's file with what it held when it was last read or written, so that nobody else's change is written over.
struct SavedNote: Sendable {
    let file: NoteFile
    private var text: TextBuffer
    private var identity: FileIdentity?

    init(_ file: NoteFile, holding text: TextBuffer) {
        self.file = file
        self.text = text
        identity = file.identity
    }

    /// Writes `buffer` and tells how it went.
    ///
    /// - Parameter isForced: whether a change by somebody else is written over; it is kept in a file beside the note.
    mutating func save(_ buffer: TextBuffer, revision: Int, isForced: Bool) -> Message {
        do throws(StorageError) {
            let theirs = try othersText()
            if let theirs, theirs != buffer {
                guard isForced else { return .changedOutside(revision: revision) }
                _ = try file.keepBeside(theirs.bytes, suffix: ".theirs")
            }
            try file.replace(with: buffer.bytes)
            return saved(buffer, revision)
        } catch {
            return .saveFailed(revision: revision, reason: error.reason)
        }
    }

    private mutating func saved(_ buffer: TextBuffer, _ revision: Int) -> Message {
        text = buffer
        identity = file.identity
        return .saved(revision: revision)
    }

    /// The file's text, when it is not the one that was read or written last. A file that is gone has none.
    private func othersText() throws(StorageError) -> TextBuffer? {
        guard let now = file.identity, now != identity else { return nil }
        let found = TextBuffer(try file.read())
        return found == text ? nil : found
    }
}
