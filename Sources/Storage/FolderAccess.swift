import Glibc

/// Whether files can be written into a folder, which may not be there yet.
package enum FolderAccess: Equatable, Sendable {
    case writable
    /// It is not there, and can be made.
    case absent
    /// The system's `errno` at the folder, or at the nearest one above it that is there.
    case refused(at: String, code: Int32)

    /// - Parameter path: absolute.
    package init(to path: String) {
        var folder = path
        while access(folder, F_OK) != 0, errno == ENOENT, let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
            folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
        }
        var status = stat()
        if stat(folder, &status) == 0, status.st_mode & S_IFMT != S_IFDIR {
            self = .refused(at: folder, code: ENOTDIR)
        } else if access(folder, W_OK | X_OK) != 0 {
            self = .refused(at: folder, code: errno)
        } else {
            self = folder == path ? .writable : .absent
        }
    }
}
