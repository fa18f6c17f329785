/// The git program of this machine, and whom it takes for the author of a commit.
package struct GitReport: Equatable, Sendable {
    /// Such as 2.39.5.
    package let version: String
    /// `Ada Lind <ada@example.org>`; nil where neither git's settings nor the environment say.
    package let author: String?

    /// What tells git who commits.
    package static let namingCommands = [
        #"git config --global user.name "Ada Lind""#, "git config --global user.email ada@example.org",
    ]

    /// - Parameter folder: a repository may have settings of its own.
    package init(in folder: String) throws(GitError) {
        let git = Git(folder: folder)
        let told = try git.ask("--version").split(whereSeparator: \.isWhitespace)
        version = told.count > 2 ? String(told[2]) : "of an unknown version"
        // Otherwise git makes an address up from the names of the user and the machine.
        let identity = try? git.ask("-c", "user.useConfigOnly=true", "var", "GIT_AUTHOR_IDENT")
        author = identity.flatMap { words in words.lastIndex(of: ">").map { String(words[...$0]) } }
    }
}
