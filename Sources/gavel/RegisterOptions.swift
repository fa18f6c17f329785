import Archive
import ArgumentParser
import Console
import NoteFormat
import Publishing
import Runtime

/// What all registers of an archive are asked with.
struct RegisterOptions: ParsableArguments {
    @OptionGroup var archive: ArchiveOptions

    @Option(help: ArgumentHelp("Only meetings of this series.", valueName: "name"), completion: .series)
    var series: String?

    @Option(help: ArgumentHelp("Only meetings from this day on.", valueName: "YYYY-MM-DD"))
    var since: NoteDate?

    @Flag(help: "Print JSON instead of a table.")
    var json = false

    @Flag(help: "Print comma-separated values instead of a table.")
    var csv = false

    func validate() throws {
        if json, csv { throw ValidationError("--json and --csv: only one of them can be printed.") }
    }

    /// Prints a register in the form that was asked for.
    ///
    /// - Parameter nothing: what there is none of, for standard error; nil where there is something.
    func write(
        nothing: String?, json record: @autoclosure () -> some Encodable, csv: @autoclosure () -> CSVTable,
        table: @autoclosure () -> String
    ) throws {
        if let nothing { print("gavel: \(nothing.visible)", to: &StandardError.stream) }
        if json {
            try StandardOutput.write(JSONText.of(record()))
        } else if self.csv {
            try StandardOutput.write(CSVText.of(csv()))
        } else if nothing == nil {
            try StandardOutput.write(table())
        }
    }
}

/// The notes that a register is made of, and the people of all notes.
struct RegisterSource {
    /// Of the series that was asked for, or of all.
    let notes: [ReadNote]
    let people: People
}

extension ParsableCommand {
    /// Reads all notes, since whom a name means takes more than those of one series.
    func source(_ options: RegisterOptions) throws -> RegisterSource {
        let catalogue = try catalogue(options.archive)
        let series = try options.series.map { try catalogue.series(named: $0).name }
        let notes = catalogue.readNotes()
        guard !notes.isEmpty else { throw ArchiveError.noNotes(catalogue.archive.path) }
        return RegisterSource(
            notes: notes.filter { series == nil || $0.series == series },
            people: try catalogue.people(in: notes, config))
    }
}
