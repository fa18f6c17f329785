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
