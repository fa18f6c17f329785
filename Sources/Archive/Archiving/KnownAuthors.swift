/// Everyone whose address git's log knows: authors, and co-authors of commits.
struct KnownAuthors {
    /// The newest first; somebody may be there with several addresses.
    private(set) var authors: [CoAuthor] = []
    /// Who commits here, as far as that is set.
    private let own: CoAuthor?

    /// Commits further back have addresses that nobody reads any more.
    private static let limit = 5000

    init(in tree: WorkTree) throws(GitError) {
        own = (try? tree.git.ask("var", "GIT_AUTHOR_IDENT")).flatMap { line in
            line.lastIndex(of: ">").flatMap { CoAuthor(String(line[...$0])) }
        }
        guard tree.head != nil else { return }
        let log = try tree.git.ask(
            "log", "--no-show-signature", "--max-count=\(Self.limit)",
            "--format=%aN <%aE>%n%(trailers:key=Co-authored-by,valueonly)")
        var seen: Set<CoAuthor> = []
        for line in log.split(separator: "\n") {
            guard let author = CoAuthor(String(line)), seen.insert(author).inserted else { continue }
            authors.append(author)
        }
    }

    /// Whose commit it is anyway.
    func isOwn(_ author: CoAuthor) -> Bool { author.mail.lowercased() == own?.mail.lowercased() }

    /// Who has one of these names, the newest address; nil when nobody has, or several people have.
    ///
    /// - Parameter names: spellings of one person. A single word is a whole name, or the first name of one only author.
    func author(named names: [String]) -> CoAuthor? {
        let wanted = names.map { $0.lowercased() }
        if let exact = authors.first(where: { wanted.contains($0.name.lowercased()) }) { return exact }
        let firstNames = wanted.filter { !$0.contains(" ") }
        let meant = authors.filter { author in
            firstNames.contains { author.name.lowercased().hasPrefix("\($0) ") }
        }
        return Set(meant.map { $0.name.lowercased() }).count == 1 ? meant[0] : nil
    }
}
