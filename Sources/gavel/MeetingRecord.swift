import Archive
import Chronicle
import Glibc
import MeetingCore
import MeetingLog
import NoteFormat
import Proceedings
import Runtime

/// What Gavel's own log knows of the meeting of a note.
enum MeetingRecord {
    /// Tells that the meeting was begun and never closed, with the item that is open; nil where it was closed, or where no
    /// log has it.
    static func stillOpen(ofNoteAt path: String) -> String? {
        guard let proceedings = proceedings(ofNoteAt: path), proceedings.meeting.startedAt != nil,
            proceedings.meeting.phase != .closed
        else { return nil }
        let agenda = proceedings.agenda
        let open = agenda.items.firstIndex { $0.id == proceedings.meeting.openItem }
        let item = open.map { "; item \($0 + 1), \(agenda.items[$0].title), is still open" }
        return "the meeting of this note was not closed\(item ?? "")"
    }

    /// Which entries of the note's agenda, by ordinal, were discussed; empty without a log, or with one of another text.
    static func discussed(ofNoteAt path: String, _ note: Note) -> [Int: Bool] {
        guard let proceedings = proceedings(ofNoteAt: path), proceedings.meeting.startedAt != nil,
            proceedings.note.buffer == note.buffer
        else { return [:] }
        var discussed: [Int: Bool] = [:]
        for (ordinal, item) in proceedings.agenda.items.enumerated() {
            switch proceedings.meeting.status(of: item.id) {
            case .discussed: discussed[ordinal] = true
            // Of an item that nobody closed there may be more to say, and what was left out was for another day.
            case .open, .pending, .deferred, .skipped: discussed[ordinal] = false
            }
        }
        return discussed
    }

    /// Whether the day of a note is not still to come, or its meeting was begun before: elsewhere it may be later.
    static func isHeld(_ note: ArchiveNote, in archive: ArchiveFolder) -> Bool {
        hasCome(note, in: archive) { $0.startedAt != nil }
    }

    /// Whether the meeting of a note is over or its day has come: one that goes on is still the newest.
    static func isOver(_ note: ArchiveNote, in archive: ArchiveFolder) -> Bool {
        hasCome(note, in: archive) { $0.phase == .closed }
    }

    private static func hasCome(
        _ note: ArchiveNote, in archive: ArchiveFolder, or isEarly: (Meeting) -> Bool
    ) -> Bool {
        note.date <= .today || proceedings(ofNoteAt: archive.fullPath(note.path)).map { isEarly($0.meeting) } ?? false
    }

    private static func proceedings(ofNoteAt path: String) -> Proceedings? {
        guard let folder = try? LogFolder(variable: environment), let log = try? NoteLog.find(path, in: folder) else {
            return nil
        }
        defer { log.close() }
        return try? log.proceedings()?.proceedings
    }
}
