import Archive
import NoteFormat

/// Which note the next one is made from, and of which day that is.
extension New {
    /// Of a series, not past a meeting whose note is there and which nobody held yet.
    func nextDate(after last: LastNote) throws -> NoteDate {
        if source == nil, let series = last.series, let there = last.noteToCome(MeetingRecord.isOver) {
            throw ArchiveError.nextNoteThere(last.path, there.date, series: series.name)
        }
        guard let day = last.nextDate(on: .today) else { throw last.noNextDate }
        return day
    }

    func lastNote() throws -> LastNote {
        if let source { return try LastNote(named: source, config) }
        let catalogue = try catalogueWithNotes()
        let folder = catalogue.archive
        if let series { return try LastNote(of: self.series(named: series, in: catalogue), in: folder) }
        guard let only = catalogue.series.first, catalogue.series.count == 1 else {
            throw ArchiveError.whichSeries(known: catalogue.series.map(\.name))
        }
        return try LastNote(of: only, in: folder)
    }

    /// Where there are no notes yet, the first one of the series is proposed by its name.
    private func catalogueWithNotes() throws -> SeriesCatalogue {
        do {
            let catalogue = try catalogue(options)
            guard !catalogue.series.isEmpty else { throw ArchiveError.noNotes(catalogue.archive.path) }
            return catalogue
        } catch ArchiveError.noNotes(let path, _) {
            throw ArchiveError.noNotes(path, series: series.map { SeriesBeginning(called: $0).name })
        }
    }

    private func series(named name: String, in catalogue: SeriesCatalogue) throws -> Series {
        do throws(ArchiveError) {
            return try catalogue.series(named: name)
        } catch {
            guard case .noSeries = error else { throw error }
            throw fail("\(error.text)\n  \(SeriesBeginning(called: name).command)   begins one")
        }
    }
}
