import Glibc
import Storage

/// A branch for a pull request. Its commit is made in a work tree of its own, which is gone afterwards: the user's work
/// tree, index and branch stay as they are.
package struct SideBranch: Sendable {
    package let name: String
    /// What it is at, or begins at.
    package let base: String
    /// What it begins at, in words; nil for a branch that is there already.
    package let start: String?
    private let tree: WorkTree

    /// A branch that is there, or one that is to begin at the remote's main branch, else at HEAD.
    ///
    /// - Throws: for a name that no branch can have, and before the first commit.
    package init(named name: String, _ tree: WorkTree) throws(ArchiveError) {
        self.name = name
        self.tree = tree
        guard name.first != "-", tree.git.isTrue("check-ref-format", "--branch", name) else {
            throw .wrongBranch(name)
        }
        if let tip = tree.commit(of: "refs/heads/\(name)") {
            (base, start) = (tip, nil)
            return
        }
        let remote = tree.remote(of: tree.branch)
        let places = remote.map { ["refs/remotes/\($0)/HEAD", "refs/remotes/\($0)/main", "refs/remotes/\($0)/master"] }
        for place in places ?? [] {
            guard let commit = tree.commit(of: place) else { continue }
            let full = (try? tree.git.ask("rev-parse", "--symbolic-full-name", place)).map(WorkTree.line) ?? place
            (base, start) = (commit, String(full.dropFirst("refs/remotes/".count)))
            return
        }
        guard let head = tree.head else { throw .noCommitYet(tree.path) }
        (base, start) = (head, tree.branch ?? "HEAD")
    }

    /// `notes-2026-06-10-community`
    package static func usualName(of placement: Placement) -> String {
        "notes-\(placement.date)-\(placement.series.name)"
    }

    /// Commits one file with these bytes to the branch.
    ///
    /// When git refuses, a branch that was made for it is gone again.
    /// - Returns: the new commit.
    package func commit(
        _ path: String, _ bytes: [UInt8], _ message: CommitMessage, _ manner: GitManner, _ tell: (String) -> Void
    ) throws(ArchiveError) -> String {
        Self.removeWorkTree(of: tree)
        do throws(GitError) {
            let branch = start == nil ? [folder, name] : ["--no-track", "-b", name, folder, base]
            try tree.git.change(["worktree", "add", "--quiet"] + branch)
        } catch {
            Self.removeWorkTree(of: tree)
            throw .git(error)
        }
        do throws(ArchiveError) {
            try write(path, bytes)
            let side = try WorkTree(at: folder)
            let commit: String
            do throws(GitError) { commit = try side.commit(path, message, manner, tell) } catch { throw .git(error) }
            Self.removeWorkTree(of: tree)
            return commit
        } catch {
            Self.removeWorkTree(of: tree)
            if start != nil { try? tree.git.change(["update-ref", "-d", "refs/heads/\(name)", base]) }
            throw error
        }
    }

    // MARK: - The work tree beside

    private var folder: String { Self.folder(of: tree) }

    private static func folder(of tree: WorkTree) -> String { "\(tree.commonFolder)/\(folderName)" }

    private static let folderName = "gavel-archive"

    private func write(_ path: String, _ bytes: [UInt8]) throws(ArchiveError) {
        let full = "\(folder)/\(path)"
        if let slash = full.lastIndex(of: "/") { try ConfigFolder.makeFolder(String(full[..<slash])) }
        do throws(StorageError) {
            let file = try NoteFile(resolving: full)
            // Behind a link lies what is none of this branch's.
            guard let real = try? NoteFile(resolving: folder), file.path.utf8.elementsEqual("\(real.path)/\(path)".utf8)
            else { throw StorageError(.write, path, code: StorageError.notAFile) }
            try file.replace(with: bytes)
        } catch {
            throw .storage(error)
        }
    }

    /// Also one that a killed program left behind, at whatever stage.
    package static func removeWorkTree(of tree: WorkTree) {
        let folder = folder(of: tree)
        let record = "\(tree.commonFolder)/worktrees/\(folderName)"
        guard access(folder, F_OK) == 0 || access(record, F_OK) == 0 else { return }
        try? tree.git.change(["worktree", "remove", "--force", "--force", folder])
        FolderRemoval.remove(folder)
        FolderRemoval.remove(record)
    }
}
