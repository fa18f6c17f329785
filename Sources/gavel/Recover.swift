import ArgumentParser
import Chronicle
import Console
import FoundationEssentials
import Glibc
import MeetingCore
import MeetingLog
import Proceedings
import Runtime
import Storage

struct Recover: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover",
        abstract: "Bring back what a crash left in a log alone.",
        discussion: """
            Examples:
              gavel recover                        which notes have something to recover
              gavel recover notes.md               into the note
              gavel recover notes.md -o other.md   beside it

            Without a note, lists the notes that have something to recover; nothing is written. With a note, writes the \
            log's text into it; what other programs wrote there since is merged, and where both changed the same \
            lines, both stay between markers (<<<<<<<, >>>>>>>). Opening the note in Gavel does the same.

            More: gavel help recovery

            Exit status: 0 recovered, listed, or nothing to recover; 1 there is no log, a log cannot be read, or the text \
            cannot be written; 64 a wrong command line.
            """
    )

    @Argument(help: "The note; it may be gone.", completion: .file(extensions: ["md"]))
    var note: String?

    @Option(
        name: .shortAndLong, parsing: .unconditional,
        help: ArgumentHelp(
            "Write the log's text there and leave the note as it is; - is standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(help: "With --output, replace a file that is there already.")
    var force = false

    @Flag(help: "Print the list as JSON.")
    var json = false

    func validate() throws {
        guard note != nil || output == nil else { throw ValidationError("--output needs a note.") }
        guard note == nil || !json else { throw ValidationError("--json is for the list, without a note.") }
    }

    func run() throws {
        try reporting {
            guard let note else { return try list() }
            guard let recovery = try Recovery(try NoteLog.find(note, in: logFolder)) else {
                throw ChronicleError.empty(note: note)
            }
            if let output { return try write(recovery.text.bytes, to: output, isForced: force) }
            try perform(recovery, note)
        }
    }

    private func perform(_ recovery: Recovery, _ note: String) throws {
        guard recovery.isNeeded else { return try say("nothing to recover: \(note.visible) has all that its log has") }
        let lines = recovery.linesOnlyInLog
        let conflicts = try recovery.perform(as: opening, at: Stamp.current.wall)
        let told = conflicts == 0 ? "" : "; \(counted(conflicts, "place")) changed twice, look for <<<<<<<"
        try say("recovered \(counted(lines, "line")) into \(note.visible)\(told)")
    }

    private func list() throws {
        var found: [RecoveryRecord] = []
        var isFailed = false
        for path in try logFolder.logPaths() {
            do {
                guard let recovery = try Recovery(try DatabaseLog(at: path)), recovery.isNeeded, !recovery.isHeld else {
                    continue
                }
                found.append(RecoveryRecord(recovery))
            } catch let error as LogError {
                isFailed = true
                _ = fail(error.text)
            } catch let error as ChronicleError {
                isFailed = true
                _ = fail(error.text)
            }
        }
        try json ? tell(found) : describe(found)
        if isFailed { throw ExitCode(1) }
    }

    private func tell(_ found: [RecoveryRecord]) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try say(String(decoding: try encoder.encode(found), as: UTF8.self).harmlessJSON)
    }

    private func describe(_ found: [RecoveryRecord]) throws {
        if found.isEmpty { return try say("nothing to recover") }
        for record in found {
            let what = counted(record.linesOnlyInLog, "line") + " only in the log"
            let gone = record.isFileGone ? ", the file is gone" : ""
            try say("\(record.note.visible)\n  \(record.localTime)  \(what)\(gone)\n  \(record.command.visible)")
        }
    }

    private func say(_ text: String) throws {
        try StandardOutput.write(text + "\n")
    }

    private func counted(_ count: Int, _ what: String) -> String { "\(count) \(what)\(count == 1 ? "" : "s")" }
}
