/// What happened, in one piece: one intent gives one event, one step to undo and one row of the log.
package enum MeetingEvent: Hashable, Sendable {
    case started(Turn)
    case moved(Turn)
    case wentBack(Turn)
    case closed(Turn)
    case meetingReopened(Turn)
    /// Deferred or skipped without opening anything.
    case marked(ItemID, ItemStatus)

    case paused
    case resumed
    /// `base` is the time that had passed, for an item that had no box to extend.
    case extended(ItemID, by: Duration, base: Duration?)
    case extensionTakenBack(ItemID)
    /// `noted` is what the note said then: once the note says something else, the note is right.
    case timeboxSet(ItemID, Duration?, noted: Duration?)
    case plannedDurationSet(Duration)

    case arrived(String)
    case arrivedLate(String)
    case returned(String)
    case left(String)
    case sentRegrets(String)
    case withdrawn(String)
    /// The names of the note's Present line were taken over. No step to undo: that is done in the note.
    case attendanceNoted([String])

    case floor(FloorEvent)
    case reminderSet(after: Duration, String)
    /// Off the record: it stays in the log.
    case notedPrivately(String)

    case undone
    case redone
}

/// The passage from one place of the agenda to another.
package struct Turn: Hashable, Sendable {
    /// The item that was open, and what became of it.
    package var left: Leaving?
    package var phase: Phase
    package var opened: ItemID?

    package init(left: Leaving? = nil, phase: Phase, opened: ItemID? = nil) {
        self.left = left
        self.phase = phase
        self.opened = opened
    }
}

/// What became of an item when the meeting left it.
package struct Leaving: Hashable, Sendable {
    package var item: ItemID
    package var status: ItemStatus

    package init(item: ItemID, status: ItemStatus) {
        self.item = item
        self.status = status
    }
}
