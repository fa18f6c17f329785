import MeetingCore

/// The clocks as they are shown: read at every second and event, not at every key.
struct Outlook: Equatable, Sendable {
    /// When they were read.
    var at: Stamp
    /// How long the meeting will go on from then, at this pace.
    var end = Duration.zero
    /// The first item that will not fit.
    var cut: ItemID?
}

extension Model {
    mutating func refreshOutlook() {
        isOutlookStale = false
        outlook = Outlook(
            at: now, end: meeting.projectedEnd(agenda, at: now), cut: meeting.cutLine(agenda, at: now))
    }
}

extension Meeting {
    /// When the seconds shown change next, as uptime; nil while the clocks stand.
    ///
    /// All clocks are read on the meeting's second, so this is one wake a second.
    func nextSecond(after now: Stamp) -> Duration? {
        guard startedAt != nil, phase != .closed, !isPaused else { return nil }
        let elapsed = elapsed(at: now)
        let whole = Duration.seconds(elapsed.components.seconds + 1)
        return now.uptime + (whole - elapsed)
    }

    /// The wall time at which the planned duration is over; nil before the start.
    func plannedEnd(at now: Stamp) -> Duration? {
        startedAt.map { _ in now.wall + plannedDuration - elapsed(at: now) }
    }
}
