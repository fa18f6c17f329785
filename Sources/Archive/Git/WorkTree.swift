import Glibc

/// The git work tree of an archive: what is committed, and what is not.
package struct WorkTree: Sendable {
    /// Without a slash at the end.
    package let path: String
    /// What this work tree alone has in git: its index, its HEAD.
    let gitFolder: String
    /// What it shares with other work trees of the repository.
    let commonFolder: String
    /// Nil when HEAD is detached.
    package let branch: String?
    /// The commit that HEAD is at; nil before the first.
    package let head: String?

    package init(of archive: ArchiveFolder) throws(ArchiveError) {
        guard archive.isWorkTree else { throw .noRepository(archive.path) }
        try self.init(at: archive.path)
    }

    /// - Parameter path: its root.
    init(at path: String) throws(ArchiveError) {
        self.path = path
        let git = Git(folder: path)
        do throws(GitError) {
            let folders = try git.ask("rev-parse", "--git-dir", "--git-common-dir").split(separator: "\n").map {
                $0.hasPrefix("/") ? String($0) : "\(path)/\($0)"
            }
            guard folders.count == 2 else { throw .failed("no git folder") }
            (gitFolder, commonFolder) = (folders[0], folders[1])
            branch = (try? git.ask("symbolic-ref", "--quiet", "--short", "HEAD")).map(Self.line)
            head = (try? git.ask("rev-parse", "--quiet", "--verify", "HEAD^{commit}")).map(Self.line)
        } catch {
            throw .git(error)
        }
    }

    var git: Git { Git(folder: path) }

    /// What git is in the middle of here, and how it is left: `a merge`, `git merge --abort`.
    package var unfinished: (what: String, wayOut: String)? {
        [
            ("MERGE_HEAD", "a merge", "git merge --abort"), ("rebase-merge", "a rebase", "git rebase --abort"),
            ("rebase-apply", "a rebase", "git rebase --abort"),
            ("CHERRY_PICK_HEAD", "a cherry-pick", "git cherry-pick --abort"),
            ("REVERT_HEAD", "a revert", "git revert --abort"), ("BISECT_LOG", "a bisection", "git bisect reset"),
        ]
        .first { access("\(gitFolder)/\($0.0)", F_OK) == 0 }.map { ($0.1, $0.2) }
    }

    /// Whether git would commit here: it knows a name and an address, or makes them up as it can.
    package var knowsCommitter: Bool { (try? git.ask("var", "GIT_COMMITTER_IDENT")) != nil }

    // MARK: - Files and commits

    /// A file as it was committed, in the form that it has in a work tree; nil where the commit has none.
    func file(_ path: String, at commit: String) -> [UInt8]? {
        guard isFile(path, at: commit) else { return nil }
        return try? git.bytes(["cat-file", "--filters", "\(commit):\(path)"])
    }

    func isFile(_ path: String, at commit: String) -> Bool {
        git.isTrue("rev-parse", "--quiet", "--verify", "\(commit):\(path)")
    }

    /// Whether the file in the work tree is what HEAD has, whatever line ends git keeps of it.
    func isAtHead(_ path: String) -> Bool {
        isFile(path, at: "HEAD") && isInIndex(path)
            && git.isTrue("diff", "--quiet", "--no-ext-diff", "HEAD", "--", Self.literal(path))
    }

    func isInIndex(_ path: String) -> Bool {
        !((try? git.bytes(["ls-files", "-z", "--", Self.literal(path)])) ?? []).isEmpty
    }

    /// The last commit up to another one that changed a file: its name and its subject.
    package func lastCommit(of path: String, upTo commit: String = "HEAD") -> (name: String, subject: String)? {
        let line = try? git.ask("log", "-1", "--no-show-signature", "--format=%H %s", commit, "--", Self.literal(path))
        let parts = Self.line(line ?? "").split(separator: " ", maxSplits: 1)
        return parts.first.map { (String($0), parts.count > 1 ? String(parts[1]) : "") }
    }

    /// Markdown files that are not committed as they are, from the root; those that git ignores are left out.
    package func openFiles() throws(ArchiveError) -> Set<String> {
        let told: [UInt8]
        do throws(GitError) {
            told = try git.bytes([
                "status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--", "*.md", "*.markdown",
            ])
        } catch {
            throw .git(error)
        }
        // Two letters and a blank, and then the name as it is.
        return Set(told.split(separator: 0).map { String(decoding: $0.dropFirst(3), as: UTF8.self) })
    }

    /// Whether a commit is another one or comes before it.
    func isCommit(_ commit: String, within other: String) -> Bool {
        git.isTrue("merge-base", "--is-ancestor", commit, other)
    }

    func commit(of ref: String) -> String? {
        (try? git.ask("rev-parse", "--quiet", "--verify", "\(ref)^{commit}")).map(Self.line)
    }

    /// As few digits of a commit's name as tell it.
    package func shortName(of commit: String) -> String {
        (try? git.ask("rev-parse", "--short", commit)).map(Self.line) ?? commit
    }

    func setting(_ name: String) -> String? {
        (try? git.ask("config", "--get", name)).map(Self.line).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A path from the root that git takes as it is: names may hold any character.
    static func literal(_ path: String) -> String { ":(top,literal)\(path)" }

    static func line(_ text: String) -> String { String(text.prefix { !$0.isNewline }) }
}
