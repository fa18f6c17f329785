import Archive
import ArgumentParser
import Chronicle
import Console
import CursesConsole
import Facilitator
import Glibc
import MeetingCore
import NoteFormat
import Runtime
import Theming

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make the note of the next meeting from the last one.",
        discussion: """
            Examples:
              gavel new community                  asks what is to be carried over
              gavel new community --date 2026-06-24 --open
              gavel new --from notes.md --carry open --dry-run
              gavel new tea --template plain       the first note of a series

            The new note is the last one with the new date, nobody present, the link to the last note set where it has \
            one, and empty follow-ups and topics; every other byte is the last note's. What may be carried over is asked \
            on the terminal: earlier follow-ups, topics, open action items, each with its age. Ticked from the start is \
            what was not discussed (Gavel's log of the meeting tells, where there is one) or has an open action. With \
            --carry, --dry-run, or without a terminal, nothing is asked.

            Prints the path of the note that was made. A note that is there already is never overwritten. One whose day \
            is still to come is the next one already: then only --date makes a later one.

            More: gavel help next

            Exit status: 0 made, or left without making one; 1 an error, also a note that is there already; \
            2 no usable terminal; 64 a wrong command line; 128+N after signal N.
            """)

    enum Carry: String, ExpressibleByArgument, CaseIterable {
        case all, none, open
    }

    @Argument(help: "The series; needed where the archive has several.", completion: .series)
    var series: String?

    @OptionGroup var options: ArchiveOptions

    @Option(help: ArgumentHelp("The day of the meeting; the series' next one from today.", valueName: "YYYY-MM-DD"))
    var date: NoteDate?

    @Option(
        name: .customLong("from"), help: ArgumentHelp("Make it from this note.", valueName: "note"),
        completion: .file(extensions: ["md"]))
    var source: String?

    @Option(help: "What goes on without asking; open is what is ticked from the start.")
    var carry: Carry?

    @Option(
        help: ArgumentHelp(
            "Make the first note of a series: \(Template.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "name"), completion: .list(Template.allCases.map(\.rawValue)))
    var template: String?

    @Option(help: ArgumentHelp("With --template, what the meeting is called.", valueName: "text"))
    var title: String?

    @Flag(help: "Print the note instead of making it.")
    var dryRun = false

    @Flag(help: "Open the note when it is made.")
    var open = false

    func validate() throws {
        guard template == nil || (source == nil && carry == nil) else {
            throw ValidationError("--template makes a first note: there is nothing for --from or --carry.")
        }
        guard title == nil || template != nil else { throw ValidationError("--title needs --template.") }
        guard title?.contains(where: \.isNewline) != true, title != "" else {
            throw ValidationError("--title takes one line of text.")
        }
        guard !dryRun || !open else { throw ValidationError("--dry-run makes no note that could be opened.") }
        guard source == nil || series == nil else { throw ValidationError("--from names the series already.") }
    }

    func run() throws {
        try reporting {
            if let template { try makeFirst(Template(named: template)) } else { try makeNext() }
        }
    }

    // MARK: - From the last note

    private func makeNext() throws {
        let last = try lastNote()
        let day = try date ?? nextDate(after: last)
        let path = try last.path(on: day)
        try NewNote.check(path)
        let next = last.next(on: day, discussed: MeetingRecord.discussed(ofNoteAt: last.path, last.note))
        if let objection = last.objection(to: day) { warn(objection) }
        let choices = try choices(for: next, path)
        for notice in next.notices { warn(notice.text) }
        try finish(NewNote(path: path, bytes: next.bytes(carrying: choices)))
    }

    // MARK: - What is carried

    private func choices(for next: NextNote, _ path: String) throws -> [CarryChoice] {
        let candidates = next.carryOver.candidates
        switch carry {
        case .all: return candidates.map { _ in .keep }
        case .none?: return candidates.map { _ in .drop }
        case .open:
            tell(next, next.carryOver.defaultChoices)
            return next.carryOver.defaultChoices
        case nil: break
        }
        guard !dryRun, !candidates.isEmpty, isatty(0) == 1, isatty(1) == 1 else {
            tell(next, next.carryOver.defaultChoices)
            return next.carryOver.defaultChoices
        }
        return try ask(candidates, String(path.split(separator: "/").last ?? ""))
    }

    private func ask(_ candidates: [CarryCandidate], _ name: String) throws -> [CarryChoice] {
        let settings = try settings()
        let colours = try themeChoice(settings)
        let terminal: Terminal
        do throws(TerminalError) {
            terminal = try Terminal(theme: colours.theme, mouse: settings.preferences.hasMouse)
        } catch {
            throw fail("\(error.text)\nwith --carry all, none or open nothing is asked", status: 2)
        }
        var session = TickSession(heading: name, rows: candidates.map(TickRow.init), terminal: terminal)
        switch session.run() {
        case .accepted(let marks): return marks.map(CarryChoice.init)
        case .left: throw ExitCode.success
        case .ended(let status): throw ExitCode(status)
        }
    }

    /// On standard error: what standard output says is for scripts.
    private func tell(_ next: NextNote, _ choices: [CarryChoice]) {
        for (candidate, choice) in zip(next.carryOver.candidates, choices) {
            let row = TickRow(candidate)
            let what = choice == .keep ? "carried" : "dropped"
            let section = row.section + String(repeating: " ", count: max(0, 9 - row.section.count))
            print("\(what)  \(section)  \(row.title.visible)  (\(row.age))", to: &StandardError.stream)
        }
    }

    // MARK: - From a template

    private func makeFirst(_ template: Template) throws {
        let day = date ?? .today
        let name = series ?? template.rawValue
        // Not the archive that is remembered: a first note belongs to where the user is.
        let folder = try? ArchiveFolder.find(named: options.archive, nil)
        let declared = folder.flatMap { try? SeriesCatalogue($0, config) }?.series.first { $0.name == name }
        let path: String
        if let folder, let declared {
            path = folder.fullPath(declared.path(for: day))
        } else {
            path = "\(options.archive ?? ".")/\(name)-\(day).md"
        }
        try NewNote.check(path)
        let bytes = template.note(on: day, title: title ?? template.title(of: name))
        try finish(NewNote(path: path, bytes: bytes), isFirst: true)
    }

    // MARK: - The end

    private func finish(_ note: NewNote, isFirst: Bool = false) throws {
        guard !dryRun else {
            warn("this would be \(note.path)")
            return try StandardOutput.write(note.bytes)
        }
        try note.make()
        try beginLog(of: note)
        try StandardOutput.write(note.path.visible + "\n")
        if isFirst, ArchiveFolder.workTreePath(around: note.folder) == nil {
            warn("no git repository is around the note; git init makes one, so that it can be archived")
        }
        guard open else { return }
        try OpenNote(note: note.path).run()
    }

    /// The meeting of a note that was there before is not this one's.
    private func beginLog(of note: NewNote) throws {
        guard let folder = try? logFolder else { return }
        let wasThere = try NoteLog.beginAnew(
            note.path, holding: note.bytes, as: opening, at: Stamp.current.wall, in: folder)
        if wasThere { warn("an earlier note was there: its meeting is history, and gavel log tells it") }
    }
}
