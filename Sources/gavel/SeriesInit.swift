import Archive
import ArgumentParser
import Console
import NoteFormat

struct SeriesInit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a first series, or the file of one that the notes tell of.",
        discussion: """
            Examples:
              gavel series init
              gavel series init community --schedule '2026-06-10T18:00[Europe/Berlin]/P14D'

            Writes .gavel/series/NAME.yaml in the archive, to be committed with it. At a terminal it asks what it cannot \
            know; without one, a new series needs its NAME and --schedule.
            Texts take {YYYY-MM-DD}, {YYYY} and the like for the meeting's date.

            Exit status: 0 written; 1 an error, also a file that is there already; 64 a wrong command line, or something \
            to be asked and no terminal to ask at.
            """
    )

    @Argument(help: "The series' name: small letters, digits, - and _.", completion: .series)
    var name: String?

    @OptionGroup var archive: ArchiveOptions

    @Option(help: "The first day, the time, its zone and the days between, such as 2026-06-10T18:00[UTC]/P14D.")
    var schedule: String?

    @Option(help: ArgumentHelp("The title of a note.", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("Its folder in the archive.", valueName: "text"))
    var folder: String?

    @Option(help: ArgumentHelp("Its file name.", valueName: "text"))
    var file: String?

    @Option(help: ArgumentHelp("The subject of the commit that adds it.", valueName: "text"))
    var commit: String?

    @Option(help: ArgumentHelp("A heading; once for each, in order.", valueName: "heading"))
    var section: [String] = []

    @Flag(help: "Write the file among your own settings, not into the archive.")
    var personal = false

    func run() throws {
        try reporting {
            let place = try place()
            let catalogue = try SeriesCatalogue(place, config)
            let name = try self.name ?? askName(catalogue)
            var draft = try SeriesDraft(name: name)
            let known = catalogue.series.first { $0.name == name }
            if let declared = known?.declared { throw ArchiveError.seriesExists(declared.path) }
            try take(&draft)
            if draft.schedule == nil, isAsking {
                draft.schedule = try ScheduleQuestions(known: known).ask()
                if known == nil, draft.title == nil { draft.title = try askTitle(draft) }
            }
            if known == nil {
                guard draft.schedule != nil else { throw unasked("--schedule") }
                draft.takeDefaults()
                // An archive with notes keeps to what it did so far, unless somebody says otherwise.
                draft.redact = true
            }
            try write(draft, place)
        }
    }

    /// The archive, or the folder that is to become one.
    private func place() throws -> ArchiveFolder {
        if archive.archive == nil, let here = try ArchiveFolder.workTree(around: ".") { return here }
        return try ArchiveFolder.find(named: archive.archive, config, orHere: true)
    }

    private func unasked(_ what: String) -> any Error {
        fail("there is no terminal to ask at: say \(what)", status: 64)
    }

    private func askName(_ catalogue: SeriesCatalogue) throws -> String {
        guard isAsking else { throw unasked("NAME and --schedule") }
        try StandardOutput.write("Archive: \(catalogue.archive.path.visible)\n")
        let open = catalogue.series.filter { $0.declared == nil }.map(\.name)
        if !open.isEmpty { try StandardOutput.write("The notes tell of \(open.joined(separator: ", ").visible).\n") }
        return try Question(text: "Name of the series", usual: open.isEmpty ? "community" : open[0]) { text in
            SeriesFile.isName(text)
                ? .success(text) : .failure(.init(reason: "A name has small letters, digits, - and _."))
        }.ask()
    }

    private func askTitle(_ draft: SeriesDraft) throws -> DatePattern {
        var usual = draft
        usual.takeDefaults()
        return try Question(text: "Title of a note", usual: usual.title?.description) { text in
            do throws(SpellingError) {
                return .success(try DatePattern(text))
            } catch {
                return .failure(.init(reason: "At character \(error.character): \(error.reason)."))
            }
        }.ask()
    }

    /// Takes what stands on the command line.
    private func take(_ draft: inout SeriesDraft) throws {
        func read<Value>(_ option: String, _ text: String?, _ make: (String) throws(SpellingError) -> Value) throws
            -> Value?
        {
            guard let text else { return nil }
            do throws(SpellingError) {
                return try make(text)
            } catch {
                throw fail("\(option) \(text): at character \(error.character): \(error.reason)", status: 64)
            }
        }
        draft.schedule = try read("--schedule", schedule, Schedule.init)
        draft.title = try read("--title", title) { text throws(SpellingError) in try DatePattern(text) }
        draft.folder = try read("--folder", folder, DatePattern.init(folder:))
        draft.file = try read("--file", file, DatePattern.init(file:))
        draft.commit = try read("--commit", commit) { text throws(SpellingError) in try DatePattern(text) }
        guard !section.isEmpty else { return }
        draft.sections = try section.map { text in
            guard let heading = SectionHeading(text) else {
                throw fail("--section \"\(text)\" is no heading", status: 64)
            }
            return heading
        }
    }

    private func write(_ draft: SeriesDraft, _ place: ArchiveFolder) throws {
        guard draft != (try SeriesDraft(name: draft.name)) else {
            throw unasked("--schedule, or what else the file shall have")
        }
        let path: String
        if personal {
            guard let config else { throw ArchiveError.noHome }
            path = try draft.write(to: config, for: place)
        } else {
            path = try draft.write(to: place)
        }
        try remember(place, archive)
        let series = try SeriesCatalogue(place, config).series(named: draft.name)
        let next = series.nextDate.map { "next note  \(series.path(for: $0).visible)\n" } ?? ""
        try StandardOutput.write("written    \(path.visible)\n\(next)")
        guard place.isWorkTree else { return warn("\(place.path) is no git repository yet: git init makes it one") }
        guard !personal else { return }
        tellUncommitted(".gavel/series/\(draft.name).yaml", in: place, subject: "Add the series \(draft.name)")
    }
}
