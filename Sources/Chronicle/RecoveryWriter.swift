import MeetingCore
import MeetingLog
import Proceedings
import TextEditing

/// Tells a log what a recovery does, before and after the file is written.
struct RecoveryWriter {
    private let log: DatabaseLog
    private let past: Past
    private let opening: Opening
    private let wall: Duration
    private let actor: Actor
    private var n = 0
    private var position: Int

    init(log: DatabaseLog, past: Past, opening: Opening, wall: Duration) {
        self.log = log
        self.past = past
        self.opening = opening
        self.wall = wall
        actor = Actor(user: opening.user, host: opening.host)
        position = past.position
    }

    mutating func begin(fileText: TextBuffer?, merge: LineMerge?) throws(ChronicleError) {
        // Behind an entry that cannot be read nothing is folded: only a new text is, once it is in the file.
        guard past.damagedAt == nil else { return }
        var taken = opening
        taken.text = nil
        // No time passes for the meeting's clocks, so the uptime stays one of that boot.
        taken.bootID = past.lastBootID
        var operations: [Operation] = [.opened(taken)]
        let known = past.proceedings
        if let fileText, fileText == known.textBeingSaved {
            operations.append(.saved)
        } else if let fileText, fileText != known.fileText {
            operations.append(.found(.replace(0..<known.fileText.byteCount, with: fileText.bytes)))
        }
        if let merge { operations.append(.edited(merge.transaction)) }
        try append(operations + [.saving])
    }

    mutating func end(_ text: TextBuffer) throws(ChronicleError) {
        guard past.damagedAt != nil else { return try append([.saved, .left]) }
        try restart(with: text.bytes, planned: past.proceedings.meeting.plannedDuration)
    }

    /// Begins anew with a text: what the log holds before it is history.
    mutating func restart(with text: [UInt8], planned: Duration) throws(ChronicleError) {
        var anew = opening
        anew.text = text
        anew.plannedDuration = planned
        anew.bootID = past.lastBootID
        do throws(LogError) { position = try log.append([]) } catch { throw .log(error) }
        try append([.opened(anew), .left])
    }

    private mutating func append(_ operations: [Operation]) throws(ChronicleError) {
        var entries: [LogEntry] = []
        for operation in operations {
            n += 1
            entries.append(
                LogEntry(
                    actor: actor, n: n, after: position, stamp: Stamp(uptime: past.lastStamp.uptime, wall: wall),
                    operation: operation))
        }
        do throws(LogError) { position = try log.append(entries) } catch { throw .log(error) }
    }
}
