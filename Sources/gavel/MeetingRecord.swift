import Chronicle
import Glibc
import MeetingCore
import MeetingLog
import NoteFormat
import Runtime

/// What Gavel's own log knows of the meeting of a note.
enum MeetingRecord {
    /// Which entries of the note's agenda, by ordinal, were discussed; empty without a log, or with one of another text.
    static func discussed(ofNoteAt path: String, _ note: Note) -> [Int: Bool] {
        guard let folder = try? LogFolder(variable: environment), let log = try? NoteLog.find(path, in: folder) else {
            return [:]
        }
        defer { log.close() }
        guard let proceedings = try? log.proceedings()?.proceedings, proceedings.meeting.startedAt != nil,
            proceedings.note.buffer == note.buffer
        else { return [:] }
        var discussed: [Int: Bool] = [:]
        for (ordinal, item) in proceedings.agenda.items.enumerated() {
            switch proceedings.meeting.status(of: item.id) {
            case .discussed, .open, .skipped: discussed[ordinal] = true
            case .pending, .deferred: discussed[ordinal] = false
            }
        }
        return discussed
    }
}
