// MeetingCore holds values, guards and events. An intent is decided into one event or refused with a reason, an event
// is applied, and folding the same events gives the same meeting. It must never read a clock, a file or a terminal:
// every time comes in as a `Stamp`, and what the note says comes in as an `Agenda`.

/// A meeting in progress over the note: which item is open, what the clocks show, who is there.
package struct Meeting: Hashable, Sendable {
    var progress: Progress
    package internal(set) var attendance = Attendance()
    var history = History()

    /// An item that is left within this time by `previous` was not discussed and stays pending.
    static let glance: Duration = .seconds(60)
    /// The guard against two people, or two fingers, moving on at once.
    static let doublePress: Duration = .seconds(1)
    /// An item that was opened within this time is not left by a `next` unasked.
    static let recently: Duration = .seconds(60)
    /// What an item without a timebox takes, before any item was discussed.
    static let usualItem: Duration = .seconds(5 * 60)

    /// How long an action item without a box takes at most: it is read out.
    static let usualAction: Duration = .seconds(60)
    /// What a meeting is planned for where nobody says so.
    package static let usualDuration: Duration = .seconds(60 * 60)
    static let longestTime: Duration = .seconds(24 * 60 * 60)

    /// - Parameter presentNames: Who the note's Present line says is there.
    package init(plannedDuration: Duration = usualDuration, presentNames: [String] = []) {
        progress = Progress(plannedDuration: plannedDuration)
        attendance = attendance.reconciled(with: presentNames)
    }

    /// Decides and applies; a refused intent changes nothing.
    @discardableResult
    package mutating func perform(
        _ intent: MeetingIntent, agenda: Agenda, at now: Stamp
    ) throws(Refusal) -> MeetingEvent {
        let event = try decide(intent, agenda: agenda, at: now)
        apply(event, at: now)
        return event
    }

    /// Takes over the names of the note's Present line; nil if it says what is known already.
    ///
    /// To be called on load, when the line is left after an edit by hand, and after undo or redo: the note is right.
    @discardableResult
    package mutating func reconcile(presentNames names: [String], at now: Stamp) -> MeetingEvent? {
        guard let event = noting(presentNames: names) else { return nil }
        apply(event, at: now)
        return event
    }

    /// The event that takes over the names of the note's Present line; nil if it says what is known already.
    package func noting(presentNames names: [String]) -> MeetingEvent? {
        attendance.reconciled(with: names) == attendance ? nil : .attendanceNoted(names)
    }
}

extension Meeting {
    package var phase: Phase { progress.phase }
    package var openItem: ItemID? { progress.openItem }
    package var isPaused: Bool { progress.isPaused }
    package var plannedDuration: Duration { progress.plannedDuration }
    package var startedAt: Stamp? { progress.startedAt }
    package var closedAt: Stamp? { progress.closedAt }
    package var reminders: [Reminder] { progress.reminders }
    package var privateNotes: [PrivateNote] { progress.privateNotes }
    /// What undo would take back.
    package var undoable: MeetingEvent? { history.done.last?.event }
    /// What redo would bring back.
    package var redoable: MeetingEvent? { history.undone.last?.event }

    package func status(of id: ItemID) -> ItemStatus {
        progress[id].status
    }

    /// How many items of the note have this status.
    package func count(of status: ItemStatus, in agenda: Agenda) -> Int {
        agenda.items.count { progress[$0.id].status == status }
    }
}
