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
            var kept: String?
            if let theirs, theirs != buffer {
                guard isForced else { return .changedOutside(revision: revision) }
                kept = try file.keepBeside(theirs.bytes, suffix: ".theirs")
            }
            try file.replace(with: buffer.bytes)
            return saved(buffer, revision, theirs: kept?.split(separator: "/").last.map(String.init))
        } catch {
            return .saveFailed(revision: revision, reason: error.reason)
        }
    }

    private mutating func saved(_ buffer: TextBuffer, _ revision: Int, theirs: String?) -> Message {
        text = buffer
        identity = file.identity
        return .saved(revision: revision, theirs: theirs)
    }

    /// The file's text, when it is not the one that was read or written last. A file that is gone has none.
    private func othersText() throws(StorageError) -> TextBuffer? {
        guard let now = file.identity, now != identity else { return nil }
        let found = TextBuffer(try file.read())
        return found == text ? nil : found
    }
}
