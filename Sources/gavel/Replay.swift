import ArgumentParser
import Chronicle
import MeetingLog

struct Replay: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Write a note as it was at a time, from Gavel's log.",
        discussion: """
            Examples:
              gavel replay notes.md --at 18:05             on standard output
              gavel replay notes.md --at -10m -o then.md   ten minutes before the log ends

            The time is 2026-06-10T18:05:00Z (also with an offset such as +02:00, or without for local time), 18:05 or \
            18:05:30 for the last such time in the log, or -10m for ten minutes before the log's end.

            More: gavel help recovery

            Exit status: 0 written; 1 there is no log, the time is before it, or the text cannot be written; 64 a wrong \
            command line.
            """
    )

    @Argument(help: "The note; it may be gone.", completion: .file(extensions: ["md"]))
    var note: String

    @Option(name: .customLong("at"), parsing: .unconditional, help: ArgumentHelp("When.", valueName: "time"))
    var time: String

    @Option(
        name: .shortAndLong, parsing: .unconditional,
        help: ArgumentHelp("Where to write it; - is standard output.", valueName: "file"),
        completion: .file())
    var output = "-"

    @Flag(help: "Replace a file that is there already.")
    var force = false

    func run() throws {
        try reporting {
            let text = try NoteLog.find(note, in: logFolder).text(at: time)
            try write(text, to: output, isForced: force)
        }
    }
}
