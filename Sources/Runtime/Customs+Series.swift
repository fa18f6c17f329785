import Archive
import Facilitator
import NoteFormat
import Storage

extension Customs {
    /// Nil for a note in no archive, or of no series of it.
    init?(of note: Note, at file: NoteFile) {
        guard let archive = ArchiveFolder.around(file),
            let catalogue = try? SeriesCatalogue(
                archive, try? ConfigFolder(variable: environment), learnsWording: false),
            let series = try? catalogue.series(of: note, at: file)
        else { return nil }
        let day = ArchiveNote(path: file.lastComponent)?.date ?? note.title?.date
        let last = series.notes.last { earlier in day.map { earlier.date < $0 } ?? true }
        self.init(
            nextMeeting: day.flatMap { series.date(after: $0) }, due: series.declared?.due,
            timebox: series.declared?.timebox, length: series.declared?.length,
            areItemsApart: last.flatMap(archive.read)?.areItemsApart)
    }
}
