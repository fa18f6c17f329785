import Glibc

extension NoteFile {
    /// Replaces the file by `bytes`, whatever it holds: temporary file beside it, fsync, rename, fsync of the folder.
    ///
    /// Mode and, where allowed, owner are kept; a symbolic link stays a link. On failure the old file is untouched
    /// and the temporary one is gone.
    package func replace(with bytes: [UInt8]) throws(StorageError) {
        try NoteDraft(bytes, of: self).place()
    }

    /// Replaces the file by `bytes` if it still is the one that was last read or written.
    ///
    /// Everything `replace(with:)` promises holds here. In addition nobody else's text is replaced, not even one
    /// that arrives between the last look and the rename.
    ///
    /// - Parameter expected: what the file was when it was last read or written; nil when there must be no file.
    package func replace(with bytes: [UInt8], expecting expected: FileIdentity?) throws(StorageError) -> Replacement {
        // Spares the writing; the exact check is made when the draft is put in place.
        switch state {
        case .file(let now): if now != expected { return try found() }
        case .missing: if expected != nil { return .gone }
        case .folder, .other: return try found()
        case .unreachable(let error): throw StorageError(.write, name, code: error.code)
        }
        return try NoteDraft(bytes, of: self).place(expecting: expected)
    }

    /// What another program left at the path.
    func found() throws(StorageError) -> Replacement {
        switch state {
        case .file: break
        case .missing: return .gone
        case .folder: throw StorageError(.write, name, code: EISDIR)
        case .other: throw StorageError(.write, name, code: StorageError.notAFile)
        case .unreachable(let error): throw StorageError(.write, name, code: error.code)
        }
        do throws(StorageError) {
            let reading = try readOnce()
            return .foundOther(reading.bytes, reading.identity)
        } catch {
            guard error.code == ENOENT else { throw error }
            return .gone
        }
    }

    /// Puts `bytes` into a new file beside this one.
    ///
    /// - Returns: its path.
    package func keepBeside(_ bytes: [UInt8], suffix: String) throws(StorageError) -> String {
        var number = 1
        while true {
            let beside = path + suffix + (number == 1 ? "" : "-\(number)")
            guard let file = OpenFile(beside, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600) else {
                guard errno == EEXIST else { throw StorageError(.write, beside) }
                number += 1
                continue
            }
            guard file.write(bytes), fsync(file.descriptor) == 0 else {
                let error = StorageError(.write, beside)
                unlink(beside)
                throw error
            }
            syncFolder()
            return beside
        }
    }

    /// Makes new names durable. Some file systems cannot sync a folder; the files' own data is safe by then.
    func syncFolder() {
        guard let handle = OpenFile(folder, O_RDONLY | O_DIRECTORY) else { return }
        fsync(handle.descriptor)
    }
}
