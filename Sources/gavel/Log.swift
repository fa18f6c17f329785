import Archive
import ArgumentParser
import Chronicle
import Console
import FoundationEssentials
import Glibc
import MeetingLog

struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Print what happened in a meeting, from Gavel's log.",
        discussion: """
            Examples:
              gavel log notes.md
              gavel log notes.md --follow   while the meeting goes on
              gavel log notes.md --json     for programs
              gavel log                     of the note that gavel archive would take

            One line an entry, in local time; typing without a pause is one line. With --json, one JSON object a line: \
            position, actor, n, after, time (UTC), uptimeNs, kind and detail. Offsets count bytes. What was noted off \
            the record is told without its text. Without a note, it is the archive's only one that git does not have as \
            it is.

            More: gavel help recovery

            Exit status: 0 printed; 1 there is no log, a part of it cannot be read, or no one note is meant; 64 a wrong command line.
            """
    )

    @Argument(
        help: "The note, which may be gone; the one that git does not have as it is.",
        completion: .file(extensions: ["md"]))
    var note: String?

    @Flag(help: "Print JSON lines instead of words.")
    var json = false

    @Flag(help: "Go on with what is logged from now on, until ctrl+c.")
    var follow = false

    func run() throws {
        try reporting {
            let log = try NoteLog.find(note ?? openNote(), in: logFolder)
            let watch = follow ? try log.watch() : nil
            var entries = try log.readable(after: 0)
            var printer = LogPrinter(entries.entries, asJSON: json)
            while true {
                for entry in entries.entries { try printer.print(entry) }
                if watch == nil || entries.damagedAt != nil { try printer.finish() }
                if let position = entries.damagedAt { throw LogError.unreadable(position: position) }
                guard let watch else { return }
                try wait(watch, &printer)
                watch.clear()
                entries = try log.readable(after: printer.position)
            }
        }
    }

    /// The note that `gavel archive` would take.
    private func openNote() throws -> String {
        let catalogue = try SeriesCatalogue(ArchiveFolder.find(named: nil, config), config)
        let tree = try WorkTree(of: catalogue.archive)
        let open = try tree.openNote(of: catalogue) { MeetingRecord.isHeld($0, in: catalogue.archive) }
        guard let open else {
            throw fail("which note? git has every note as it is\n  gavel log NOTE   names one")
        }
        return open.path
    }

    /// Waits for more; tells typing that paused, and ends when nobody reads any more.
    private func wait(_ watch: LogWatch, _ printer: inout LogPrinter) throws {
        while true {
            var requests = [
                pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0), pollfd(fd: 1, events: 0, revents: 0),
            ]
            let timeout = printer.isTyping ? History.pause.components.seconds * 1000 : -1
            let count = poll(&requests, 2, Int32(timeout))
            if requests[1].revents != 0 { throw ExitCode.success }
            if requests[0].revents != 0 { return }
            if count == 0 { try printer.finish() }
        }
    }
}

/// Prints entries in the form that was asked for.
private struct LogPrinter {
    private(set) var position = 0
    private var history: History
    private let encoder: JSONEncoder?

    init(_ known: [LoggedEntry], asJSON: Bool) {
        history = History(.here, namesPeople: Set(known.map(\.entry.actor.person)).count > 1)
        encoder = asJSON ? JSONEncoder() : nil
        encoder?.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    var isTyping: Bool { history.isTyping }

    mutating func print(_ logged: LoggedEntry) throws {
        position = logged.position
        guard let encoder else { return try write(history.take(logged)) }
        try write([String(decoding: try encoder.encode(EntryRecord(logged)), as: UTF8.self).harmlessJSON])
    }

    mutating func finish() throws {
        try write(history.finish())
    }

    private func write(_ lines: [String]) throws {
        guard !lines.isEmpty else { return }
        try StandardOutput.write(lines.map { $0 + "\n" }.joined())
    }
}
