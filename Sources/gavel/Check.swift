import Archive
import ArgumentParser
import Console
import Glibc
import NoteFormat
import Publishing
import Runtime

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find what is wrong in notes; mend what is safe.",
        discussion: """
            Examples:
              gavel check                            all notes of the archive
              gavel check notes.md --severity note   also what is often on purpose
              gavel check --fix --dry-run            what would be put right
              gavel check --sarif                    for code hosts
              gavel check --explain join-secret

            Looks at all dated notes of the archive, or at the notes that are named, of a folder at those below it. \
            It prints a line a finding: path:line:column: severity: message (code). Lines and columns count from 1, columns in \
            Unicode characters. An error is wrong whatever was meant, a warning most likely a slip, a note worth a look.

            --fix writes what needs no decision and touches no other byte: secrets of meeting links go, links to the \
            previous note point at it, a second front matter that says nothing new goes, broken boxes get their blank. \
            A note that a Gavel has open is left alone. A series' file may list codes to be quiet about: skip: [CODE]. \
            --explain tells all codes, --explain CODE one.

            More: gavel help checks

            Exit status: 0 nothing found at or above --severity, or all of it fixed; 1 something found; 2 something \
            could not be read or written; 64 a wrong command line.
            """)

    @Argument(help: "Notes and folders.", completion: .file(extensions: ["md"]))
    var paths: [String] = []

    @OptionGroup var options: ArchiveOptions

    @Option(help: ArgumentHelp("The least that counts: note, warning or error.", valueName: "level"))
    var severity: FindingSeverity?

    @Option(help: ArgumentHelp("Look for this only, also for a note; may be given more than once.", valueName: "code"))
    var only: [CheckRule] = []

    @Option(help: ArgumentHelp("Do not look for this; may be given more than once.", valueName: "code"))
    var skip: [CheckRule] = []

    @Flag(help: "Write what can be put right by itself into the notes.")
    var fix = false

    @Flag(help: "With --fix, print what would change and write nothing.")
    var dryRun = false

    @Flag(help: "Print JSON, an array with one record a finding.")
    var json = false

    @Flag(help: "Print SARIF 2.1.0, which code hosts read.")
    var sarif = false

    @Flag(help: "Print what the codes mean; of those that are named in place of paths.")
    var explain = false

    func validate() throws {
        guard !json || !sarif else { throw ValidationError("--json or --sarif, not both.") }
        guard !dryRun || fix else { throw ValidationError("--dry-run needs --fix.") }
        guard !dryRun || !(json || sarif) else { throw ValidationError("--dry-run prints changes, not findings.") }
        guard explain || options.archive == nil || paths.isEmpty else {
            throw ValidationError("--archive is for a check of all its notes: a path tells its archive itself.")
        }
        guard only.isEmpty || skip.isEmpty else { throw ValidationError("--only or --skip, not both.") }
        guard explain else { return }
        if let code = paths.first(where: { CheckRule(rawValue: $0) == nil }) {
            throw ValidationError("there is no check \(code); gavel check --explain lists them.")
        }
    }

    func run() throws {
        try reporting(status: 2) {
            if explain {
                let rules = paths.compactMap(CheckRule.init(rawValue:))
                return try StandardOutput.write(rules.isEmpty ? CheckText.rules : CheckText.explanation(of: rules))
            }
            let selection = try selection()
            for failure in selection.failures { warn(failure.text) }
            var outcome = CheckOutcome(failures: selection.failures.count, files: selection.files.count)
            for file in selection.files {
                let findings = fix ? fixing(file, &outcome) : file.findings()
                outcome.take(findings.filter(isWanted), in: file, counts: counts)
            }
            if !dryRun { try write(outcome) }
            CheckText.summary(of: outcome, isDryRun: dryRun).map(warn)
            if outcome.failures > 0 { throw ExitCode(2) }
            if !outcome.findings.isEmpty { throw ExitCode(1) }
        }
    }

    private func selection() throws -> CheckSelection {
        guard paths.isEmpty else { return try CheckSelection(paths, config, today: .today) }
        let folder = try ArchiveFolder.find(named: options.archive, config)
        let selection = try CheckSelection(folder, config, today: .today)
        try remember(folder, options)
        return selection
    }

    private func write(_ outcome: CheckOutcome) throws {
        if json {
            try StandardOutput.write(
                JSONText.of(outcome.findings.map { FindingRecord($0.finding, in: $0.file.name) }))
        } else if sarif {
            try StandardOutput.write(JSONText.of(SARIFLog(outcome.findings, version: Version.current)))
        } else {
            try StandardOutput.write(outcome.findings.map { CheckText.line($0.finding, in: $0.file.name) }.joined())
        }
    }

    /// Whether the rule was asked for.
    func isWanted(_ finding: Finding) -> Bool {
        only.isEmpty ? !skip.contains(finding.rule) : only.contains(finding.rule)
    }

    /// Whether it is bad enough; what was asked for by its code always is.
    func counts(_ finding: Finding) -> Bool {
        finding.severity >= severity ?? (only.isEmpty ? .warning : .note)
    }
}

extension CheckRule: ExpressibleByArgument {}
extension FindingSeverity: ExpressibleByArgument {}
