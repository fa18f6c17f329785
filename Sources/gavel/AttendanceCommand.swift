import Archive
import ArgumentParser
import NoteFormat

struct AttendanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attendance",
        abstract: "Tell who attended which meetings.",
        discussion: """
            Examples:
              gavel attendance --by meeting                 how many, and who was new
              gavel attendance --chart --since 2026-01-01   drawn, a column a meeting

            By person: meetings, their share of all that are counted, the first and the last. By meeting: people and \
            newcomers, who had been at no meeting of the archive before. By series and by year: sums, and people at a meeting \
            in the mean. A name with a question mark may be that of several people. A note that names nobody is not counted.
            --chart draws the newest meetings that fit, one column each: bars for the people at each, and below them a row \
            for each person.
            With --json, one record: meetings (date, series, people, newcomers, path, line), people (name, meetings, share, \
            first, last, series), series and years (name, meetings, people, newcomers, mean). --csv has the columns of the \
            table; a cell that a spreadsheet would take for a formula begins with an apostrophe.

            More: gavel help registers

            Exit status: 0 printed, also when there is nothing; 1 there is no archive, no note, or no such series; 64 a \
            wrong command line.
            """
    )

    enum Grouping: String, ExpressibleByArgument, CaseIterable {
        case person, meeting, series, year
    }

    @Option(help: ArgumentHelp("A line for each person, meeting, series or year.", valueName: "what"))
    var by = Grouping.person

    @Flag(help: "Draw a chart instead of a table.")
    var chart = false

    @Option(help: ArgumentHelp("Rows of the chart.", valueName: "people"))
    var rows = 30

    @OptionGroup var options: RegisterOptions

    func validate() throws {
        if chart, options.json || options.csv {
            throw ValidationError("--chart is for a terminal: no --json, no --csv.")
        }
        if rows < 1 { throw ValidationError("--rows \(rows): at least one.") }
    }

    func run() throws {
        try reporting {
            let source = try source(options)
            let notes = source.notes.filter { note in options.since.map { note.date >= $0 } ?? true }
            let register = AttendanceRegister(notes, source.people)
            let table = AttendanceTable(register, by: by)
            try options.write(
                nothing: register.meetings.isEmpty ? "no meetings whose notes say who was there" : nil,
                json: AttendanceRecord(register), csv: table.csv,
                table: chart ? AttendanceChart(register, rows: rows).text : table.text)
        }
    }
}
