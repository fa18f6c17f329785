import NoteFormat

/// An archive whose notes are checked: each is read once, for what it says itself and for what it tells of the others.
struct CheckedArchive: Sendable {
    let folder: ArchiveFolder
    /// By their paths from the root; those that cannot be read, and one-off notes of no series, are missing.
    let notes: [String: Note]
    let context: CheckContext

    /// All dated notes, those of no series too.
    var notesByPath: [ArchiveNote] { folder.notes.sorted { $0.path < $1.path } }

    init(_ folder: ArchiveFolder, _ config: ConfigFolder?, today: NoteDate?) throws(ArchiveError) {
        let catalogue = try SeriesCatalogue(folder, config)
        let read = catalogue.readNotes()
        self.folder = folder
        notes = Dictionary(read.map { ($0.place.path, $0.note) }) { first, _ in first }
        context = CheckContext(catalogue, read, people: try catalogue.people(in: read, config), today: today)
    }
}
