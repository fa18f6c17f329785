@testable import MeetingCore

/// What one concern of the meeting makes of a state: all that its rules read.
///
/// The concerns read little of one another. The agenda reads nothing of the rest but whether its clock stands; the floor
/// reads whether an item is open and whether the meeting is over, attendance whether the meeting goes on. So a walk that
/// comes to every sight needs not come to every pair of them. Names are numbered in the order in which they come, times
/// are read as the rules read them, and an item that was put off is like one that is skipped. Cut, so that there is an
/// end: the trail behind the item that `previous` leads to, extensions behind the last, the queue behind its third, and
/// who it is that waits for an item that was left.
enum Sight: Hashable {
    case agenda(AgendaSight)
    case clocks(ClockSight)
    case queue(QueueSight)
    case turn(TurnSight)
    case attendance([Presence], Stage)

    static func all(of play: WalkedMeeting) -> [Sight] {
        let attendance = MeetingWalk.people.map { Presence(of: $0, in: play.meeting.attendance) }
        return [
            .agenda(AgendaSight(play)), .clocks(ClockSight(play)), .queue(QueueSight(play.meeting.floor)),
            .turn(TurnSight(play.meeting)),
            .attendance(attendance.sorted { $0.rawValue < $1.rawValue }, Stage(play.meeting.phase)),
        ]
    }
}

enum Stage: Hashable {
    case gathering, section, wrapUp, closed

    init(_ phase: Phase) {
        switch phase {
        case .gathering: self = .gathering
        case .section: self = .section
        case .wrapUp: self = .wrapUp
        case .closed: self = .closed
        }
    }
}

enum Presence: Int {
    case unknown, present, late, left, regrets

    init(of name: String, in attendance: Attendance) {
        switch attendance.attendees.first(where: { $0.name == name })?.status {
        case nil: self = .unknown
        case .present: self = .present
        case .late: self = .late
        case .left: self = .left
        case .regrets: self = .regrets
        }
    }
}

struct AgendaSight: Hashable {
    let phase: Phase
    let open: ItemID?
    let statuses: [ItemStatus]
    let next: Turn?
    let previous: ItemID?
    let visited: Set<SectionID>
    let isGlance: Bool
    /// A pause keeps a glance one.
    let isPausedGlance: Bool

    init(_ play: WalkedMeeting) {
        let meeting = play.meeting
        phase = meeting.phase
        open = meeting.openItem
        statuses = play.agenda.items.map { item in
            let status = meeting.status(of: item.id)
            return status == .skipped ? .deferred : status
        }
        next = meeting.upcoming(play.agenda)
        previous = meeting.progress.trail.last { $0 != meeting.openItem }
        visited = Set(meeting.progress.visited)
        isGlance = play.isGlance
        isPausedGlance = isGlance && meeting.isPaused
    }
}

struct ClockSight: Hashable {
    let isItemOpen: Bool
    let hasExtension: Bool
    let isPaused: Bool
    let isGlance: Bool

    init(_ play: WalkedMeeting) {
        let open = play.meeting.openItem
        isItemOpen = open != nil
        hasExtension = play.meeting.progress.extensions.contains { $0.item == open }
        isPaused = play.meeting.isPaused
        isGlance = play.isGlance
    }
}

struct QueueSight: Hashable {
    struct Place: Hashable {
        let person: Int
        let kind: QueueKind
    }

    let first: [Place]
    let isLong: Bool
    let isClosed: Bool

    init(_ floor: Floor) {
        var people: [String] = []
        first = floor.queue.prefix(3).map { Place(person: people.number(of: $0.speaker), kind: $0.kind) }
        isLong = floor.queue.count > 3
        isClosed = floor.isClosed
    }
}

struct TurnSight: Hashable {
    let stage: Stage
    let isItemOpen: Bool
    let isPaused: Bool
    let speaker: Int?
    let waiting: [Int]
    let isLong: Bool
    /// How many wait for each item that was left.
    let parked: [Int]

    init(_ meeting: Meeting) {
        var people: [String] = []
        let floor = meeting.floor
        stage = Stage(meeting.phase)
        isItemOpen = meeting.openItem != nil
        isPaused = meeting.isPaused
        speaker = floor.speaker.map { people.number(of: $0.name) }
        waiting = floor.queue.prefix(2).map { people.number(of: $0.speaker) }
        isLong = floor.queue.count > 2
        parked = floor.parked.map { min($0.queue.count, 2) }
    }
}

extension [String] {
    /// The place of a name among those that came so far; a new one is added.
    fileprivate mutating func number(of name: String) -> Int {
        if let number = firstIndex(of: name) { return number }
        append(name)
        return count - 1
    }
}
