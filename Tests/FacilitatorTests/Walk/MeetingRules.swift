@testable import MeetingCore

/// What holds in every state of a meeting, in words for a failure.
struct MeetingRules {
    private(set) var broken: [String] = []

    private mutating func hold(_ isSo: Bool, _ rule: @autoclosure () -> String) {
        if !isSo { broken.append(rule()) }
    }

    /// The rules of one state, for every step.
    init(_ play: WalkedMeeting) {
        let meeting = play.meeting
        var open: [ItemID] = []
        for item in play.agenda.items where meeting.status(of: item.id) == .open { open.append(item.id) }
        hold(open == (meeting.openItem.map { [$0] } ?? []), "one item at most is open, and the meeting knows which")
        switch meeting.phase {
        case .gathering, .wrapUp, .closed: hold(meeting.openItem == nil, "an item is open in a section alone")
        case .section(let section):
            hold(section == meeting.currentSection(in: play.agenda), "the open item lies in the section")
        }
        hold((meeting.phase == .gathering) == (meeting.startedAt == nil), "who does not gather any more has started")
        hold((meeting.phase == .closed) == (meeting.closedAt != nil), "what is closed has an end, and nothing else")
        checkQueue(meeting.floor, play)
        checkClocks(meeting)
    }

    private mutating func checkQueue(_ floor: Floor, _ play: WalkedMeeting) {
        var ids: Set<QueueEntryID> = []
        var previous: QueueEntry?
        for entry in floor.queue {
            hold(ids.insert(entry.id).inserted, "nobody stands in the queue twice with one entry")
            hold(entry.id.rawValue < floor.nextID.rawValue, "ids are never used again")
            if let previous { hold(previous.kind <= entry.kind, "the queue goes by kind") }
            previous = entry
        }
        for entry in floor.parked.flatMap(\.queue) {
            hold(ids.insert(entry.id).inserted, "who waits for an item that was left waits nowhere else")
        }
        guard !play.hasReordered else { return }
        var wanted: Set<String> = []
        for (entry, next) in zip(floor.queue, floor.queue.dropFirst()) where entry.kind == next.kind {
            hold(entry.id.rawValue < next.id.rawValue, "inside a kind the first to come is the first to be called")
        }
        for entry in floor.queue {
            hold(
                wanted.insert("\(entry.speaker) \(entry.kind) \(entry.reason ?? "")").inserted,
                "nobody waits twice for the same")
        }
    }

    private mutating func checkClocks(_ meeting: Meeting) {
        let progress = meeting.progress
        let isRunning = meeting.startedAt != nil && meeting.closedAt == nil && !meeting.isPaused
        hold(progress.clock.isRunning == isRunning, "the meeting's clock runs while the meeting does")
        if let item = meeting.openItem {
            hold(progress[item].clock.isRunning == isRunning, "the open item's clock runs with the meeting's")
        }
        if let speaker = meeting.floor.speaker {
            hold(speaker.clock.isRunning == isRunning, "the speaker's clock runs with the meeting's")
            hold(meeting.phase != .closed, "nobody has the floor once the meeting is closed")
        }
    }

    /// What a step may do, for every one that leads to a new state.
    init(from: WalkedMeeting, to: WalkedMeeting) {
        checkDeclining(from, to)
        let passed = to.now.uptime - from.now.uptime
        let ran = from.meeting.progress.clock.isRunning ? passed : .zero
        hold(to.meeting.elapsed(at: to.now) == from.meeting.elapsed(at: from.now) + ran, "the meeting took its time")
        var together = Duration.zero
        for item in to.agenda.items.map(\.id) {
            let wasOpen = item == from.meeting.openItem
            let elapsed = to.meeting.elapsed(of: item, at: to.now)
            let wanted = from.meeting.elapsed(of: item, at: from.now) + (wasOpen ? ran : .zero)
            hold(elapsed == wanted, "the open item took the time alone")
            together += elapsed
        }
        hold(together <= to.meeting.elapsed(at: to.now), "items take no longer than the meeting")
        let spoken = MeetingWalk.people.reduce(Duration.zero) { $0 + to.meeting.floor.time(of: $1, at: to.now) }
        hold(spoken <= to.meeting.elapsed(at: to.now), "people speak no longer than the meeting takes")
        hold(to.meeting.projectedEnd(to.agenda, at: to.now) >= .zero, "the end does not lie behind")
        if case .floor = to.events.last?.event {
            hold(to.meeting.attendance == from.meeting.attendance, "speaking changes nothing about who is here")
            hold(to.meeting.openItem == from.meeting.openItem, "speaking opens no item")
        }
    }
}

extension MeetingRules {
    /// Nobody who waits is left behind unasked.
    private mutating func checkDeclining(_ from: WalkedMeeting, _ to: WalkedMeeting) {
        let waiting = from.meeting.floor.queue.map(\.speaker)
        guard let event = to.events.last?.event, !waiting.isEmpty else { return }
        switch event {
        case .moved(let turn), .wentBack(let turn):
            if turn.left != nil { hold(to.declined == .queueNotEmpty(waiting), "leaving people waiting is declined") }
        case .closed: hold(to.declined == .queueNotEmpty(waiting), "closing is declined while people wait")
        default: hold(to.declined == nil, "nothing else is declined")
        }
    }
}

extension WalkedMeeting {
    /// Whether somebody was moved in the queue, or came back into it with an item.
    fileprivate var hasReordered: Bool {
        events.contains { row in
            switch row.event {
            case .floor(.moved), .wentBack, .moved, .meetingReopened: true
            default: false
            }
        }
    }
}
