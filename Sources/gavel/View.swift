import ArgumentParser
import CursesConsole
import Facilitator
import MeetingLog
import Runtime
import Storage
import Theming

struct View: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "view",
        abstract: "Show a meeting live on a second screen.",
        discussion: """
            Examples:
              gavel view notes.md                on the projector of the room
              gavel view --show queue notes.md   who waits to speak

            The projector has a large clock, the open item, who speaks and who and what comes next; the queue is \
            everybody who waits; the notes are the text as it is written. 1, 2 and 3 choose, q leaves.

            It follows Gavel's log of the note and takes no lock: it may be open before the meeting begins, stays \
            through crashes, and as many of them as you like may be open. What was noted off the record and who has \
            spoken for how long is not shown.

            More: gavel help second-screen

            Exit status: 0 left by the user; 1 the note cannot be found or its log cannot be read; 2 no usable \
            terminal; 64 a wrong command line; 128+N after signal N.
            """)

    @Argument(help: "The note; it may be gone.", completion: .file(extensions: ["md"]))
    var note: String

    @Option(help: ArgumentHelp("What is shown first: projector, queue or notes.", valueName: "view"))
    var show = SecondScreen.View.projector

    func run() throws {
        try reporting {
            let file = try NoteFile(resolving: note)
            let follower = try follow(file)
            // A name that is nobody's would be waited for in vain.
            if follower.past == nil { _ = try file.read() }
            try look(at: file, follower)
        }
    }

    private func follow(_ file: NoteFile) throws -> LogFollower {
        do {
            return try LogFollower(ofNoteAt: file.path, in: logFolder)
        } catch let error as LogError {
            guard case .unreadable = error else { throw error }
            throw fail("\(file.name): \(error.text); opening the note begins another log")
        }
    }

    private func look(at file: NoteFile, _ follower: LogFollower) throws {
        let settings = try settings()
        let colours = try themeChoice(settings)
        let terminal: Terminal
        do throws(TerminalError) {
            terminal = try Terminal(theme: colours.theme, mouse: settings.preferences.hasMouse)
        } catch {
            throw fail(error.text, status: 2)
        }
        var session = ViewSession(
            fileName: file.lastComponent, follower: follower, showing: show, nearly: settings.preferences.nearly,
            terminal: terminal)
        let status = session.run()
        if status != 0 { throw ExitCode(status) }
    }
}

extension SecondScreen.View: ExpressibleByArgument {}
