import FoundationEssentials
import GRDB
import MeetingCore
import Proceedings
import TextEditing

extension DatabaseLog {
    /// Keeps the proceedings as the entry at `position` left them, so that the next opening need not fold again.
    ///
    /// Does nothing while a text is on its way to the file: whether it arrived is for the log to tell.
    package func write(checkpoint proceedings: Proceedings, at position: Int) throws(LogError) {
        guard proceedings.textBeingSaved == nil, !proceedings.isAgendaUnread else { return }
        let text = proceedings.note.buffer
        let fileText = proceedings.fileText == text ? nil : Data(proceedings.fileText.bytes)
        try using { db in
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO checkpoint (id, position, version, state, text, file_text)
                    VALUES (1, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    position, Checkpoint.version, Checkpoint(proceedings).state, Data(text.bytes), fileText,
                ])
        }
    }

    /// The fold as far as the checkpoint stands for it; nil if there is none that can be trusted.
    func checkpointed() throws(LogError) -> Folding? {
        do throws(LogError) {
            return try storedCheckpoint().flatMap { stored throws(LogError) in try folding(stored) }
        } catch {
            switch error {
            // The entries themselves are what counts; folding them tells whether they are sound.
            case .unreadable, .damaged: return nil
            case .noHome, .missing, .newer, .taken, .full, .readOnly, .busy, .failed: throw error
            }
        }
    }

    private func folding(_ stored: StoredCheckpoint) throws(LogError) -> Folding? {
        guard let last = try read(after: stored.position - 1, upTo: stored.position).first,
            let start = try opening(upTo: stored.position, withText: true),
            let latest = try opening(upTo: stored.position, withText: false)
        else { return nil }
        var meeting = Meeting(plannedDuration: start.opening.plannedDuration)
        var isSound = true
        try walk(after: start.position, upTo: stored.position, of: .happened) { logged in
            guard case .happened(let event) = logged.entry.operation, event.speaks(of: stored.checkpoint.agenda) else {
                isSound = false
                return false
            }
            meeting.apply(event, at: logged.entry.stamp)
            return true
        }
        let proceedings = Proceedings(
            text: stored.text, fileText: stored.fileText, agenda: stored.checkpoint.agenda, meeting: meeting,
            lastStamp: last.entry.stamp, lastEdited: stored.checkpoint.lastEdited)
        guard isSound, let proceedings else { return nil }
        return Folding(
            proceedings, at: stored.position, opening: latest.opening, actor: last.entry.actor,
            isLeft: last.entry.operation == .left)
    }

    /// The last opening up to a position, its text left on the disk.
    private func opening(
        upTo position: Int, withText: Bool
    ) throws(LogError) -> (position: Int, opening: Opening)? {
        try using { db in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT position, detail FROM operation
                    WHERE kind = 'opened' AND position <= ? \(withText ? "AND bytes IS NOT NULL" : "")
                    ORDER BY position DESC LIMIT 1
                    """,
                arguments: [position])
            guard let row, let found = row.integer(0) else { return nil }
            guard case .opened(let opening)? = OperationRow(kind: "opened", detail: row.text(1)).operation else {
                throw LogError.unreadable(position: found)
            }
            return (found, opening)
        }
    }

    private func storedCheckpoint() throws(LogError) -> StoredCheckpoint? {
        try using { db in
            let row = try Row.fetchOne(
                db, sql: "SELECT position, state, text, file_text FROM checkpoint WHERE version = ?",
                arguments: [Checkpoint.version])
            guard let row, let position = row.integer(0), position > 0, let state = row.text(1),
                let checkpoint = Checkpoint(state: state), let bytes = row.bytes(2)
            else { return nil }
            let text = TextBuffer(bytes)
            guard !row.isNull(3) else {
                return StoredCheckpoint(position: position, checkpoint: checkpoint, text: text, fileText: text)
            }
            return row.bytes(3).map {
                StoredCheckpoint(position: position, checkpoint: checkpoint, text: text, fileText: TextBuffer($0))
            }
        }
    }
}

/// The row of the checkpoint.
private struct StoredCheckpoint {
    let position: Int
    let checkpoint: Checkpoint
    let text: TextBuffer
    let fileText: TextBuffer
}
