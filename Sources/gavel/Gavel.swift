// gavel puts everything together: the commands of the command line, their help, and what they print.
// What a command finds out or does is done by the rooms below.
// No text of a note or of another person is printed as it came.

import ArgumentParser
import Console
import Runtime

@main
struct Gavel: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gavel",
        abstract: "Run a live meeting from the terminal, straight in its Markdown note.",
        discussion: """
            Examples:
              gavel tutorial                    learn it in five minutes
              gavel community-2026-06-10.md     open the note and run the meeting
              gavel --for 45 notes.md           with 45 minutes planned
              gavel new community               the next note of a series
              gavel outline --json *.md         what Gavel finds in notes
              gavel --line notes.md             in plain lines, also for scripts
              gavel play notes.md script.txt    played by a script
              gavel view notes.md               on a second screen, for the room
              gavel log notes.md                what happened in the meeting, and when
              gavel replay notes.md --at 18:05  the note as it was then
              gavel recover                     what a crash left in a log alone
              gavel archive --push              commit the note, and push it
              gavel export -f html notes.md     a report; also mail, JSON, a calendar
              gavel search release is:open      what was said in all notes
              gavel series                      an archive's series of meetings
              gavel check                       what is wrong in an archive's notes
              gavel roster                      everyone who ever attended
              gavel actions --owner ada         what somebody has to do
              gavel decisions                   what an archive's meetings decided
              gavel attendance --chart          who was at which meeting
              gavel topic '#31969'              what all meetings said of an issue
              gavel config --explain            what can be set, and how
              gavel themes lantern-dark         a meeting in other colours
              gavel doctor                      whether all is well for Gavel here
              gavel help meeting                how a meeting is run; also help topics

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

    /// As the library does it, but a wrong command line is quoted in visible characters only.
    static func main() {
        do {
            if let note = loneNote { return try OpenNote(note: note).run() }
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let status = exitCode(for: error)
            let text = fullMessage(for: error)
            // What else a bug report needs is looked up only when somebody asks.
            if text == Version.current { exit(withError: CleanExit.message(Versions.text)) }
            guard !status.isSuccess, !text.isEmpty else { exit(withError: error) }
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }
            print(lines.joined(separator: "\n"), to: &StandardError.stream)
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
}

extension ParsableCommand {
    /// Says what went wrong, and ends.
    func fail(_ text: String, status: Int32 = 1) -> any Error {
        StandardError.say(text)
        return ExitCode(status)
    }
}
