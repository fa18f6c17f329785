import NoteFormat

/// A small archive to learn in: one series, its last meeting, and the note of today's made from that.
package struct TutorialArchive: Sendable {
    /// Where today's note is.
    package let note: String
    /// Whether notes can be committed: there is a git.
    package let hasGit: Bool

    private static let series = "community"

    /// Makes it in a folder that is there and empty.
    package init(in folder: TutorialFolder, today: NoteDate) throws(ArchiveError) {
        let root = "\(folder.path)/archive"
        try ConfigFolder.makeFolder(root)
        let git = Git(folder: root)
        hasGit = try Self.begin(git)
        let before = today.adding(days: -14) ?? today
        let archive = try ArchiveFolder(root)
        let draft = try Self.draft(from: before)
        _ = try draft.write(to: archive)
        let earlier = "\(root)/\(draft.folder?.text(for: before) ?? ".")/\(draft.file?.text(for: before) ?? "notes.md")"
        try NewNote(path: earlier, bytes: Array(Self.earlierNote(on: before).utf8)).make()
        if hasGit { try Self.commitAll(git) }
        let last = try LastNote(named: earlier, nil)
        let next = last.next(on: today)
        note = try last.path(on: today)
        try NewNote(path: note, bytes: next.bytes(carrying: next.carryOver.candidates.map { _ in .keep })).make()
    }

    private static func draft(from day: NoteDate) throws(ArchiveError) -> SeriesDraft {
        var draft = try SeriesDraft(name: series)
        draft.schedule = try? Schedule("\(day)T18:00[UTC]/P14D")
        draft.title = try? DatePattern("{YYYY-MM-DD} Almanac community meeting")
        draft.takeDefaults()
        return draft
    }

    // MARK: - git

    /// - Returns: whether there is a git.
    private static func begin(_ git: Git) throws(ArchiveError) -> Bool {
        do throws(GitError) {
            try git.change(["-c", "init.defaultBranch=main", "init", "--quiet", "--template="])
            for (name, value) in [
                ("user.name", "Gavel Tutorial"), ("user.email", "tutorial@almanac.example"),
                // Nothing of the user's own runs, or asks, for a commit that is for learning.
                ("commit.gpgSign", "false"), ("core.hooksPath", ".git/hooks"), ("core.autocrlf", "false"),
                ("gc.auto", "0"),
            ] {
                try git.change(["config", name, value])
            }
            return true
        } catch {
            if case .missing = error { return false }
            throw .git(error)
        }
    }

    private static func commitAll(_ git: Git) throws(ArchiveError) {
        do throws(GitError) {
            try git.change(["add", "--all"])
            try git.change(["commit", "--quiet", "--message=Begin the archive with the last meeting"])
        } catch {
            throw .git(error)
        }
    }

    // MARK: - The last meeting

    private static func earlierNote(on day: NoteDate) -> String {
        """
        # \(day) Almanac community meeting

        - Time: 18:00 UTC

        **Present:** Ines Duarte, Olu Bankole, Mira Holm

        ## Follow-up from the last meeting / discussions

        - The printed calendar
          - Two printers have sent a price, the third one not yet.

        ## New topics

        - Moving the wiki (10m)
          - Half of the pages are moved. Mira takes the other half.

        ## Action items

        - [ ] Mira: move the other half of the wiki
        - [x] Ines: write to those who come to the open day

        """
    }
}
