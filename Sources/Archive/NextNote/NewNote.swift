import Storage

/// A note that is to be made: where, and with which bytes. What is there already is never overwritten.
package struct NewNote: Sendable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// - Throws: when something is at the path.
    package static func check(_ path: String) throws(ArchiveError) {
        guard let file = try? NoteFile(resolving: path) else { return }
        guard file.state != .missing else { return }
        throw .noteExists(path)
    }

    /// Makes the file, and the folder of its year if that is missing.
    package func make() throws(ArchiveError) {
        if folder != ".", folder != "/" { try ConfigFolder.makeFolder(folder) }
        let replacement: Replacement
        do throws(StorageError) {
            replacement = try NoteFile(resolving: path).replace(with: bytes, expecting: nil)
        } catch {
            throw .storage(error)
        }
        switch replacement {
        case .done: break
        case .foundOther, .gone: throw .noteExists(path)
        }
    }
}
