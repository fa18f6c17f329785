/// The commits that added files to an archive, the newest first.
struct GitHistory {
    struct Commit: Equatable {
        let subject: String
        /// From the work tree's root.
        var added: [String] = []
    }

    private(set) var commits: [Commit] = []

    /// Commits further back tell of wordings that nobody uses any more.
    private static let limit = 5000

    /// Empty for a folder that git does not keep, and before the first commit.
    init(of archive: ArchiveFolder) throws(GitError) {
        guard archive.isWorkTree else { return }
        let git = Git(folder: archive.path)
        let log: String
        do throws(GitError) {
            log = try git.ask(
                // A byte that no subject has stands before each, and git quotes it in a name.
                "log", "--format=%x01%s", "--name-only", "--diff-filter=A", "--no-renames", "--no-show-signature",
                "--max-count=\(Self.limit)", "--", "*.md", "*.markdown")
        } catch {
            // Before the first commit there is no history, which git calls an error.
            guard case .failed = error, (try? git.ask("rev-parse", "--git-dir")) != nil,
                (try? git.ask("rev-parse", "--quiet", "--verify", "HEAD")) == nil
            else { throw error }
            return
        }
        for line in log.utf8.split(separator: UInt8(ascii: "\n")) {
            if line.first == 1 {
                commits.append(Commit(subject: String(Substring(line.dropFirst()))))
            } else if !commits.isEmpty {
                commits[commits.count - 1].added.append(String(Substring(line)))
            }
        }
    }

    /// How commits that added one of these notes, and no other, are worded now; nil when none tells.
    ///
    /// - Parameter all: every note of the archive, by path.
    func wording(of notes: [ArchiveNote], among all: Set<String>) -> DatePattern? {
        let dates = Dictionary(notes.map { ($0.path, $0.date) }, uniquingKeysWith: { first, _ in first })
        var wordings: [DatePattern] = []
        for commit in commits {
            let added = commit.added.filter(all.contains)
            guard added.count == 1, let date = dates[added[0]] else { continue }
            let subject = Self.withoutRequestNumber(commit.subject)
            guard !subject.isEmpty else { continue }
            wordings.append(DatePattern(of: subject, on: date) ?? DatePattern(text: subject))
        }
        let dated = wordings.filter(\.hasDate)
        guard let now = Series.usual(wordings) else { return nil }
        // A wording without the date may be a slip, but not when it comes again.
        let isHabit = now.hasDate || wordings.prefix(Series.window).filter { $0 == now }.count > 1
        return isHabit ? now : Series.usual(dated)
    }

    /// A merged pull request's number belongs to its own commit: ` (#12)`.
    private static func withoutRequestNumber(_ subject: String) -> String {
        guard subject.hasSuffix(")"), let start = subject.lastIndex(of: "(") else { return subject }
        let inside = subject[subject.index(after: start)...].dropLast()
        guard inside.first == "#", inside.count > 1, inside.dropFirst().allSatisfy(\.isNumber) else { return subject }
        var text = subject[..<start]
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}
