import Archive
import ArgumentParser
import Console
import NoteFormat
import Publishing

struct RosterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster",
        abstract: "List everyone who ever attended, or tell of one.",
        discussion: """
            Examples:
              gavel roster --series community --since 2026-01-01
              gavel roster lind                                 all of one person
              gavel roster --join "Ada Lind" "Adda Lind" @ada   three spellings of one

            Read from the Present lines of an archive's notes, which are never changed. The same handle, and the same \
            name up to case, diacritics and apostrophes, is one person. A first name alone, or one with an initial, is \
            taken for the only one of that name who was in a meeting of the series, or else of any, within \
            \(People.window) days; what was taken so is marked ~. A name that may be several people's is counted for nobody \
            and listed below the table. The alias file joins what else belongs together: --explain tells its form, \
            --suggest what may belong in it, --join writes it.

            More: gavel help people

            Exit status: 0 done; 1 an error, also a name that is nobody's or several people's; 64 a wrong command line.
            """)

    @Argument(help: "A name, a part of one, or a handle: tell all of this person.")
    var name: [String] = []

    @OptionGroup var options: ArchiveOptions

    @Option(help: ArgumentHelp("Only meetings of this series.", valueName: "name"), completion: .series)
    var series: String?

    @Option(help: ArgumentHelp("Only meetings from this day on.", valueName: "YYYY-MM-DD"))
    var since: NoteDate?

    @Flag(help: "Print JSON instead of a table.")
    var json = false

    @Flag(help: "Print comma-separated values instead of a table.")
    var csv = false

    @Flag(help: "Print what may be one person, and first names that may be several, as lines for the alias file.")
    var suggest = false

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Write into the alias file that these are one person: the name first.", valueName: "name"))
    var join: [String] = []

    @Flag(help: "With --join, write the alias file among your own settings.")
    var personal = false

    @Flag(help: "Print the form of the alias file.")
    var explain = false

    func validate() throws {
        guard [json, csv, suggest, explain, !join.isEmpty].count(where: \.self) <= 1 else {
            throw ValidationError("Only one of --json, --csv, --suggest, --join and --explain can be done.")
        }
        guard name.isEmpty || !(csv || suggest || explain || !join.isEmpty) else {
            throw ValidationError(
                "NAME tells of one person, which none of --csv, --suggest, --join and --explain does.")
        }
        guard join.isEmpty || join.count > 1 else {
            throw ValidationError("--join takes the name and at least one other spelling or handle.")
        }
        guard !personal || !join.isEmpty else { throw ValidationError("--personal needs --join.") }
        guard !suggest && join.isEmpty || series == nil && since == nil else {
            throw ValidationError("--suggest and --join look at all meetings: no --series, no --since.")
        }
    }

    func run() throws {
        try reporting {
            if explain { return try StandardOutput.write(RosterTable.form) }
            let catalogue = try catalogue(options)
            guard !catalogue.series.isEmpty else { throw ArchiveError.noNotes(catalogue.archive.path) }
            let wanted = try series.map(catalogue.series(named:))
            let people = try catalogue.people(in: catalogue.readNotes(), config)
            if !join.isEmpty { return try write(people, catalogue.archive) }
            if suggest { return try StandardOutput.write(RosterSuggestions(people).text) }
            try print(people.limited(to: wanted?.name, since: since))
        }
    }

    private func print(_ people: People) throws {
        if !name.isEmpty {
            let person = try people.person(named: name.joined(separator: " "))
            return try StandardOutput.write(json ? JSONText.of(PersonRecord(person)) : RosterTable.page(person))
        }
        let sorted = people.people.sorted { ($1.meetings, $0.name) < ($0.meetings, $1.name) }
        if json { return try StandardOutput.write(JSONText.of(RosterRecord(sorted, people.ambiguous))) }
        try StandardOutput.write(csv ? RosterTable.csv(sorted) : RosterTable.list(sorted, people.ambiguous))
    }

    private func write(_ people: People, _ archive: ArchiveFolder) throws {
        let path: String
        if personal {
            guard let config else { throw ArchiveError.noHome }
            path = config.peoplePath
        } else {
            path = archive.fullPath(PeopleFile.place)
        }
        for spelling in join.dropFirst() where people.match(spelling) == .nobody {
            warn("no note has \(spelling)")
        }
        let isChanged = try PeopleFile.join(Array(join.dropFirst()), to: join[0], in: path)
        try StandardOutput.write("\(isChanged ? "written" : "has it already")  \(path.visible)\n")
        guard isChanged, !personal, archive.isWorkTree else { return }
        tellUncommitted(PeopleFile.place, in: archive, subject: "Join names")
    }
}
