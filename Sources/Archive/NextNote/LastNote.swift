import NoteFormat
import Storage

/// The note that the next one is made from, where it lies, and what its series says.
package struct LastNote: Sendable {
    package let note: Note
    /// As messages name it.
    package let name: String
    /// The real path of the file.
    package let path: String
    /// Nil for a note that lies in no archive, or whose name has no date.
    package let series: Series?
    private let archive: ArchiveFolder?

    /// Notes before the last one that are read to tell for how long things have been carried.
    private static let mostEarlier = 30

    /// The last note of a series.
    package init(of series: Series, in archive: ArchiveFolder) throws(ArchiveError) {
        guard let last = series.lastNote else { throw .noLastNote(series.name) }
        name = last.path
        path = archive.fullPath(last.path)
        note = try Self.read(path).note
        self.series = series
        self.archive = archive
    }

    /// A note that is named; its series is the one that it belongs to.
    package init(named name: String, _ config: ConfigFolder?) throws(ArchiveError) {
        self.name = name
        let file = try Self.read(name)
        note = file.note
        path = file.path
        // Where git keeps nothing, the series' folder is all that is looked at: the one above the year's.
        let archive = try? ArchiveFolder(NextPath(path).yearFolder == nil ? file.folder : "\(file.folder)/..")
        self.archive = archive
        let realPath = file.path
        let known = archive.flatMap { try? SeriesCatalogue($0, config) }?.series ?? []
        series = known.first { series in
            series.notes.contains { archive?.fullPath($0.path) == realPath }
        }
    }

    private static func read(_ path: String) throws(ArchiveError) -> (note: Note, path: String, folder: String) {
        do throws(StorageError) {
            let file = try NoteFile(path)
            return (Note(try file.read()), file.path, file.folder)
        } catch {
            throw .storage(error)
        }
    }

    package var date: NoteDate? { NextPath(path).date ?? note.title?.date }

    /// The first meeting of the series after this note that is not over yet; nil where nothing tells.
    package func nextDate(on today: NoteDate) -> NoteDate? {
        guard let series, var date = series.nextDate else { return nil }
        while date < today {
            guard let after = series.date(after: date), after > date else { return nil }
            date = after
        }
        return date
    }

    /// Why there is no next date.
    package var noNextDate: ArchiveError {
        series.map { .noNextDate(series: $0.name, isFirst: $0.notes.count == 1) } ?? .noDateToFollow(name)
    }

    /// The newest note of the series, which this one is, where its meeting was not held yet.
    package func noteToCome(_ isHeld: (ArchiveNote, ArchiveFolder) -> Bool) -> ArchiveNote? {
        guard let newest = series?.lastNote, let archive else { return nil }
        return isHeld(newest, archive) ? nil : newest
    }

    /// Where the note of another date lies: as the series names its notes now, else as this one is named.
    package func path(on date: NoteDate) throws(ArchiveError) -> String {
        if let series, let archive { return archive.fullPath(series.path(for: date)) }
        guard let path = NextPath(path).path(on: date) else { throw .noDateInName(name) }
        return path
    }

    /// The note of another date, with all that the series' earlier notes tell.
    ///
    /// - Parameter discussed: which entries of the agenda, by ordinal, were discussed, as far as that is known.
    package func next(on date: NoteDate, discussed: [Int: Bool] = [:]) -> NextNote {
        let before = series?.notes.last { $0.date < date }
        return NextNote(
            after: note, at: NextPath(path), previous: before.map { NextPath(archive?.fullPath($0.path) ?? $0.path) },
            on: date, earlier: earlier, discussed: discussed)
    }

    private var earlier: [EarlierNote] {
        guard let series, let archive, let date else { return [] }
        return series.notes.filter { $0.date < date }.suffix(Self.mostEarlier).reversed().compactMap { dated in
            archive.read(dated).map { EarlierNote($0, on: dated.date) }
        }
    }

    /// What is odd about a date for the series' next meeting; nil when nothing is.
    package func objection(to date: NoteDate) -> String? {
        if let own = self.date, date <= own { return "\(date) is not after the last note, \(name)" }
        guard let series, let weekday = series.weekday, weekday != date.weekday else { return nil }
        return "\(date) is a \(date.weekday.name); \(series.name) meets on a \(weekday.name)"
    }
}
