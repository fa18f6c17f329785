extension MeetingEvent {
    /// Whether all items and sections that the event names were given out by `agenda`: what was read from a disk may
    /// name anything.
    package func speaks(of agenda: Agenda) -> Bool {
        switch self {
        case .started(let turn), .moved(let turn), .wentBack(let turn), .closed(let turn), .meetingReopened(let turn):
            turn.speaks(of: agenda)
        case .marked(let item, _), .extended(let item, _, _), .extensionTakenBack(let item),
            .timeboxSet(let item, _, _):
            agenda.hasGiven(item)
        case .floor, .reminderSet, .notedPrivately, .paused, .resumed, .plannedDurationSet, .arrived, .arrivedLate,
            .returned, .left, .sentRegrets, .withdrawn,
            .attendanceNoted, .undone, .redone:
            true
        }
    }
}

extension Turn {
    fileprivate func speaks(of agenda: Agenda) -> Bool {
        if let left, !agenda.hasGiven(left.item) { return false }
        if let opened, !agenda.hasGiven(opened) { return false }
        guard case .section(let section) = phase else { return true }
        return agenda.hasGiven(section)
    }
}
