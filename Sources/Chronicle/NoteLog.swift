import MeetingCore
import MeetingLog
import Proceedings
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

    /// Begins the meeting anew in the log of a note that was at the same path before, where there is one and nobody has it
    /// open: a note that was just made knows nothing of it.
    ///
    /// - Returns: Whether there was one.
    package static func beginAnew(
        _ note: String, holding text: [UInt8], as opening: Opening, at wall: Duration, in folder: LogFolder
    ) throws(ChronicleError) -> Bool {
        guard let file = try? NoteFile(resolving: note) else { return false }
        let lock: NoteLock?
        switch NoteLock.acquire(file) {
        case .acquired(let taken), .tookOverStale(let taken, _): lock = taken
        case .held: return false
        case .unavailable: lock = nil
        }
        defer { lock?.release() }
        let log: DatabaseLog
        let past: Past?
        do throws(LogError) {
            log = try DatabaseLog(at: folder.logPath(ofNoteAt: file.path))
            past = try log.proceedings()
        } catch {
            if case .missing = error { return false }
            throw .log(error)
        }
        guard let past else { return false }
        var writer = RecoveryWriter(log: log, past: past, opening: opening, wall: wall)
        try writer.restart(with: text, planned: Meeting.usualDuration)
        return true
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
