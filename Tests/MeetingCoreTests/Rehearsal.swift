@testable import MeetingCore

/// A meeting with its note and a clock set by hand, for tests to play through.
struct Rehearsal {
    var meeting: Meeting
    var agenda: Agenda
    var now = Stamp(uptime: .seconds(1000), wall: .seconds(1_700_000_000))
    private(set) var log: [(event: MeetingEvent, at: Stamp)] = []

    init(_ agenda: Agenda, planned: Duration = .seconds(3600)) {
        self.agenda = agenda
        meeting = Meeting(plannedDuration: planned)
    }

    /// Two sections with items and one with nothing listed.
    static func usual() -> Rehearsal {
        Rehearsal(
            Agenda(sections: [
                SectionDraft(title: "Follow-up", kind: .followUp, items: [AgendaDraft(title: "Wheels")]),
                SectionDraft(title: "Action items", kind: .actions),
                SectionDraft(
                    title: "Topics", kind: .topics,
                    items: [AgendaDraft(title: "Docs", timebox: minutes(10)), AgendaDraft(title: "Release")]),
            ]))
    }

    static func flat(_ titles: [String], timebox: Duration? = nil) -> Rehearsal {
        let items = titles.map { AgendaDraft(title: $0, timebox: timebox) }
        return Rehearsal(Agenda(sections: [SectionDraft(title: "Topics", kind: .topics, items: items)]))
    }

    /// Lets time pass on both clocks.
    mutating func pass(_ time: Duration) {
        now.uptime += time
        now.wall += time
    }

    @discardableResult
    mutating func ask(_ intent: MeetingIntent, after time: Duration = .seconds(120)) throws(Refusal) -> MeetingEvent {
        pass(time)
        let event = try meeting.perform(intent, agenda: agenda, at: now)
        log.append((event, now))
        return event
    }

    mutating func ask(_ intents: [MeetingIntent]) throws(Refusal) {
        for intent in intents { try ask(intent) }
    }

    /// The refusal of an intent; nil if it is not refused.
    func refusal(of intent: MeetingIntent, after time: Duration = .seconds(120)) -> Refusal? {
        var copy = self
        do throws(Refusal) {
            try copy.ask(intent, after: time)
            return nil
        } catch { return error }
    }

    mutating func note(presentNames names: [String]) {
        if let event = meeting.reconcile(presentNames: names, at: now) { log.append((event, now)) }
    }

    func replayed() -> Meeting {
        var copy = Meeting(plannedDuration: .seconds(3600))
        for row in log { copy.apply(row.event, at: row.at) }
        return copy
    }

    /// The title of the open item.
    var open: String? { meeting.openItem.flatMap { agenda.item($0)?.title } }
    var section: String? {
        guard case .section(let id) = meeting.phase else { return nil }
        return agenda.section(id)?.title
    }
    func id(_ title: String) -> ItemID { agenda.items.first { $0.title == title }!.id }
    func status(_ title: String) -> ItemStatus { meeting.status(of: id(title)) }
    var reading: ClockReading { meeting.clock(agenda, at: now) }
}

func minutes(_ count: Int) -> Duration { .seconds(60 * count) }
