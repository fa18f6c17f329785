import Glibc

/// A folder that is to be there.
package struct NewFolder: Sendable {
    /// Absolute.
    private let path: String
    /// Of each folder that has to be made; the process's mask takes bits away.
    private let mode: mode_t

    /// - Parameter isPrivate: whether nobody else may look into it, nor into what is made above it.
    package init(_ path: String, isPrivate: Bool = false) {
        self.path = path
        mode = isPrivate ? 0o700 : 0o777
    }

    /// Makes it, and those above it that are missing.
    package func make() throws(StorageError) {
        var end = path.startIndex
        while end < path.endIndex {
            let from = path.index(after: end)
            end = path[from...].firstIndex(of: "/") ?? path.endIndex
            let part = String(path[..<end])
            guard mkdir(part, mode) == 0 || errno == EEXIST || access(part, X_OK) == 0 else {
                throw StorageError(.write, part)
            }
        }
    }
}
