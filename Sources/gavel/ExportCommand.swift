import Archive
import ArgumentParser
import Console
import Glibc
import NoteFormat
import Publishing
import Storage

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Tell a meeting to others: report, mail, JSON, more.",
        discussion: """
            Examples:
              gavel export --format html -o report.html notes.md   a report for browsers
              gavel export --format mail notes.md > mail.txt       for a mailing list
              gavel export --format all --into public --redact     of all the archive

            The forms:
            \(formats)

            Everything comes from the note, and where Gavel's log has the meeting, also times, who came late or left, and \
            how long people waited to speak. What was noted off the record and how long somebody spoke is in none of \
            them. The same note and log give the same bytes; times are those of the series' zone, else of this machine, \
            in the calendar and the chat's log UTC.

            One note in one form goes to standard output, or to -o FILE; several go into a folder, --into DIR: NOTE.html, \
            NOTE.mail.txt and so on. Without a note, all of the archive, in the folders that they have there. A file \
            that is there already is replaced with --force only, a note that is exported never.

            More: gavel help exports

            Exit status: 0 done; 1 a note cannot be read, or a file cannot be written; 64 a wrong command line.
            """)

    /// The forms with a line each, for the help.
    private static var formats: String {
        var lines = ""
        for format in ExportFormat.allCases { lines += "  \(format.rawValue.padded(to: 10))\(format.summary)\n" }
        return lines + "  \("all".padded(to: 10))all of these; takes --into"
    }

    @Argument(help: "Notes, and folders of the archive; all of it.", completion: .file(extensions: ["md"]))
    var notes: [String] = []

    @Option(
        name: .shortAndLong, parsing: .unconditionalSingleValue,
        help: ArgumentHelp("The form, once for each (above).", valueName: "format"))
    var format: [ExportChoice] = []

    @Option(
        name: .shortAndLong, parsing: .unconditional,
        help: ArgumentHelp("Where to write it; - is standard output.", valueName: "file"), completion: .file())
    var output: String?

    @Option(help: ArgumentHelp("The folder for the files; it is made.", valueName: "dir"), completion: .directory)
    var into: String?

    @Flag(inversion: .prefixedNo, help: "Take join secrets out; what a series with redact: true does.")
    var redact: Bool?

    @Flag(help: "Replace files that are there already.")
    var force = false

    @Flag(help: "Print what the JSON may hold, as a JSON Schema.")
    var schema = false

    @OptionGroup var options: ArchiveOptions

    func validate() throws {
        guard !schema else { return }
        guard !format.isEmpty else {
            throw ValidationError(
                "say --format \(ExportChoice.allValueStrings.joined(separator: ", ")).\n\(Self.waysOn)")
        }
        guard output == nil || into == nil else { throw ValidationError("-o and --into: only one of them can be.") }
        guard into == nil, notes.count != 1 || formats.count != 1 || ArchiveFolder.isFolder(notes[0]) else { return }
        throw ValidationError("several files need a folder: --into DIR.\n\(Self.waysOn)")
    }

    private static let waysOn = """
          gavel export --format html NOTE       one note
          gavel export --format all --into DIR  all of the archive
        """

    func run() throws {
        try reporting {
            guard !schema else { return try StandardOutput.write(ExportFormat.schema) }
            var desk = try ExportDesk(
                config: config, logs: try? logFolder, archive: try namedArchive(), redacting: redact)
            if let into { return try export(&desk, into: into) }
            try exportOne(&desk, formats[0])
        }
    }

    /// Those that were asked for, each once.
    private var formats: [ExportFormat] {
        let wanted = Set(format.flatMap(\.formats))
        return ExportFormat.allCases.filter(wanted.contains)
    }

    /// The archive that was named, or that is meant where no note is.
    private func namedArchive() throws -> SeriesCatalogue? {
        options.archive == nil && !notes.isEmpty ? nil : try catalogue(options)
    }

    private func exportOne(_ desk: inout ExportDesk, _ format: ExportFormat) throws {
        guard format != .html || output != nil || isatty(1) == 0 else {
            throw fail("a report is for a browser: add -o FILE, or -o - to print it all the same", status: 64)
        }
        let source = try NoteFile(notes[0])
        let bytes = try format.bytes(of: try desk.minutes(of: source))
        tellSecrets(desk)
        guard let output, output != "-" else { return try StandardOutput.write(bytes) }
        try ExportFile(path: output, bytes: bytes).write(sparing: [source], isForced: force)
    }

    private func export(_ desk: inout ExportDesk, into folder: String) throws {
        let sources = try notes.isEmpty ? desk.archiveNotes() : notes.flatMap { try desk.notes(named: $0) }
        try ExportSource.checkNames(sources)
        try ConfigFolder.makeFolder(folder)
        let files = sources.map(\.file)
        var made: [String] = []
        for source in sources {
            let minutes = try desk.minutes(of: source.file)
            if !source.folder.isEmpty { try ConfigFolder.makeFolder("\(folder)/\(source.folder)") }
            for format in formats {
                let name = "\(source.stem)\(format.ending)"
                try ExportFile(path: "\(folder)/\(name)", bytes: try format.bytes(of: minutes))
                    .write(sparing: files, isForced: force)
                made.append(name)
            }
        }
        tellSecrets(desk)
        tell(made, in: folder)
    }

    /// The names of the files, as far as they can be overlooked at once.
    private func tell(_ files: [String], in folder: String) {
        let most = ExportFormat.allCases.count
        let rest = files.count > most ? ["  and \(files.count - most) more"] : []
        let lines = ["\(files.count) \(files.count == 1 ? "file" : "files") in \(folder)"]
        warn((lines + files.prefix(most).map { "  \($0)" } + rest).joined(separator: "\n"))
    }

    private func tellSecrets(_ desk: ExportDesk) {
        guard !desk.secretNotes.isEmpty else { return }
        let names = desk.secretNotes
        let what = names.count == 1 ? names[0] : "\(names.count) notes, such as \(names[0])"
        warn("\(what): whoever reads it can join the meeting; --redact takes the secrets out")
    }
}
