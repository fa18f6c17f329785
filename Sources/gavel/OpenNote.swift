import ArgumentParser
import CursesConsole
import Runtime
import Storage
import Theming

struct OpenNote: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Open a note and run its meeting (the default).",
        discussion: "Exit status: 0 left by the user, 1 the note cannot be opened, 2 no usable terminal, "
            + "128 and the signal's number after a signal."
    )

    @Argument(
        help: ArgumentHelp("The note, a Markdown file.", valueName: "note"), completion: .file(extensions: ["md"]))
    var note: String

    @Option(name: .customLong("for"), help: ArgumentHelp("How long the meeting is planned for.", valueName: "minutes"))
    var minutes = 60

    func validate() throws {
        guard (1...1440).contains(minutes) else { throw ValidationError("--for takes 1 to 1440 minutes.") }
    }

    func run() throws {
        let file: NoteFile
        let bytes: [UInt8]
        do throws(StorageError) {
            file = try NoteFile(note)
            bytes = try file.read()
        } catch {
            throw fail(error.text)
        }
        let terminal: Terminal
        do throws(TerminalError) {
            terminal = try Terminal(theme: environment("NO_COLOR") != nil ? .mono : .terminal)
        } catch {
            throw fail(error.text, status: 2)
        }
        var meeting = LiveMeeting(
            file: file, bytes: bytes, terminal: terminal, plannedDuration: .seconds(minutes * 60))
        let status = meeting.run()
        if status != 0 { throw ExitCode(status) }
    }
}
