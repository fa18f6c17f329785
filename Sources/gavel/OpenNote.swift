import ArgumentParser
import Console
import CursesConsole
import Guide
import Runtime
import Storage
import Theming

struct OpenNote: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Open a note and run its meeting (the default).",
        discussion: """
            Examples:
              gavel community-2026-06-10.md    run the meeting of this note
              gavel --for 45 notes.md          with 45 minutes planned
              gavel --line notes.md            in plain lines, for screen readers
              gavel --line notes.md < script   what a script says
              gavel --read-only notes.md       only to be looked at

            What was said and done goes to a log as it happens. Opened again, also after a crash, a note comes back with \
            all of it, and its meeting goes on.

            With --line nothing is drawn: lines scroll by in the order in which they would be spoken, for screen \
            readers, for any terminal, and for scripts, as in gavel --line NOTE < SCRIPT. A line that begins with a verb \
            is done (next, present+ Ada, ACTION: Ada to write it down), any other is noted below the open item; \
            help tells more. The end of the input leaves as quit does.

            More: gavel help meeting

            Exit status: 0 left by the user; 1 the note cannot be opened or could not be saved, or a line of a script \
            was refused (the lines behind it are done all the same); 2 no usable terminal; 3 another gavel has the note \
            open; 64 a wrong command line; 128+N after signal N, with everything saved.
            """
    )

    @Argument(
        help: ArgumentHelp("The note, a Markdown file.", valueName: "note"), completion: .file(extensions: ["md"]))
    var note: String

    @Option(name: .customLong("for"), help: ArgumentHelp("How long the meeting is planned for.", valueName: "minutes"))
    var minutes: Int?

    @Flag(name: .long, help: "Only look; what others write shows up as they save it.")
    var readOnly = false

    @Flag(name: .long, help: "Take the note from a gavel on another host that is gone.")
    var takeOver = false

    @Flag(name: .customLong("line"), help: "Tell the meeting in plain lines, for screen readers and scripts.")
    var isInLines = false

    @Flag(name: .long, help: "Begin the meeting anew, as the note alone has it.")
    var restart = false

    @Option(
        name: .customLong("at-line"),
        help: ArgumentHelp("Where the cursor starts, counted from 1.", valueName: "number"))
    var firstLine: Int?

    init() {}

    /// As `gavel NOTE --at-line LINE`.
    init(note: String, firstLine: Int? = nil) {
        self.note = note
        self.firstLine = firstLine
        minutes = nil
        readOnly = false
        takeOver = false
        isInLines = false
        restart = false
    }

    func validate() throws {
        guard (firstLine ?? 1) > 0 else { throw ValidationError("--at-line counts from 1.") }
        guard (1...1440).contains(minutes ?? 60) else { throw ValidationError("--for takes 1 to 1440 minutes.") }
        guard !readOnly || !(takeOver || restart) else {
            throw ValidationError("--read-only changes nothing: --take-over and --restart do.")
        }
    }

    func run() throws {
        let settings = try settings()
        var preferences = settings.preferences
        preferences.tables = ProgramTables.guide
        let colours = isInLines ? nil : try themeChoice(settings)
        let opened = try open()
        let planned = minutes.map { Duration.seconds($0 * 60) }
        let status: Int32
        if isInLines {
            var meeting = LineMeeting(
                note: opened, preferences: preferences, plannedDuration: planned, isRestarted: restart)
            status = meeting.run()
        } else {
            var meeting = LiveMeeting(
                note: opened, terminal: try terminal(colours?.theme ?? .terminal, mouse: preferences.hasMouse),
                themes: colours?.cycle,
                preferences: preferences, plannedDuration: planned, isRestarted: restart, line: firstLine.map { $0 - 1 }
            )
            status = meeting.run()
            if status == 0, meeting.isUnderWay {
                try? StandardOutput.write("the meeting goes on when the note is opened again: gavel \(note.visible)\n")
            }
        }
        if status != 0 { throw ExitCode(status) }
    }

    private func terminal(_ theme: Theme, mouse: Bool) throws -> Terminal {
        do throws(TerminalError) {
            return try Terminal(theme: theme, mouse: mouse)
        } catch {
            throw fail("\(error.text)\n  gavel --line \(note)   runs the meeting in plain lines, anywhere", status: 2)
        }
    }

    private func open() throws -> OpenedNote {
        do {
            let file = try NoteFile(note)
            let lock = readOnly ? nil : try lock(file, takingOver: takeOver)
            let reason = readOnly ? "it was opened read-only." : nil
            return OpenedNote(file: file, bytes: try file.read(), lock: lock, readOnlyReason: reason)
        } catch let error as StorageError {
            throw fail(error.text + otherMeaning(of: error))
        }
    }

    /// A command that was mistyped is taken for a note, and a series for its newest one.
    private func otherMeaning(of error: StorageError) -> String {
        guard error.operation == .find else { return "" }
        if let archived = ArchivedNote(named: note, config) { return "\n\(archived.hint)" }
        let isWord = !note.contains(".") && !note.contains("/")
        if isWord, let newest = NewestNote(ofSeries: note, config) { return "\n\(newest.hint)" }
        let near = isWord ? CommandPath.commandsNear(note).map { "gavel \($0)" } : []
        guard near.isEmpty else { return "\n  did you mean \(near.joined(separator: " or "))?" }
        return "\n  \(SeriesBeginning(called: isWord ? note : nil).command)   makes the first note of a series"
    }
}
