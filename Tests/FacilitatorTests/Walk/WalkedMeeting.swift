@testable import MeetingCore

/// A meeting as a walk comes to it, with all that happened on the way.
struct WalkedMeeting {
    /// What passes between two things: twice that is more than the minute after which an item counts as looked at.
    static let pace = Duration.seconds(31)

    let agenda: Agenda
    private(set) var meeting: Meeting
    private(set) var now: Stamp
    private(set) var events: [(event: MeetingEvent, at: Stamp)] = []
    /// What the last step was declined with before it was insisted on.
    private(set) var declined: Refusal?

    init(_ meeting: Meeting, agenda: Agenda, at now: Stamp) {
        self.meeting = meeting
        self.agenda = agenda
        self.now = now
    }

    /// Asks for something, and insists on it where the meeting declines to be on the safe side.
    mutating func ask(_ intent: MeetingIntent, after time: Duration = pace) throws(Refusal) {
        now.uptime += time
        now.wall += time
        declined = nil
        let event: MeetingEvent
        do throws(Refusal) {
            event = try meeting.perform(intent, agenda: agenda, at: now)
        } catch {
            guard error.isOverridable else { throw error }
            declined = error
            event = try meeting.perform(.really(intent), agenda: agenda, at: now)
        }
        events.append((event, now))
    }

    func refusal(of intent: MeetingIntent, after time: Duration = pace) -> Refusal? {
        var copy = self
        do throws(Refusal) {
            try copy.ask(intent, after: time)
            return nil
        } catch { return error }
    }

    /// Whether the open item counts as not discussed if it is left for another one in the next step.
    var isGlance: Bool {
        guard let item = meeting.openItem else { return false }
        var soon = now
        soon.uptime += Self.pace
        return meeting.elapsed(of: item, at: soon) < Meeting.glance
    }

    /// The meeting that the events lead to from where the walk began.
    func replayed(from start: Meeting) -> Meeting {
        var copy = start
        for (event, time) in events { copy.apply(event, at: time) }
        return copy
    }
}
