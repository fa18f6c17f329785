import NoteFormat

/// A note of an archive with its text.
package struct ReadNote: Sendable {
    package let place: ArchiveNote
    /// The series' name.
    package let series: String
    package let note: Note

    package init(place: ArchiveNote, series: String, note: Note) {
        self.place = place
        self.series = series
        self.note = note
    }

    /// From the file's name.
    package var date: NoteDate { place.date }
}

extension SeriesCatalogue {
    /// The notes of all series, or of one, oldest first. What cannot be read is left out.
    package func readNotes(of series: Series? = nil) -> [ReadNote] {
        let wanted = series.map { [$0] } ?? self.series
        return wanted.flatMap { series in
            series.notes.compactMap { place in
                archive.read(place).map { ReadNote(place: place, series: series.name, note: $0) }
            }
        }
        .sorted { ($0.date, $0.place.path) < ($1.date, $1.place.path) }
    }
}
