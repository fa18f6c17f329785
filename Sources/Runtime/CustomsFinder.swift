import Archive
import Facilitator
import NoteFormat
import Storage

/// Finds out how the series of a note does things, on a thread of its own: in a large archive that takes a second.
final class CustomsFinder: @unchecked Sendable {
    private let wakeup: Wakeup
    private let monitor = Monitor()
    private var answer: Message?

    init(of note: Note, at file: NoteFile, wakeup: Wakeup) {
        self.wakeup = wakeup
        BackgroundThread.start {
            guard let customs = Customs(of: note, at: file) else { return }
            self.monitor.locked { self.answer = .customsFound(customs) }
            wakeup.send(Writer.mark)
        }
    }

    /// What has been found since the last call.
    func takeAnswers() -> [Message] {
        monitor.locked {
            defer { answer = nil }
            return answer.map { [$0] } ?? []
        }
    }
}

extension Customs {
    /// Nil for a note in no archive, or of no series of it.
    init?(of note: Note, at file: NoteFile) {
        guard let archive = ArchiveFolder.around(file),
            let catalogue = try? SeriesCatalogue(
                archive, try? ConfigFolder(variable: environment), learnsWording: false),
            let series = try? catalogue.series(of: note, at: file)
        else { return nil }
        let day = ArchiveNote(path: file.lastComponent)?.date ?? note.title?.date
        self.init(
            nextMeeting: day.flatMap { series.date(after: $0) }, due: series.declared?.due,
            timebox: series.declared?.timebox, length: series.declared?.length)
    }
}
