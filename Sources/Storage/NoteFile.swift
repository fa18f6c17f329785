// Storage puts a note on the disk so that the file is at every moment the old text or the new one, whole.
//
// It must never write into the file itself, nor say that something is on the disk before the disk said so.

import Glibc

/// A file that is read whole and replaced whole.
package struct NoteFile: Sendable {
    /// The path as the user gave it, for messages.
    package let name: String
    /// The file itself, behind any symbolic links.
    package let path: String

    /// - Throws: when the file does not exist or cannot be reached.
    package init(_ name: String) throws(StorageError) {
        guard let resolved = realpath(name, nil) else { throw StorageError(.find, name) }
        defer { free(resolved) }
        self.name = name
        self.path = String(cString: resolved)
    }

    /// All bytes of the file.
    package func read() throws(StorageError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw StorageError(.read, name) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw StorageError(.read, name) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw StorageError(.read, name, code: EISDIR) }
        var bytes: [UInt8] = []
        var isFailed = false
        var room = max(Int(status.st_size) + 1, 4096)
        while true {
            let before = bytes.count
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                let got = retrying { Glibc.read(file, buffer.baseAddress, room) }
                isFailed = got < 0
                count = max(got, 0)
            }
            if isFailed { throw StorageError(.read, name) }
            if before == 0 { bytes = chunk } else { bytes += chunk }
            if bytes.count == before { return bytes }
            room = 4096
        }
    }

    /// Which file it is and when it was last written to; nil when it is not there.
    package var identity: FileIdentity? {
        var status = stat()
        return stat(path, &status) == 0 ? FileIdentity(status) : nil
    }

    /// Puts `bytes` into a new file beside this one.
    ///
    /// - Returns: its path.
    package func keepBeside(_ bytes: [UInt8], suffix: String) throws(StorageError) -> String {
        var number = 1
        while true {
            let beside = path + suffix + (number == 1 ? "" : "-\(number)")
            let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            if file < 0, errno == EEXIST {
                number += 1
                continue
            }
            guard file >= 0 else { throw StorageError(.write, beside) }
            defer { close(file) }
            try write(bytes, to: file)
            guard fsync(file) == 0 else { throw StorageError(.write, beside) }
            return beside
        }
    }

    /// Replaces the file by `bytes`: temporary file beside it, fsync, rename, fsync of the folder.
    ///
    /// Mode and, where allowed, owner are kept; a symbolic link stays a link. On failure the old file is untouched
    /// and the temporary one is gone.
    package func replace(with bytes: [UInt8]) throws(StorageError) {
        var status = stat()
        let mode = stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0o644
        // A rename would replace a file that its owner made read-only.
        guard access(path, W_OK) == 0 || errno == ENOENT else { throw StorageError(.write, name) }
        let temporary = path + ".gavel-\(getpid())"
        unlink(temporary)
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw StorageError(.write, name) }
        do throws(StorageError) {
            try write(bytes, to: file)
            // Owner before mode: chown clears set-id bits. Another owner's group file is common and no error.
            if status.st_uid != geteuid() || status.st_gid != getegid() {
                _ = fchown(file, status.st_uid, status.st_gid)
            }
            guard fchmod(file, mode) == 0, fsync(file) == 0 else { throw StorageError(.write, name) }
        } catch {
            close(file)
            unlink(temporary)
            throw error
        }
        guard close(file) == 0, rename(temporary, path) == 0 else {
            let error = StorageError(.write, name)
            unlink(temporary)
            throw error
        }
        syncFolder()
    }

    private func write(_ bytes: [UInt8], to file: Int32) throws(StorageError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                retrying { Glibc.write(file, buffer.baseAddress! + written, bytes.count - written) }
            }
            guard count > 0 else { throw StorageError(.write, name) }
            written += count
        }
    }

    /// Makes the new name durable. Some file systems cannot sync a folder; the file's own data is safe by then.
    private func syncFolder() {
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard handle >= 0 else { return }
        fsync(handle)
        close(handle)
    }
}

/// Repeats a system call that a signal interrupted.
private func retrying(_ call: () -> Int) -> Int {
    while true {
        let result = call()
        if result >= 0 || errno != EINTR { return result }
    }
}
