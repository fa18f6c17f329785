import Glibc
import NoteFormat
import Storage

/// Why an archive or a series cannot be had.
package enum ArchiveError: Error, Equatable, Sendable {
    case noFolder(String, code: Int32)
    /// The archive that the settings name cannot be opened.
    case rememberedGone(String, settings: String, code: Int32)
    case notAnArchive(String)
    /// - Parameter series: the one whose first note is wanted, where that is known.
    case noNotes(String, series: String? = nil)
    case noSeries(String, known: [String])
    case seriesExists(String)
    case wrongName(String)
    case wrongFile(path: String, line: Int, column: Int, reason: String)
    /// All that is wrong in a file, in its order.
    case wrongPlaces([ArchiveError])
    case noHome
    case noteExists(String)
    case noDateInName(String)
    case whichSeries(known: [String])
    case noLastNote(String)
    /// Its notes do not tell when the series meets.
    case noNextDate(series: String, isFirst: Bool)
    /// For a note that lies in no archive.
    case noDateToFollow(String)
    /// The newest note of the series is of a day still to come.
    case nextNoteThere(String, NoteDate, series: String)
    case noTemplate(String, known: [String])
    /// No theme has this name.
    case noTheme(String, known: [String])
    case noRepository(String)
    case whichNote([String])
    /// The only note to be archived is of a day still to come.
    case notHeldYet(String, NoteDate)
    case whichSeriesOf(String, known: [String])
    case noDate(String)
    case placeTaken(String, source: String)
    case notPlain(String)
    case changedMeanwhile(String)
    case unfinished(String, wayOut: String)
    case noCommitter
    case noBranch
    case wrongBranch(String)
    case noCommitYet(String)
    case noRemote(String)
    case archiving(String)
    case git(GitError)
    /// The alias file gives the spelling to somebody else.
    case spellingTaken(String, by: String, path: String)
    case nobodyNamed(String, near: [String])
    case severalNamed(String, [String])
    /// Something lies in the folder that a tutorial was to have for itself.
    case folderInUse(String)
    case storage(StorageError)

    /// One error or several; nil for none.
    package init?(all errors: [ArchiveError]) {
        guard let first = errors.first else { return nil }
        self = errors.count == 1 ? first : .wrongPlaces(errors)
    }

    /// One sentence for standard error.
    package var text: String {
        switch self {
        case .noFolder(let path, let code): "cannot open the archive \(path): \(String(cString: strerror(code)))"
        case .rememberedGone(let path, let settings, let code):
            "cannot open the archive \(path), which \(settings) names: \(String(cString: strerror(code)))\n"
                + "  gavel series --archive DIR   names another one"
        case .notAnArchive(let path):
            "\(path) is in no archive: no git repository with dated notes around it\n"
                + "  gavel series --archive DIR            names one, and it is remembered\n"
                + "  git init                              begins one, and then\n"
                + "  gavel new NAME --template community   makes its first note"
        case .noNotes(let path, let series):
            "\(path) has no dated notes yet, such as community-2026-06-10.md\n"
                + (series.map { "  gavel new \($0) --template community   makes the first one" }
                    ?? "  gavel new NAME --template community   makes the first one\n"
                    + "  gavel series --archive DIR            names an archive elsewhere")
        case .noSeries(let name, let known):
            "there is no series \(name)"
                + (known.isEmpty ? "" : "; there \(known.count == 1 ? "is" : "are") \(known.joined(separator: ", "))")
        case .seriesExists(let name): "there is a series \(name) already"
        case .wrongName(let name): "\"\(name)\" is no name of a series: small letters, digits, - and _"
        case .wrongFile(let path, let line, let column, let reason): "\(path):\(line):\(column): \(reason)"
        case .wrongPlaces(let errors): errors.map(\.text).joined(separator: "\n")
        case .noHome: "neither XDG_CONFIG_HOME nor HOME is set: no place to remember the archive"
        case .noteExists(let path): "\(path) is there already, and stays as it is"
        case .noDateInName(let path): "the name of \(path) has no date to put another in place of"
        case .whichSeries(let known): "which series? gavel new " + known.joined(separator: ", or gavel new ")
        case .noLastNote(let series):
            "\(series) has no note yet\n  gavel new \(series) --template community   makes the first one"
        case .noNextDate(let series, let isFirst):
            "when \(series) meets next cannot be told: "
                + (isFirst ? "one note tells no interval" : "its notes lie at no regular interval") + "\n"
                + "  gavel new \(series) --date YYYY-MM-DD   makes the note of that day\n"
                + "  gavel series init \(series)   asks how often it meets"
        case .noDateToFollow(let name):
            "\(name) lies among no notes that tell when its next meeting is; say --date YYYY-MM-DD"
        case .nextNoteThere(let path, let date, let series):
            "\(path) is there already, and its day, \(date), is still to come\n"
                + "  gavel \(path)   opens it\n"
                + "  gavel new \(series) --date YYYY-MM-DD   makes a later one"
        case .noTheme(let name, let known): "there is no theme \(name); there is \(known.joined(separator: ", "))"
        case .noTemplate(let name, let known):
            "there is no template \(name); there are \(known.joined(separator: ", "))"
        case .noRepository(let path):
            "\(path) is no git work tree\n  git init \(path)   makes it one"
        case .whichNote(let paths):
            "which note? git does not have these as they are:\n  " + paths.joined(separator: "\n  ")
        case .notHeldYet(let path, let date):
            "the day of \(path), \(date), is still to come; nothing was committed\n"
                + "  gavel archive \(path)   takes it all the same"
        case .whichSeriesOf(let note, let known):
            "which series is \(note) of? "
                + (known.isEmpty
                    ? "the archive has none; gavel series init makes one"
                    : known.map { "--series \($0)" }.joined(separator: ", or "))
        case .noDate(let note): "\(note) has no date, neither in its title nor in its name"
        case .placeTaken(let path, let source):
            "\(path) is another text than \(source), and stays as it is: rename one of them, or archive that one"
        case .notPlain(let path): "\(path) is no plain file; git would not commit the note there"
        case .changedMeanwhile(let path): "\(path) was changed at this moment; nothing was committed, try again"
        case .unfinished(let what, let wayOut):
            "git is in the middle of \(what) here: finish it, or \(wayOut)\n"
                + "  gavel archive --branch   commits beside this work tree"
        case .noCommitter:
            "git has no name or address of yours for the commit; nothing was committed\n  "
                + GitReport.namingCommands.joined(separator: "\n  ")
        case .noBranch: "HEAD is on no branch that could be pushed\n  gavel archive --branch --push   makes one"
        case .wrongBranch(let name): "\"\(name)\" cannot be the name of a branch"
        case .noCommitYet(let path): "\(path) has no commit yet that a branch could begin at; archive without --branch"
        case .noRemote(let path):
            "\(path) has no remote to push to, or several and none is called origin\n  git remote add origin URL"
        case .archiving(let path): "another gavel archive is at work in \(path)"
        case .git(let error): error.text
        case .spellingTaken(let spelling, let owner, let path): "\(spelling) is \(owner)'s already, in \(path)"
        case .nobodyNamed(let name, let near):
            "nobody in the notes is called \(name)"
                + (near.isEmpty ? "" : "; there is \(near.joined(separator: ", "))")
        case .folderInUse(let path): "\(path) is not empty; name a folder that is, or that is not there yet"
        case .severalNamed(let name, let people): "\(name) may be \(people.joined(separator: " or "))"
        case .storage(let error): error.text
        }
    }
}
