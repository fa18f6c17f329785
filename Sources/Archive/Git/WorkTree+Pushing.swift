extension WorkTree {
    package enum PushOutcome: Equatable, Sendable {
        case pushed
        case waits(WaitingPush.Reason, GitError)
    }

    /// Pushes a commit of a branch, and what comes before it.
    package func push(
        _ commit: String, to target: PushTarget, _ manner: GitManner, _ tell: (String) -> Void
    ) -> PushOutcome {
        let isTip = self.commit(of: "refs/heads/\(target.branch)") == commit
        let what = isTip ? "refs/heads/\(target.branch)" : commit
        let upstream = isTip && target.setsUpstream ? ["--set-upstream"] : []
        var reason = WaitingPush.Reason.failed
        do throws(GitError) {
            let words = ["push", "--porcelain"] + upstream + ["--", target.remote, "\(what):\(target.destination)"]
            try git.perform(words, manner) { line in
                if line.hasPrefix("!\t") { reason = line.contains("[rejected]") ? .behind : .refused }
                if !Self.isSuccess(line) { tell(line) }
            }
            return .pushed
        } catch {
            return .waits(reason, error)
        }
    }

    /// What `--porcelain` tells of a push that went well, in a form for programs.
    private static func isSuccess(_ line: String) -> Bool {
        line == "Done" || line.hasPrefix("To ") || [" \t", "+\t", "-\t", "*\t", "=\t"].contains(where: line.hasPrefix)
    }

    /// Whether the remote had a commit when it was last seen.
    package func isPushed(_ commit: String, to target: PushTarget) -> Bool {
        isCommit(commit, within: target.tracking)
    }

    /// The newest commit here with a note that the remote does not have yet.
    package func newestUnpushed(of notes: [ArchiveNote], to target: PushTarget) -> String? {
        let range = commit(of: target.tracking) == nil ? ["HEAD"] : ["HEAD", "^\(target.tracking)"]
        // A byte that no name of a commit has stands before each.
        let log = try? git.bytes(
            ["log", "--no-show-signature", "--format=%x01%H", "--name-only", "-z"] + range + [
                "--", "*.md", "*.markdown",
            ])
        let paths = Set(notes.map(\.path))
        var commit: String?
        for part in (log ?? []).split(whereSeparator: { $0 == 0 || $0 == UInt8(ascii: "\n") }) {
            if part.first == 1 {
                commit = String(decoding: part.dropFirst(), as: UTF8.self)
            } else if paths.contains(String(decoding: part, as: UTF8.self)) {
                return commit
            }
        }
        return nil
    }

    /// What is to be pushed for a push that waited: its commit, or the branch as it is now where that has been
    /// rewritten, as `git pull --rebase` does. Nil where the branch is gone.
    package func commitNow(of push: WaitingPush) -> String? {
        guard let tip = commit(of: "refs/heads/\(push.target.branch)") else { return nil }
        return isCommit(push.commit, within: tip) ? push.commit : tip
    }
}
