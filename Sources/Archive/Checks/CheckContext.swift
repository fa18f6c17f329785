import MeetingCore
import NoteFormat

/// What the notes of an archive tell about any one of them.
package struct CheckContext: Sendable {
    package let people: People
    /// The same people, as they may be named in a note.
    let names: KnownNames
    /// Notes after this day are being prepared: that nobody is present yet is no mistake.
    package let today: NoteDate?
    let spellings: NameSpellings
    let series: [SeriesFacts]
    /// Which of the series a note belongs to, by its path from the archive's root.
    private let seriesByPath: [String: Int]
    private let noteNames: Set<String>

    /// - Parameter notes: all notes of the archive, as `SeriesCatalogue.readNotes` has them.
    package init(_ catalogue: SeriesCatalogue, _ notes: [ReadNote], people: People, today: NoteDate? = nil) {
        self.people = people
        self.today = today
        names = KnownNames(
            people.people.flatMap { person in [person.name] + person.handles.map { "\(person.name) (@\($0))" } })
        spellings = NameSpellings(notes)
        let bySeries = Dictionary(grouping: notes, by: \.series)
        series = catalogue.series.map { SeriesFacts($0, bySeries[$0.name] ?? []) }
        var places: [String: Int] = [:]
        for (index, one) in catalogue.series.enumerated() {
            for note in one.notes { places[note.path] = index }
        }
        seriesByPath = places
        noteNames = Set(catalogue.archive.notes.map(\.name))
    }

    /// The rules that the file of the note's series turns off.
    package func silentRules(for path: String) -> Set<CheckRule> { series(of: path)?.silentRules ?? [] }

    /// The series of a note, which need not be in the archive yet.
    func series(of path: String) -> SeriesFacts? {
        if let known = seriesByPath[path] { return series[known] }
        guard let note = ArchiveNote(path: path) else { return nil }
        return series.first { $0.series.file.text(for: note.date) == note.name }
    }

    /// The series whose notes are named like this one.
    func series(naming name: String, on date: NoteDate) -> SeriesFacts? {
        series.first { one in
            let usual = one.series.file.text(for: date)
            return usual == name || ArchiveNote.stem(of: usual) == name
        }
    }

    func hasNote(named name: String) -> Bool {
        noteNames.contains(name) || noteNames.contains("\(name).md") || noteNames.contains("\(name).markdown")
    }
}
