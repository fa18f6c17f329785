import Storage
import TestSupport

extension Folder {
    /// Makes a note of these bytes.
    func note(_ name: String, _ bytes: [UInt8]) throws -> NoteFile { try NoteFile(file(name, bytes)) }
}
