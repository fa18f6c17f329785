import Console
import MeetingCore
import MeetingLog
import Proceedings
import TextEditing

extension Proceedings {
    /// What an entry, which is to be applied here, did; nil for what is not worth a line.
    func words(for entry: LogEntry) -> String? {
        switch entry.operation {
        case .opened(let opening): words(for: opening, by: entry.actor)
        case .edited(let transaction): words(for: transaction)
        case .happened(let event): words(for: event)
        case .saving: nil
        case .saved: "saved"
        case .found(let transaction):
            "found a change of another program\(fileText.place(of: transaction).map { ", \($0)" } ?? "")"
        case .left: "left"
        }
    }

    private func words(for opening: Opening, by actor: Actor) -> String {
        let version = opening.version.isEmpty ? "" : " with gavel \(opening.version.visible)"
        return "opened by \(actor.person.visible)\(version)"
    }

    private func words(for transaction: Transaction) -> String? {
        note.buffer.place(of: transaction).map { "\($0): \(transaction.changes.count) changes at once" }
    }

    private func words(for event: MeetingEvent) -> String {
        switch event {
        case .started(let turn): "started the meeting" + opening(turn, ": ")
        case .moved(let turn): leaving(turn).map { $0 + opening(turn, ", ") } ?? opening(turn, "")
        case .wentBack(let turn): "went back, " + opening(turn, "")
        case .closed: "closed the meeting"
        case .meetingReopened(let turn): "reopened the meeting" + opening(turn, ": ")
        case .marked(let item, let status): "\(status.deed) \(title(item))"
        case .paused: "paused"
        case .resumed: "resumed"
        case .extended(let item, let by, _): "+\(by.spelled) for \(title(item))"
        case .extensionTakenBack(let item): "took back the extension of \(title(item))"
        case .timeboxSet(let item, let box, _):
            box.map { "set the time of \(title(item)) to \($0.spelled)" } ?? "took the time of \(title(item)) away"
        case .plannedDurationSet(let planned): "planned \(planned.spelled)"
        case .arrived(let name): "arrived: \(name.visible)"
        case .arrivedLate(let name): "arrived late: \(name.visible)"
        case .returned(let name): "came back: \(name.visible)"
        case .left(let name): "went: \(name.visible)"
        case .sentRegrets(let name): "sent regrets: \(name.visible)"
        case .withdrawn(let name): "taken off the list: \(name.visible)"
        case .attendanceNoted(let names): words(forPresent: names)
        case .floor(let event): words(for: event)
        case .reminderSet(let after, let text): "reminder in \(after.spelled): \(text.visible)"
        case .notedPrivately: "noted something off the record"
        case .undone: "took back: \(meeting.undoable.map(words) ?? "nothing")"
        case .redone: "brought back: \(meeting.redoable.map(words) ?? "nothing")"
        }
    }

    private func words(forPresent names: [String]) -> String {
        if let renaming = meeting.attendance.renaming(with: names) {
            return "\(renaming.old.visible) is written \(renaming.new.visible) now"
        }
        return names.isEmpty ? "nobody noted as present" : "noted as present: \(names.joined(separator: ", ").visible)"
    }

    private func words(for event: FloorEvent) -> String {
        switch event {
        case .queued(let entry):
            "in the queue: \(entry.speaker.visible) (\(entry.kind.name))"
                + (entry.reason.map { ", to \($0.visible)" } ?? "")
        case .dequeued(_, let name): "out of the queue: \(name.visible)"
        case .moved(_, let direction, let name):
            switch direction {
            case .up: "up in the queue: \(name.visible)"
            case .down: "down in the queue: \(name.visible)"
            case .last: "last in the queue: \(name.visible)"
            }
        case .cleared: "emptied the queue"
        case .queueClosed: "closed the queue"
        case .queueReopened: "opened the queue"
        case .given(let name, _): "has the floor: \(name.visible)"
        case .turnEnded: "the turn ended"
        case .limited(let limit): limit.map { "turns of \($0.spelled)" } ?? "turns without a limit"
        }
    }

    /// What became of the item that was left; nil if it was simply discussed, as most are.
    private func leaving(_ turn: Turn) -> String? {
        guard let left = turn.left, left.status != .discussed else { return nil }
        return "\(left.status.deed) \(title(left.item))"
    }

    private func opening(_ turn: Turn, _ separator: String) -> String {
        if let item = turn.opened { return "\(separator)opened item \(title(item))" }
        switch turn.phase {
        case .gathering: return "\(separator)back to gathering"
        case .section(let id): return "\(separator)entered section \(quoted(agenda.section(id)?.title))"
        case .wrapUp: return "\(separator)wrapped up"
        case .closed: return ""
        }
    }

    private func title(_ item: ItemID) -> String { quoted(agenda.item(item)?.title) }

    private func quoted(_ title: String?) -> String {
        guard let title else { return "that is gone" }
        return "\"\(title.prefix(80).description.visible)\(title.count > 80 ? "…" : "")\""
    }
}

extension ItemStatus {
    fileprivate var deed: String {
        switch self {
        case .pending: "put off"
        case .open: "opened"
        case .discussed: "discussed"
        case .deferred: "deferred"
        case .skipped: "skipped"
        }
    }
}

extension TextBuffer {
    /// The lines of this text that a transaction changes; nil if it changes none.
    func place(of transaction: Transaction) -> String? {
        guard let first = transaction.changes.first, let last = transaction.changes.last else { return nil }
        let lines = line(containing: first.range.lowerBound) + 1...line(containing: last.range.upperBound) + 1
        return lines.count == 1 ? "line \(lines.lowerBound)" : "lines \(lines.lowerBound)-\(lines.upperBound)"
    }
}
