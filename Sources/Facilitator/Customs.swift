import MeetingCore
import NoteFormat

/// How a series of meetings does things.
package struct Customs: Equatable, Sendable {
    /// When it meets next.
    package var nextMeeting: NoteDate?
    /// When an action item is due of which nobody said so, in words.
    package var due: String?
    /// What a topic takes for which neither the note nor the facilitator has a time.
    package var timebox: Duration?
    /// What is planned for a meeting.
    package var length: Duration?
    /// Whether blank lines stand between the items of the last note.
    package var areItemsApart: Bool?

    package init(
        nextMeeting: NoteDate? = nil, due: String? = nil, timebox: Duration? = nil, length: Duration? = nil,
        areItemsApart: Bool? = nil
    ) {
        self.nextMeeting = nextMeeting
        self.due = due
        self.timebox = timebox
        self.length = length
        self.areItemsApart = areItemsApart
    }
}

extension Model {
    /// Takes in how the series does things. What was planned for this meeting already stays.
    mutating func takeIn(_ new: Customs) {
        customs = new
        if let areItemsApart = new.areItemsApart { takeIn(areItemsUsuallyApart: areItemsApart) }
        guard let length = new.length, wantedDuration == nil, meeting.phase == .gathering, !isReadOnly else { return }
        guard meeting.plannedDuration == Meeting.usualDuration, length != Meeting.usualDuration else { return }
        record(.happened(.plannedDurationSet(length)))
        isOutlookStale = true
    }

    /// Gives the topic that was just opened for the first time the series' time where it has none.
    ///
    /// - Returns: whether it did.
    mutating func boxAsUsual() -> Bool {
        guard let timebox = customs.timebox, let item = meeting.openItem,
            meeting.timebox(of: item, in: agenda) == nil, meeting.elapsed(of: item, at: now) == .zero,
            let section = meeting.currentSection(in: agenda), agenda.section(section)?.kind == .topics,
            let event = try? meeting.decide(.setTimebox(item, timebox), agenda: agenda, at: now)
        else { return false }
        record(.happened(event))
        return true
    }
}
