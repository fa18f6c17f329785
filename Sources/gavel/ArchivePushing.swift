import Archive
import ArgumentParser
import Console
import Runtime

/// The pushes of one run: the one that was asked for, and those that wait from earlier ones.
struct ArchivePushing {
    private struct Due {
        let push: WaitingPush
        let commit: String
    }

    private let tree: WorkTree
    private let manner: GitManner
    private let isDryRun: Bool
    private var queue: PushQueue
    /// What waited at the start, with its commit of then: what is committed now was not asked to be pushed.
    private var due: [Due] = []
    /// Whether a push was asked for and no note: then all that waits is meant, also what the remote refused.
    private let meansAll: Bool
    /// Whether a push that was asked for now did not come through.
    private(set) var isWaiting = false

    init(_ tree: WorkTree, _ manner: GitManner, isDryRun: Bool, meansAll: Bool) throws {
        self.tree = tree
        self.manner = manner
        self.isDryRun = isDryRun
        self.meansAll = meansAll
        queue = PushQueue(of: tree)
        guard !isDryRun else { return }
        for push in queue.pushes {
            guard let commit = tree.commitNow(of: push) else {
                StandardError.say("the push of \(push.target.branch) waited, and the branch is gone; it is forgotten")
                try queue.remove(push.target.branch)
                continue
            }
            if tree.isPushed(commit, to: push.target) {
                try queue.remove(push.target.branch)
            } else {
                due.append(Due(push: push, commit: commit))
            }
        }
    }

    func target(_ branch: String?) throws -> PushTarget {
        guard let branch else { throw ArchiveError.noBranch }
        return try tree.pushTarget(of: branch)
    }

    mutating func push(_ commit: String, _ target: PushTarget) throws {
        due.removeAll { $0.push.target.branch == target.branch }
        if tree.isPushed(commit, to: target) {
            try queue.remove(target.branch)
            return say("pushed already to \(target.name)")
        }
        guard !isDryRun else { return }
        try perform(commit, target)
    }

    /// Pushes the newest note that the remote does not have, as a run does that was killed before it came to that.
    mutating func pushOpen(_ branch: String?, _ notes: [ArchiveNote]) throws {
        guard let branch, let target = try? tree.pushTarget(of: branch),
            let commit = tree.newestUnpushed(of: notes, to: target),
            !due.contains(where: { $0.push.target.branch == branch && $0.commit == commit })
        else { return }
        try push(commit, target)
    }

    /// Tries again what waited, but for what can only fail again.
    mutating func pushWaiting() throws {
        for one in due {
            let target = one.push.target
            let isSame = one.commit == one.push.commit
            switch one.push.reason {
            case .behind where isSame:
                StandardError.say(
                    "\(target.branch) still waits to be pushed to \(target.name)\n  \(Self.advice(.behind, target))")
                isWaiting = isWaiting || meansAll
                continue
            case .refused where isSame && !meansAll: continue
            case .failed, .behind, .refused: break
            }
            let wasWaiting = isWaiting
            try perform(one.commit, target)
            // A run that did what it was asked for has not failed.
            if !meansAll { isWaiting = wasWaiting }
        }
    }

    private mutating func perform(_ commit: String, _ target: PushTarget) throws {
        switch tree.push(commit, to: target, manner, tellGit) {
        case .pushed:
            try queue.remove(target.branch)
            say("pushed     \(target.branch) to \(target.name)")
        case .waits(let reason, let error):
            try queue.add(WaitingPush(target: target, commit: commit, reason: reason))
            isWaiting = true
            StandardError.say("\(error.text); the push of \(target.branch) waits\n  \(Self.advice(reason, target))")
        }
    }

    static func advice(_ reason: WaitingPush.Reason, _ target: PushTarget) -> String {
        switch reason {
        case .failed: "gavel archive --push   tries again, and so does the next gavel archive"
        case .behind: "git pull --rebase   takes in what \(target.name) has; then gavel archive --push"
        case .refused:
            "gavel archive --push   tries again; gavel archive --branch --push   makes a branch for a request"
        }
    }

    private func say(_ text: String) { try? StandardOutput.write(text.visible + "\n") }
}
