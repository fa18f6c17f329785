import Archive
import ArgumentParser
import Console
import Glibc
import NoteFormat
import Runtime
import Storage

struct ArchiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: "Commit a note to its archive, and nothing else.",
        discussion: """
            Examples:
              gavel archive                   the note that git does not have yet
              gavel archive --push            and push it
              gavel archive --branch --push   on a branch, for a pull request
              gavel archive notes.md --series community --scribes
              gavel archive --dry-run         only show what would be done

            Checks the note, shows what will be committed, puts a copy where the series keeps its notes if it is not \
            there, and commits that one file in the series' own wording, with git's hooks and signing as you have set \
            them. What else is staged or changed stays as it is. Run again, also after a crash, it goes on where it \
            stopped; a note that is committed already is left alone.

            Without a note, it takes the one of the archive that git does not have as it is, and none whose day is \
            still to come. The day is the title's, else the one in the file's name. --branch commits beside your work tree, for a pull request. A push that does not \
            come through waits and is tried again by the next gavel archive; without a note, --push only does that.

            More: gavel help closing

            Exit status: 0 done, also before; 1 nothing was committed; 75 all is done but a push, which waits; \
            64 a wrong command line; 128+N when signal N ended git.
            """)

    @Argument(
        help: "The note; the open one of the archive, of a day not still to come.",
        completion: .file(extensions: ["md"]))
    var note: String?

    @OptionGroup var options: ArchiveOptions

    @Option(help: ArgumentHelp("The series that it belongs to.", valueName: "name"), completion: .series)
    var series: String?

    @Option(
        name: .shortAndLong, parsing: .unconditional,
        help: ArgumentHelp("The commit's message instead of the series' wording.", valueName: "text"))
    var message: String?

    @Option(
        name: .customLong("co-author"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Name somebody in the commit; once for each.", valueName: "Name <mail>"))
    var coAuthors: [CoAuthor] = []

    @Flag(inversion: .prefixedNo, help: "Name those who took the notes, where git's log has their addresses.")
    var scribes: Bool?

    @Flag(inversion: .prefixedNo, help: "Take join secrets out of the note; what a new series does.")
    var redact: Bool?

    @Option(
        defaultAsFlag: .usual, parsing: .next,
        help: ArgumentHelp("Commit on a branch of its own; your work tree and branch stay.", valueName: "name"))
    var branch: BranchChoice?

    @Flag(help: "Push the branch.")
    var push = false

    @Option(help: ArgumentHelp("Give a push up after so many seconds; 120 without a terminal.", valueName: "seconds"))
    var pushTimeout: Int?

    @Flag(help: "Show all and do nothing.")
    var dryRun = false

    @Flag(help: "Answer what would be asked with yes.")
    var yes = false

    @Flag(help: "Archive in spite of all that is found, also a file that lacks what its log has.")
    var force = false

    @Flag(help: "List the open notes and the pushes that wait.")
    var status = false

    func validate() throws {
        guard message?.allSatisfy(\.isWhitespace) != true else { throw ValidationError("--message is empty.") }
        guard (1...86_400).contains(pushTimeout ?? 1) else { throw ValidationError("--push-timeout takes seconds.") }
        guard !status || (note == nil && branch == nil && !push && !dryRun) else {
            throw ValidationError("--status only shows what there is.")
        }
    }

    func run() throws {
        // A reader that went away must not end what was begun.
        signal(SIGPIPE, SIG_IGN)
        try reporting {
            do {
                try archive()
            } catch ArchiveError.git(.ended(let command, let signal)) {
                throw fail(GitError.ended(command: command, signal: signal).text, status: 128 + signal)
            }
        }
    }

    /// The note that is named, also one that stands where `--branch` may have a name.
    private var noteName: String? { note ?? branch?.noteName }

    private func archive() throws {
        let named = try noteName.map { try NoteFile($0) }
        let catalogue = try catalogue(options, around: named)
        let tree = try WorkTree(of: catalogue.archive)
        if status { return try ArchiveStatus(catalogue, tree).show() }
        let lock = dryRun ? nil : try RepositoryLock(tree)
        defer { withExtendedLifetime(lock) {} }
        var pushing = try ArchivePushing(tree, manner, isDryRun: dryRun, meansAll: push && noteName == nil)
        if let file = try named ?? openNote(of: catalogue, tree) {
            try archive(file, catalogue, tree, &pushing)
        } else if push {
            try pushing.pushOpen(tree.branch, catalogue.archive.notes)
        }
        try pushing.pushWaiting()
        if pushing.isWaiting { throw ExitCode(75) }
    }

    /// Nil where there is nothing to archive, which is said. A push goes on without the note of a day still to come.
    private func openNote(of catalogue: SeriesCatalogue, _ tree: WorkTree) throws -> NoteFile? {
        do throws(ArchiveError) {
            let file = try tree.openNote(of: catalogue) { MeetingRecord.isHeld($0, in: catalogue.archive) }
            if file == nil { say("nothing to archive: git has every note as it is") }
            return file
        } catch {
            guard push, case .notHeldYet(let path, let date) = error else { throw error }
            say("nothing to archive: the day of \(path), \(date), is still to come")
            return nil
        }
    }

    private func archive(
        _ file: NoteFile, _ catalogue: SeriesCatalogue, _ tree: WorkTree, _ pushing: inout ArchivePushing
    ) throws {
        try checkLog(of: file)
        let source = try SourceNote(file)
        let placement = try Placement(of: source.note, at: file, in: catalogue, tree, series: series)
        let side = try sideBranch(for: placement, tree)
        let archival = try Archival(placement, source, tree, redacting: redact, onto: side?.base)
        let target = push ? try pushing.target(side?.name ?? tree.branch) : nil
        var isInMeeting = false
        if !dryRun {
            SideBranch.removeWorkTree(of: tree)
            let holder = archival.tidy()
            isInMeeting = holder?.process == getppid()
            // The Gavel that started us knows that it has the note.
            if let holder, !isInMeeting {
                warn("\(archival.path) is open in \(holder.who), and saved")
            }
        }
        guard !archival.isDone else {
            let commit = try tellDone(archival, side)
            if let target, let commit { try pushing.push(commit, target) }
            return
        }
        let notes = catalogue.readNotes()
        let people = try catalogue.people(in: notes, config)
        let plan = ArchivePlan(archival, side, try commitMessage(archival, people), target)
        let context = CheckContext(catalogue, notes, people: people, today: .today)
        try review(plan, context)
        guard !dryRun else { return }
        // A meeting makes the exports itself.
        let export = isInMeeting ? [] : ["gavel export --format all --into DIR   exports it in every form"]
        let commit = try perform(plan, proposing: export)
        if let target { try pushing.push(commit, target) }
    }

    private var manner: GitManner {
        let isAtTerminal = isatty(0) == 1
        return GitManner(isAtTerminal: isAtTerminal, limit: pushTimeout ?? (isAtTerminal ? nil : 120))
    }

    // MARK: - What will be committed

    private func sideBranch(for placement: Placement, _ tree: WorkTree) throws -> SideBranch? {
        guard let branch else { return nil }
        let name = branch.name ?? SideBranch.usualName(of: placement)
        return name == tree.branch ? nil : try SideBranch(named: name, tree)
    }

    /// Shows what will be committed, and what somebody should look at first.
    private func review(_ plan: ArchivePlan, _ context: CheckContext) throws {
        let archival = plan.archival
        if plan.side == nil, let unfinished = archival.tree.unfinished {
            throw ArchiveError.unfinished(unfinished.what, wayOut: unfinished.wayOut)
        }
        guard archival.tree.knowsCommitter else { throw ArchiveError.noCommitter }
        try archival.checkBase()
        if plan.side == nil { try archival.checkPlace() }
        try? StandardOutput.write(plan.text)
        let meeting = MeetingRecord.stillOpen(ofNoteAt: archival.source.path)
        let review = ArchiveReview(archival, context, meeting: meeting)
        for warning in review.warnings { StandardError.tell(warning) }
        guard let doubt = review.doubt, !dryRun, !yes, !force else { return }
        guard isAsking else {
            throw fail("\(doubt)\n  nothing was committed; --yes archives the note all the same")
        }
        guard try Question.yesOrNo("Archive it all the same?") else { throw ExitCode(1) }
    }

    // MARK: - Doing it

    private func perform(_ plan: ArchivePlan, proposing: [String]) throws -> String {
        let (archival, tree) = (plan.archival, plan.archival.tree)
        do throws(ArchiveError) {
            let commit: String
            if let side = plan.side {
                commit = try side.commit(archival.path, archival.bytes, plan.message, manner, tellGit)
            } else {
                commit = try archival.commit(plan.message, manner, tellGit)
            }
            let name = tree.shortName(of: commit)
            say("committed  \(name)")
            for line in proposing + plan.hints(name) { say("           \(line)") }
            return commit
        } catch {
            guard case .git(let failure) = error else { throw error }
            if case .ended = failure { throw error }
            let rest = plan.isFileRedacted ? "; the secrets are out of the file" : "; the note stays as it is"
            throw fail("\(failure.text)\n  nothing was committed\(rest)")
        }
    }

    /// - Returns: the commit that has the note; nil where it is not on the branch that is to be pushed.
    private func tellDone(_ archival: Archival, _ side: SideBranch?) throws -> String? {
        let (tree, base) = (archival.tree, archival.base ?? "HEAD")
        guard let last = tree.lastCommit(of: archival.path, upTo: base) else { return nil }
        let place = side.map { " (on \($0.start ?? $0.name))" } ?? ""
        say("already archived: \(tree.shortName(of: last.name)) \(last.subject)\(place)")
        return side?.start == nil ? last.name : nil
    }

    /// What was asked for is done, whoever reads of it.
    private func say(_ text: String) { try? StandardOutput.write(text.visible + "\n") }
}

/// A line of git's or of a program that it ran. It may hold anything.
func tellGit(_ line: String) {
    print("git: \(line.visible)", to: &StandardError.stream)
}
