import ArgumentParser
import Console
import Publishing
import Runtime

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Tell whether all is well for Gavel here.",
        discussion: """
            Examples:
              gavel doctor          a line for each thing that was looked at
              gavel doctor --json   for programs

            Looks at the terminal, the text's encoding, git, the folders for settings, logs and the search index, the \
            settings file, and the archive that commands without --archive work on. Nothing is changed or made.

            ok needs nothing; with a warning a meeting can be run, and something else cannot be done, or not well; \
            with an error no meeting can be run, or not all of it is kept.

            More: gavel help bugs

            Exit status: 0 no errors; 1 an error; 64 a wrong command line.
            """
    )

    @Flag(help: "Print JSON, an array with one record a line.")
    var json = false

    func run() throws {
        let examination = Examination(variable: environment)
        let findings = examination.findings
        try reporting {
            try StandardOutput.write(json ? JSONText.of(findings) : findings.map(\.lines).joined())
        }
        if findings.contains(where: { $0.state == .error }) { throw ExitCode(1) }
    }
}
