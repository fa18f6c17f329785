extension WorkTree {
    /// Commits one file as it is now, and nothing else, with the user's own hooks and signing.
    ///
    /// What else is staged or changed stays as it is. When git refuses, the index is again as it was.
    /// - Returns: the new commit.
    func commit(
        _ path: String, _ message: CommitMessage, _ manner: GitManner, _ tell: (String) -> Void
    ) throws(GitError) -> String {
        let file = Self.literal(path)
        // Of a new file git has to know before it commits that alone.
        let isNew = !isInIndex(path)
        if isNew { try git.change(["add", "--intent-to-add", "--", file]) }
        do throws(GitError) {
            let words = ["--message=\(message.subject)"] + message.coAuthors.map { "--trailer=\($0.trailer)" }
            try git.perform(["commit", "--only", "--quiet"] + words + ["--", file], manner.unlimited, tell)
        } catch {
            if isNew { try git.change(["update-index", "--force-remove", "--", path]) }
            throw error
        }
        guard let commit = commit(of: "HEAD") else { throw .failed("the commit cannot be found") }
        return commit
    }
}
