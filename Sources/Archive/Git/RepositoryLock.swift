import Glibc

/// Keeps a second `gavel archive` off a repository while one is at work. It ends with the process, however that ends.
package final class RepositoryLock: Sendable {
    private let descriptor: Int32

    /// - Throws: when another one has it.
    package init(_ tree: WorkTree) throws(ArchiveError) {
        // A folder can be locked as a file can, and nothing is left behind.
        descriptor = open(tree.commonFolder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        // File systems without locks have none to give.
        guard descriptor < 0 || flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
            throw .archiving(tree.path)
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }
}
