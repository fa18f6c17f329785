import Glibc

/// What stands at a note's path at this moment.
package enum Presence: Equatable, Sendable {
    case file(FileIdentity)
    /// Nothing is there, or the note's folder is gone.
    case missing
    case folder
    /// A pipe, a device, a socket, or a link where the note itself was: opening the note anew follows it.
    case other
    /// The system does not say: no permission, a disk that fails, a server that is away. The note may well exist.
    case unreachable(StorageError)
}

extension NoteFile {
    /// What stands at the note's path at this moment.
    package var state: Presence {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            return errno == ENOENT || errno == ENOTDIR ? .missing : .unreachable(StorageError(.find, name))
        }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file(FileIdentity(status))
        case S_IFDIR: .folder
        default: .other
        }
    }
}
