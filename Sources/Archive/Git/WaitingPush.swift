/// A push that did not come through yet.
package struct WaitingPush: Equatable, Sendable {
    package enum Reason: String, Sendable {
        /// The remote could not be reached, or git failed otherwise: worth trying again at any time.
        case failed
        /// The remote's branch has other commits: the same push can never succeed.
        case behind
        /// The remote does not want it; it may once its rules are others.
        case refused
    }

    package let target: PushTarget
    /// The commit that was to be pushed.
    package let commit: String
    package let reason: Reason

    package init(target: PushTarget, commit: String, reason: Reason) {
        self.target = target
        self.commit = commit
        self.reason = reason
    }

    /// A line of the file that keeps it. Git allows neither tabs in the names of branches nor line ends in settings.
    var line: String {
        [
            reason.rawValue, commit, target.branch, target.destination, target.setsUpstream ? "new" : "known",
            target.remote,
        ]
        .joined(separator: "\t")
    }

    /// Nil for what is no such line.
    init?(line: Substring) {
        let words = line.split(separator: "\t", maxSplits: 5).map(String.init)
        guard words.count == 6, let reason = Reason(rawValue: words[0]) else { return nil }
        self.reason = reason
        commit = words[1]
        target = PushTarget(
            branch: words[2], remote: words[5], destination: words[3], setsUpstream: words[4] == "new")
    }
}
