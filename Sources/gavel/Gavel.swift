// gavel puts everything together: the commands of the command line, their help, and what they print.
// What a command finds out or does is done by the rooms below.
// No text of a note or of another person is printed as it came.

import ArgumentParser
import Console
import Glibc
import Runtime

@main
struct Gavel: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gavel",
        abstract: "Run a live meeting from the terminal, straight in its Markdown note.",
        discussion: """
            Examples:
              gavel tutorial                      learn it in five minutes
              gavel new tea --template community  the first note of a series
              gavel community-2026-06-10.md       open a note and run its meeting
              gavel --line notes.md               in plain lines, also for scripts
              gavel new community                 the note of the next meeting
              gavel archive --push                commit the note, and push it
              gavel export -f html notes.md       a report; also mail, JSON, a calendar
              gavel actions ada                   what somebody has to do
              gavel help meeting                  how a meeting is run; also help topics

            Inside, f1 shows the keys of where you are.

            Exit status: 0 done, or left by the user; 1 an error, named on standard error; 2 no usable terminal; \
            3 another gavel has the note open; 64 a wrong command line; 75 a push that waits; 128+N after signal N. \
            What else a status means stands in the help of the command.
            """,
        version: Version.current,
        groupedSubcommands: [
            CommandGroup(
                name: "Meeting",
                subcommands: [
                    OpenNote.self,
                    Tutorial.self,
                    New.self,
                    View.self,
                    Play.self,
                ]),
            CommandGroup(
                name: "Archive",
                subcommands: [
                    ArchiveCommand.self,
                    ExportCommand.self,
                    SearchCommand.self,
                    SeriesCommand.self,
                    Check.self,
                    RosterCommand.self,
                    AttendanceCommand.self,
                    Actions.self,
                    Decisions.self,
                    Topic.self,
                    Outline.self,
                ]),
            CommandGroup(
                name: "History",
                subcommands: [
                    Log.self,
                    Replay.self,
                    Recover.self,
                ]),
            CommandGroup(
                name: "Gavel itself",
                subcommands: [
                    ConfigCommand.self,
                    Themes.self,
                    Doctor.self,
                    Help.self,
                ]),
        ],
        defaultSubcommand: OpenNote.self
    )

    /// As the library does it, but a wrong command line is quoted in visible characters only, and told as all else is.
    static func main() {
        do {
            if CommandLine.arguments.count == 1 { return try StandardOutput.write(FirstScreen.text) }
            if let note = loneNote { return try OpenNote(note: note).run() }
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let error = unknownOption(behind: error) ?? error
            let status = exitCode(for: error)
            let text = fullMessage(for: error)
            // What else a bug report needs is looked up only when somebody asks.
            if text == Version.current { exit(withError: CleanExit.message(Versions.text)) }
            guard !status.isSuccess, !text.isEmpty else { exit(withError: error) }
            let label = "Error: "
            let told = text.hasPrefix(label) ? String(text.dropFirst(label.count)) : text
            StandardError.say(status == .validationFailure ? mistypedCommand ?? told : told)
            exit(withError: status)
        }
    }
}

extension Gavel {
    /// The note of `gavel NOTE.md`, as nearly every meeting is opened.
    ///
    /// The library takes longer to read a command line than all else does up to the first screen.
    private static var loneNote: String? {
        guard CommandLine.arguments.count == 2, let note = CommandLine.arguments.last else { return nil }
        return note.hasSuffix(".md") && !note.hasPrefix("-") ? note : nil
    }

    /// What to say of a first word that is nearly a command, where the library takes it for a note.
    private static var mistypedCommand: String? {
        let words = CommandLine.arguments.dropFirst()
        guard let word = words.first, !word.contains("."), !word.contains("/"), !word.hasPrefix("-"),
            access(word, F_OK) != 0
        else { return nil }
        let near = CommandPath([word]) == nil ? CommandPath.commandsNear(word).map { "gavel \($0)" } : []
        guard !near.isEmpty else { return nil }
        return "there is no command \(word.visible)\n  did you mean \(near.joined(separator: " or "))?"
    }

    /// The library misses an argument before it tells of an option that it does not know.
    private static func unknownOption(behind error: any Error) -> (any Error)? {
        guard message(for: error).hasPrefix("Missing expected argument") else { return nil }
        for count in 1...2 {
            let missing = Array(repeating: "NAME", count: count)
            do {
                _ = try parseAsRoot(Array(CommandLine.arguments.dropFirst()) + missing)
                return nil
            } catch {
                if message(for: error).hasPrefix("Unknown option") { return error }
            }
        }
        return nil
    }
}

extension ParsableCommand {
    /// Says what went wrong, and ends.
    func fail(_ text: String, status: Int32 = 1) -> any Error {
        StandardError.say(text)
        return ExitCode(status)
    }
}
