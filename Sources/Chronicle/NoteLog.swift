import MeetingLog
import Storage

/// Finds the log of a note.
package enum NoteLog {
    /// The log of a note that may be gone from the disk.
    package static func find(_ note: String, in folder: LogFolder) throws(ChronicleError) -> DatabaseLog {
        let path: String
        if let file = try? NoteFile(resolving: note) { path = file.path } else { path = note }
        let logPath = folder.logPath(ofNoteAt: path)
        do throws(LogError) {
            return try DatabaseLog(at: logPath)
        } catch {
            if case .missing = error { throw .noLog(note: note, path: logPath) }
            throw .log(error)
        }
    }
}

extension DatabaseLog {
    /// The note's text as it was at a time that people wrote.
    package func text(at spelled: String, _ time: LocalTime = .here) throws(ChronicleError) -> [UInt8] {
        guard let spelling = TimeSpelling(spelled) else { throw .noTime(spelled) }
        let times: (first: Duration, last: Duration)?
        do throws(LogError) { times = try wallTimes() } catch { throw .log(error) }
        guard let times else { throw .empty(note: notePath) }
        let past: Past?
        do throws(LogError) {
            past = try fold(until: spelling.wall(from: times.first, to: times.last, time))
        } catch {
            throw .log(error)
        }
        guard let past else { throw .tooEarly(spelled, first: time.text(times.first), last: time.text(times.last)) }
        if let position = past.damagedAt { throw .log(.unreadable(position: position)) }
        return past.proceedings.note.buffer.bytes
    }
}
