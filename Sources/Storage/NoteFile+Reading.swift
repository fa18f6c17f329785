import Glibc

extension NoteFile {
    /// All bytes of the file.
    package func read() throws(StorageError) -> [UInt8] {
        try readOnce().bytes
    }

    /// The file's text, if nobody is writing it at the moment.
    ///
    /// A program that writes in place shows half a file for a while. The text counts as whole when the file did not
    /// change while it was read, and was either last written to at least 100 milliseconds ago or is the one that
    /// the caller knows.
    ///
    /// - Parameter known: the identity of what the caller wrote or read last, which needs no waiting.
    package func readSettled(knowing known: FileIdentity? = nil) throws(StorageError) -> SettledRead {
        for _ in 0..<3 {
            let reading = try readOnce()
            guard reading.isSteady else { continue }
            guard reading.identity == known || !reading.identity.isFresh else { return .stillChanging }
            return .whole(reading.bytes, reading.identity)
        }
        return .stillChanging
    }

    /// One pass over the file, and whether it was the same file, of the same length, before and after.
    func readOnce() throws(StorageError) -> (bytes: [UInt8], identity: FileIdentity, isSteady: Bool) {
        guard let file = OpenFile(path, O_RDONLY), let before = file.status else { throw StorageError(.read, name) }
        switch before.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw StorageError(.read, name, code: EISDIR)
        default: throw StorageError(.read, name, code: StorageError.notAFile)
        }
        guard let bytes = file.read(expecting: Int(before.st_size)), let after = file.status else {
            throw StorageError(.read, name)
        }
        let isSteady = FileIdentity(before) == FileIdentity(after) && bytes.count == Int(after.st_size)
        return (bytes, FileIdentity(after), isSteady)
    }
}
