import Archive
import ArgumentParser
import Console
import CursesConsole
import Facilitator
import Guide
import NoteFormat
import Runtime
import Settings
import Storage
import Theming

struct Tutorial: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tutorial",
        abstract: "Learn Gavel in five minutes, in a meeting of its own.",
        discussion: """
            Examples:
              gavel tutorial
              gavel tutorial --into lesson   and keep all of it in a folder

            Opens the note of a meeting in a small archive of its own. At the foot of the screen a coach says what to \
            try next, with your own keys, and goes on when it is done, whichever way you did it: somebody arrives, \
            notes are typed, a topic is added, somebody speaks, something is decided, and in the end the note is \
            committed to the tutorial's archive. Nothing is simulated: it is the program as it always is.

            alt+. skips a step, alt+, goes a step back, ctrl+q leaves at any time.

            Archive, log, search index and exports are in a folder among temporary files, which is removed at the end; \
            nothing of yours is read but the keys, the theme and the like from config.yaml, and nothing is written.

            More: gavel help meeting

            Exit status: 0 left by the user; 1 an error, also a folder that is not empty; 2 no usable terminal; \
            64 a wrong command line; 128+N after signal N.
            """)

    @Flag(help: "Keep the folder among temporary files.")
    var keep = false

    @Option(
        help: ArgumentHelp("Make all of it in this folder, empty or new, and keep it.", valueName: "dir"),
        completion: .directory)
    var into: String?

    func run() throws {
        let settings = try settings()
        let colours = try themeChoice(settings)
        try checkTerminal()
        try reporting {
            let folder = try folder()
            let status: Int32
            do {
                status = try hold(in: folder, settings.preferences, colours)
            } catch {
                folder.leave()
                throw error
            }
            folder.leave()
            // After a signal nobody may be there to read it.
            try? StandardOutput.write(farewell(folder).visible + "\n")
            if status != 0 { throw ExitCode(status) }
        }
    }

    /// Before anything is made for it.
    private func checkTerminal() throws {
        guard TerminalReport.isAtTerminal else { throw fail(TerminalError.notATerminal.text, status: 2) }
        do throws(TerminalError) {
            _ = try TerminalReport()
        } catch {
            throw fail(error.text, status: 2)
        }
    }

    private func folder() throws -> TutorialFolder {
        let temporary = environment("TMPDIR") ?? "/tmp"
        TutorialFolder.removeLeftovers(in: temporary)
        let folder = try into.map(TutorialFolder.init) ?? TutorialFolder(in: temporary, isKept: keep)
        folder.takeIn()
        return folder
    }

    /// Holds the meeting.
    ///
    /// - Returns: the exit status.
    private func hold(in folder: TutorialFolder, _ own: Preferences, _ colours: ThemeChoice) throws -> Int32 {
        let archive = try TutorialArchive(in: folder, today: .today)
        let file = try NoteFile(archive.note)
        let note = OpenedNote(file: file, bytes: try file.read(), lock: try lock(file))
        var preferences = own
        preferences.exportFolder = folder.exports
        preferences.timeCommand = nil
        preferences.tables = ProgramTables.guide
        let coach = Coach(place: folder.path, isKept: folder.isKept, hasGit: archive.hasGit)
        var meeting = LiveMeeting(
            note: note, terminal: try terminal(colours.theme), themes: colours.cycle, preferences: preferences,
            plannedDuration: nil, isRestarted: false, coach: coach)
        return meeting.run()
    }

    private func terminal(_ theme: Theme) throws -> Terminal {
        do throws(TerminalError) {
            return try Terminal(theme: theme)
        } catch {
            throw fail(error.text, status: 2)
        }
    }

    private func farewell(_ folder: TutorialFolder) -> String {
        folder.isKept
            ? "the tutorial's archive is \(folder.path)/archive, its exports are in \(folder.exports)"
            : "the tutorial's folder was removed; gavel tutorial --keep keeps it"
    }
}
