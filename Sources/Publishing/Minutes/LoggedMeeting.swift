import MeetingCore
import MeetingLog
import NoteFormat
import Proceedings
import TextEditing

/// A meeting as its log tells it: only what may be told to everybody is kept of it.
package struct LoggedMeeting: Sendable {
    private(set) var proceedings = Proceedings([])
    private(set) var lastStamp: Stamp
    private var typed = LineTimes(TextBuffer())
    private var opened: [ItemID: Duration] = [:]
    private var stays: [String: Stay] = [:]
    private var waits: [Wait] = []
    private var queued: [QueueEntryID: Stamp] = [:]

    private struct Wait: Sendable {
        let entry: QueueEntryID
        let item: ItemID?
        let time: Duration
    }

    /// Nil for a log without a meeting: the note was only opened.
    package init?(_ entries: [LoggedEntry]) {
        guard let last = entries.last else { return nil }
        lastStamp = last.entry.stamp
        for logged in entries {
            proceedings.readAgenda()
            guard proceedings.accepts(logged.entry.operation) else { break }
            take(logged.entry)
        }
        guard proceedings.meeting.startedAt != nil else { return nil }
    }

    /// Brings the agenda in line with the text that is told, which may have been edited since by others.
    mutating func follow(_ note: Note) {
        let change = LineDiff(from: proceedings.note.buffer, to: note.buffer).transaction
        guard !change.changes.isEmpty else { return }
        typed.take(change, at: nil, in: proceedings.note.buffer)
        proceedings.apply(.edited(change), at: lastStamp)
    }

    // MARK: - What it tells

    var meeting: Meeting { proceedings.meeting }

    var times: MeetingTimes? {
        guard let started = meeting.startedAt else { return nil }
        return MeetingTimes(
            started: started.wall, ended: meeting.closedAt?.wall, elapsed: meeting.elapsed(at: lastStamp),
            planned: meeting.plannedDuration)
    }

    /// When each line of the note that is followed was begun, in time since 1970; nil for one that was there before.
    var lineTimes: [Duration?] { typed.times.count == proceedings.note.buffer.lineCount ? typed.times : [] }

    /// Of the entry with this place in the agenda of the note that is followed.
    func times(ofItemAt ordinal: Int) -> (timebox: Duration?, record: ItemTimes)? {
        guard proceedings.agenda.items.indices.contains(ordinal) else { return nil }
        let id = proceedings.agenda.items[ordinal].id
        var queue = QueueWaiting()
        for wait in waits where wait.item == id { queue.add(wait.time) }
        let record = ItemTimes(
            outcome: meeting.status(of: id), opened: opened[id], elapsed: meeting.elapsed(of: id, at: lastStamp),
            queue: queue)
        return (meeting.timebox(of: id, in: proceedings.agenda), record)
    }

    func stay(of name: String) -> Stay? {
        meeting.attendance.attendee(named: name).flatMap { stays[$0.name] }
    }

    // MARK: - Reading

    private mutating func take(_ entry: LogEntry) {
        let before = meeting
        let undone = before.undoable
        let redone = before.redoable
        if case .edited(let change) = entry.operation {
            typed.take(change, at: entry.stamp.wall, in: proceedings.note.buffer)
        }
        proceedings.apply(entry.operation, at: entry.stamp)
        lastStamp = entry.stamp
        switch entry.operation {
        case .opened(let opening) where opening.text != nil:
            (opened, stays, waits, queued) = ([:], [:], [], [:])
            typed = LineTimes(proceedings.note.buffer)
        case .happened(.undone): if let undone { takeBack(undone) }
        case .happened(.redone): if let redone { take(redone, before, at: entry.stamp) }
        case .happened(let event): take(event, before, at: entry.stamp)
        case .opened, .edited, .saving, .saved, .found, .left: break
        }
        if meeting.attendance != before.attendance { followAttendance(from: before.attendance) }
    }

    private mutating func take(_ event: MeetingEvent, _ before: Meeting, at now: Stamp) {
        switch event {
        case .started(let turn), .moved(let turn), .wentBack(let turn), .meetingReopened(let turn):
            if let item = turn.opened, opened[item] == nil { opened[item] = now.wall }
        case .floor(.queued(let entry)): queued[entry.id] = now
        case .floor(.given(_, let entry?)):
            guard let since = queued[entry] else { return }
            waits.append(Wait(entry: entry, item: before.openItem, time: max(.zero, now.uptime - since.uptime)))
        case .attendanceNoted(let names):
            guard let renaming = before.attendance.renaming(with: names) else { return }
            stays[renaming.new] = stays.removeValue(forKey: renaming.old)
        case .floor, .closed, .marked, .paused, .resumed, .extended, .extensionTakenBack, .timeboxSet,
            .plannedDurationSet, .arrived, .arrivedLate, .returned, .left, .sentRegrets, .withdrawn,
            .reminderSet, .notedPrivately, .undone, .redone:
            break
        }
    }

    private mutating func takeBack(_ event: MeetingEvent) {
        guard case .floor(.given(_, let entry?)) = event else { return }
        if let index = waits.lastIndex(where: { $0.entry == entry }) { waits.remove(at: index) }
    }

    private mutating func followAttendance(from before: MeetingCore.Attendance) {
        let known = Dictionary(before.attendees.map { ($0.name, $0.status) }) { first, _ in first }
        for attendee in meeting.attendance.attendees where known[attendee.name] != attendee.status {
            switch attendee.status {
            case .late(let at): stays[attendee.name] = Stay(arrived: at.wall)
            case .left(let at): stays[attendee.name, default: Stay()].left = at.wall
            case .present: stays[attendee.name]?.left = nil
            case .regrets: stays[attendee.name] = nil
            }
        }
    }
}
