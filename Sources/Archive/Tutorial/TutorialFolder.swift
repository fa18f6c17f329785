import Glibc
import Storage

/// The folder that a tutorial has for itself: its archive, log, search index, settings and exports.
///
/// In the folder for temporary files it is held by a lock that ends with the process, however that ends: one that nobody
/// holds is what a tutorial left that was killed, and the next one removes it.
package final class TutorialFolder {
    /// Without a slash at the end.
    package let path: String
    package let isKept: Bool
    /// The lock's descriptor; nil for a folder that stays.
    private let lock: Int32?

    private static let prefix = "gavel-tutorial-"
    private static let lockName = ".tutorial"

    /// A new folder among temporary files.
    ///
    /// - Parameter isKept: whether it stays when the tutorial ends.
    package init(in place: String, isKept: Bool) throws(ArchiveError) {
        var template = Array("\(place)/\(Self.prefix)XXXXXX".utf8CString)
        guard let made = template.withUnsafeMutableBufferPointer({ mkdtemp($0.baseAddress!) }) else {
            throw .storage(StorageError(.write, place))
        }
        path = String(cString: made)
        self.isKept = isKept
        lock = isKept ? nil : Self.lock("\(path)/\(Self.lockName)", O_CREAT)
    }

    /// A folder that the user named: it stays.
    ///
    /// - Throws: when something lies in it.
    package init(_ named: String) throws(ArchiveError) {
        try ConfigFolder.makeFolder(named)
        guard let real = realpath(named, nil) else { throw .noFolder(named, code: errno) }
        defer { free(real) }
        path = String(cString: real)
        guard let listed = opendir(path) else { throw .noFolder(named, code: errno) }
        closedir(listed)
        guard NoteFile.names(in: path).allSatisfy({ $0 == [0x2E] || $0 == [0x2E, 0x2E] }) else {
            throw .folderInUse(named)
        }
        isKept = true
        lock = nil
    }

    deinit { if let lock { close(lock) } }

    /// Has everything of Gavel's own that is not the user's wish go into this folder, for this process and those that it
    /// starts: settings, logs, index, exports, and git's settings.
    package func takeIn() {
        for (name, value) in [
            ("XDG_CONFIG_HOME", "\(path)/config"), ("XDG_STATE_HOME", "\(path)/state"),
            ("XDG_CACHE_HOME", "\(path)/cache"), ("XDG_DATA_HOME", "\(path)/data"),
            ("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1"),
        ] {
            setenv(name, value, 1)
        }
    }

    package var exports: String { "\(path)/exports" }

    /// Removes it, unless it is to stay.
    package func leave() {
        if !isKept { FolderRemoval.remove(path) }
    }

    /// Removes what tutorials left among temporary files that were killed.
    package static func removeLeftovers(in place: String) {
        for name in NoteFile.names(in: place) {
            let name = String(decoding: name, as: UTF8.self)
            guard name.hasPrefix(prefix), isOwnFolder("\(place)/\(name)") else { continue }
            guard let lock = lock("\(place)/\(name)/\(lockName)", 0) else { continue }
            FolderRemoval.remove("\(place)/\(name)")
            close(lock)
        }
    }

    private static func isOwnFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid()
    }

    /// Nil where there is no such file, or somebody else has it.
    private static func lock(_ path: String, _ flags: Int32) -> Int32? {
        let file = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | flags, 0o600)
        guard file >= 0 else { return nil }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            return nil
        }
        return file
    }
}
