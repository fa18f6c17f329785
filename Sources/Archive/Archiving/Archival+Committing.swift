import Glibc
import Storage

extension Archival {
    /// Puts the note in its place and commits it, and nothing else; a second time each step does nothing.
    ///
    /// A copy that was made for it is gone again when git refuses: the note may have to be changed first.
    /// - Returns: the new commit.
    package func commit(
        _ message: CommitMessage, _ manner: GitManner, _ tell: (String) -> Void
    ) throws(ArchiveError) -> String {
        let isCopied = try place()
        do throws(GitError) {
            return try tree.commit(path, message, manner, tell)
        } catch {
            if isCopied, isWritten { unlink(fullPath) }
            throw .git(error)
        }
    }

    /// - Returns: whether a copy was made.
    private func place() throws(ArchiveError) -> Bool {
        guard !isWritten else { return false }
        guard placement.isInPlace else {
            try NewNote(path: fullPath, bytes: bytes).make()
            return true
        }
        let replacement: Replacement
        do throws(StorageError) {
            replacement = try source.replace(with: bytes, expecting: identity)
        } catch {
            throw .storage(error)
        }
        switch replacement {
        case .done: return false
        case .foundOther, .gone: throw .changedMeanwhile(source.name)
        }
    }
}
