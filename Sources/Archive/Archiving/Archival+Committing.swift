extension Archival {
    /// Commits the note in its place; a copy that was made for it is gone again when git refuses.
    ///
    /// - Returns: the new commit.
    package func commit(
        _ message: CommitMessage, _ manner: GitManner, _ tell: (String) -> Void
    ) throws(ArchiveError) -> String {
        do throws(GitError) {
            return try tree.commit(path, message, manner, tell)
        } catch {
            throw .git(error)
        }
    }
}
