import NoteFormat
import Storage

/// A note as its file has it at one moment.
package struct SourceNote: Sendable {
    package let file: NoteFile
    package let note: Note
    let identity: FileIdentity

    /// - Throws: also when somebody writes the file at this moment.
    package init(_ file: NoteFile) throws(ArchiveError) {
        do throws(StorageError) {
            guard let before = file.identity else { throw StorageError(.find, file.name) }
            note = Note(try file.read())
            identity = before
        } catch {
            throw .storage(error)
        }
        guard file.identity == identity else { throw .changedMeanwhile(file.name) }
        self.file = file
    }
}
