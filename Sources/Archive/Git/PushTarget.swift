/// Where a branch is pushed to.
package struct PushTarget: Equatable, Sendable {
    package let branch: String
    /// The remote's name, or its address.
    package let remote: String
    /// The remote's branch: `refs/heads/main`
    let destination: String
    /// Whether git is to remember from now on where the branch goes.
    package let setsUpstream: Bool

    /// `origin/main`
    package var name: String { "\(remote)/\(destination.dropFirst("refs/heads/".count))" }

    /// What was last seen of the remote's branch.
    var tracking: String { "refs/remotes/\(name)" }
}

extension WorkTree {
    /// As `git push` has it: the branch's own settings, else the remote `origin`, else the only one.
    package func pushTarget(of branch: String) throws(ArchiveError) -> PushTarget {
        let upstream = setting("branch.\(branch).remote")
        let merge = setting("branch.\(branch).merge")
        guard let remote = setting("branch.\(branch).pushRemote") ?? setting("remote.pushDefault") ?? remote(of: branch)
        else { throw .noRemote(path) }
        let own = "refs/heads/\(branch)"
        return PushTarget(
            branch: branch, remote: remote, destination: remote == upstream ? merge ?? own : own,
            setsUpstream: merge == nil)
    }

    /// The remote that a new branch goes to.
    package var remoteName: String? { setting("remote.pushDefault") ?? remote(of: branch) }

    /// The remote that a branch comes from, else `origin`, else the only one.
    func remote(of branch: String?) -> String? {
        if let branch, let remote = setting("branch.\(branch).remote") { return remote }
        let remotes = ((try? git.ask("remote")) ?? "").split(separator: "\n").map(String.init)
        return remotes.contains("origin") ? "origin" : remotes.count == 1 ? remotes[0] : nil
    }
}
