import MeetingCore

extension Model {
    /// Changes the queue or the floor and tells what came of it.
    mutating func intendOnFloor(_ intent: FloorIntent) {
        intend(.floor(intent))
        guard notice?.kind != .refusal else { return }
        confirm(floorNews(of: intent), but: doubts(about: intent))
    }

    private func floorNews(of intent: FloorIntent) -> String {
        let floor = meeting.floor
        switch intent {
        case .queue, .move: return queueText
        case .dequeue, .clear:
            return floor.queue.isEmpty ? "The queue is empty." : queueText
        case .closeQueue: return "The queue is closed. A point of order goes through."
        case .reopenQueue: return "The queue is open."
        case .next, .give, .giveTo:
            guard let speaker = floor.speaker else { return "" }
            return "\(speaker.name) has the floor" + (speaker.reason.map { ", to \($0)" } ?? ".")
        case .endTurn: return "Nobody has the floor."
        case .limit(let limit): return limit.map { "Turns of \($0.spelled)." } ?? "Turns have no limit."
        }
    }

    private func doubts(about intent: FloorIntent) -> [String] {
        guard case .queue(let who, _, _) = intent else { return [] }
        return absences(of: [(try? meeting.speaker(named: who)) ?? who])
    }

    private var queueText: String {
        let queue = meeting.floor.queue
        return queue.isEmpty ? "" : "Queue: \(queue.map(\.label).joined(separator: ", "))"
    }

    mutating func queue(_ who: String?, _ kind: QueueKind, _ reason: String?) {
        guard let who else { return refuse("Say who, such as: q+ Ada") }
        intendOnFloor(.queue(who, kind, reason: reason))
    }

    /// Does something with somebody in the queue: the only one there, or the one who is named.
    mutating func withEntry(_ who: String?, _ make: (QueueEntryID) -> FloorIntent) {
        let found = who.map { meeting.waiting(named: $0) } ?? meeting.floor.queue
        guard let first = found.first else {
            guard let who, !meeting.floor.queue.isEmpty else { return refuse(Refusal.queueEmpty.text) }
            return refuse(Refusal.notQueued(who).text + meant(by: who, among: meeting.floor.queue.map(\.speaker)))
        }
        let people = Set(found.map(\.speaker))
        guard people.count == 1 else { return refuse("Say who: \(found.map(\.speaker).joined(separator: ", "))") }
        intendOnFloor(make(first.id))
    }

    /// Gives the floor to the first in the queue, or to somebody who is named, in the queue or not.
    mutating func giveFloor(to who: String?) {
        // Somebody may be called Next.
        let isNobody = who?.lowercased() == "next" && meeting.attendance.attendee(named: "next") == nil
        let waiting = who.map { meeting.waiting(named: $0) } ?? []
        guard let who, !isNobody || !waiting.isEmpty else {
            return intendOnFloor(nextTurn)
        }
        guard let first = waiting.first else { return intendOnFloor(.giveTo(who)) }
        guard Set(waiting.map(\.speaker)).count == 1 else {
            return refuse("Say who: \(waiting.map(\.speaker).joined(separator: ", "))")
        }
        intendOnFloor(.give(first.id))
    }

    /// The floor goes to the first in the queue. Whoever speaks has spoken, also where nobody comes after.
    var nextTurn: FloorIntent { meeting.floor.queue.isEmpty && meeting.floor.speaker != nil ? .endTurn : .next }

    mutating func endTurn() { intendOnFloor(.endTurn) }

    // MARK: - Reminders

    private var waitingReminders: [Reminder] { meeting.reminders.filter { !remindersShown.contains($0) } }

    /// When the next reminder is due, as uptime.
    var reminderDeadline: Duration? { waitingReminders.map(\.due).min() }

    mutating func remind(_ after: Duration, _ text: String) {
        intend(.remind(after: after, text))
        guard notice?.kind != .refusal else { return }
        say("In \(self.text(of: after)): \(text)")
    }

    /// Shows what is due; it stays until the next key, and longer while something is asked.
    mutating func showReminders() {
        guard !meeting.reminders.isEmpty, overlay == nil else { return }
        let due = waitingReminders.filter { $0.due <= now.uptime }
        guard !due.isEmpty else { return }
        remindersShown.formUnion(due)
        say("Reminder: \(due.map(\.text).joined(separator: "; "))")
    }
}

extension QueueEntry {
    /// The sign of the kind, and the name.
    var label: String { "\(kind.sign)\(speaker.withoutHandle)" }
}

extension QueueKind {
    /// As in the verbs that queue it; a plain entry has none.
    var sign: String {
        switch self {
        case .reactNow: "»"
        case .pointOfOrder: "!"
        case .clarifyingQuestion: "?"
        case .reply: ">"
        case .newTopic: ""
        case .lastWord: "¶"
        }
    }
}
