import Archive
import ArgumentParser
import Console
import Publishing

struct SeriesList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the series (the default).",
        discussion: """
            Examples:
              gavel series list
              gavel series list --json     for programs
              gavel series list --explain  the keys of a series' file

            With --json, an array with one record a series.

            Exit status: 0 printed; 1 there is no archive, or no note; 64 a wrong command line.
            """
    )

    @OptionGroup var archive: ArchiveOptions

    @Flag(help: "Print JSON instead of a table.")
    var json = false

    @Flag(help: "Print the keys of a series' file.")
    var explain = false

    func run() throws {
        try reporting {
            if explain { return try StandardOutput.write(SeriesTable.keys) }
            let catalogue = try catalogue(archive)
            guard json || !catalogue.series.isEmpty else { throw ArchiveError.noNotes(catalogue.archive.path) }
            guard json else { return try StandardOutput.write(SeriesTable.list(catalogue.series)) }
            try StandardOutput.write(JSONText.of(catalogue.series.map(SeriesRecord.init)))
        }
    }
}

struct SeriesShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print all that is known of one series.",
        discussion: """
            Examples:
              gavel series show community
              gavel series show community --json   for programs

            Exit status: 0 printed; 1 there is no archive, or no such series; 64 a wrong command line.
            """
    )

    @Argument(help: "The series' name.", completion: .series)
    var name: String

    @OptionGroup var archive: ArchiveOptions

    @Flag(help: "Print JSON instead of lines.")
    var json = false

    func run() throws {
        try reporting {
            let catalogue = try catalogue(archive)
            let series = try catalogue.series(named: name)
            guard json else { return try StandardOutput.write(SeriesTable.page(series, in: catalogue.archive)) }
            try StandardOutput.write(JSONText.of(SeriesRecord(series)))
        }
    }
}
