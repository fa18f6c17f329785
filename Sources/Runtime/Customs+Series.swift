import Archive
import Facilitator
import MeetingLog
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
            timebox: series.declared?.timebox,
            length: series.declared?.length ?? last.flatMap { Self.planned(forMeetingOf: archive.fullPath($0.path)) },
            areItemsApart: last.flatMap(archive.read)?.areItemsApart)
    }

    /// What was planned for a meeting that was held, where Gavel's log has it.
    private static func planned(forMeetingOf path: String) -> Duration? {
        guard let folder = try? LogFolder(variable: environment),
            let log = try? DatabaseLog(at: folder.logPath(ofNoteAt: path))
        else { return nil }
        defer { log.close() }
        guard let meeting = try? log.proceedings()?.proceedings.meeting, meeting.startedAt != nil else { return nil }
        return meeting.plannedDuration
    }
}
