import Chronicle
import Console
import MeetingLog
import Proceedings
import Publishing
import Testing

@testable import Facilitator
@testable import MeetingCore

/// What is made of the states of a walk: a screen, the end of the meeting at the keys, and what is read out of its log.
///
/// Each picture is looked at once. States that differ in clocks or names alone look alike; the agenda and the floor are
/// drawn beside each other, so each picture of the one is looked at once, whatever the other shows.
struct ShownStates {
    private enum Picture: Hashable {
        case agenda(Phase, [ItemStatus], isPaused: Bool)
        case floor([QueueKind], isLong: Bool, isClosed: Bool, hasSpeaker: Bool)

        init(agendaOf play: WalkedMeeting) {
            let statuses = play.agenda.items.map { play.meeting.status(of: $0.id) }
            self = .agenda(play.meeting.phase, statuses, isPaused: play.meeting.isPaused)
        }

        init(_ floor: Floor) {
            self = .floor(
                floor.queue.prefix(3).map(\.kind), isLong: floor.queue.count > 3, isClosed: floor.isClosed,
                hasSpeaker: floor.speaker != nil)
        }
    }

    private let room: WalkRoom
    private var seen: Set<Picture> = []
    private var logged: Set<MeetingEvent> = []
    private(set) var count = 0
    private(set) var closed = 0

    init(_ room: WalkRoom) { self.room = room }

    mutating func check(_ play: WalkedMeeting) throws {
        let agenda = seen.insert(Picture(agendaOf: play)).inserted
        let floor = seen.insert(Picture(play.meeting.floor)).inserted
        guard agenda || floor else { return }
        count += 1
        let proceedings = room.proceedings(of: play)
        let desk = Desk(room.text, past: proceedings, at: play.now)
        try checkScreen(desk, play)
        try checkClosing(desk)
        try checkSecondScreens(proceedings, play)
        try checkLog(play)
        try checkNextEnds(play)
    }

    /// The open item, who speaks and who waits are on a screen of 80 columns and 24 rows.
    private func checkScreen(_ desk: Desk, _ play: WalkedMeeting) throws {
        let frame = desk.shown()
        let rows = (0..<24).map { frame.text(ofRow: $0) }
        func isShown(_ text: String) -> Bool { rows.contains { $0.contains(text) } }
        if let item = play.meeting.openItem, let title = play.agenda.item(item)?.title {
            try #require(isShown("▶ \(title)"), "\(rows)")
        }
        let floor = play.meeting.floor
        if let speaker = floor.speaker { try #require(isShown("▶ \(speaker.name) "), "\(rows)") }
        if let first = floor.queue.first {
            try #require(isShown("Queue \(floor.queue.count)") && isShown(first.label), "\(rows)")
        }
    }

    /// The meeting ends at the keys, what came of it is read back, and one key more takes the end back.
    private mutating func checkClosing(_ desk: Desk) throws {
        var desk = desk
        let phase = desk.model.meeting.phase
        let open = desk.model.meeting.openItem
        guard phase != .gathering, phase != .closed else { return }
        desk.press("f2", "shift+c")
        desk.send(.checked([]))
        if desk.model.meeting.phase != .closed { desk.press("c") }
        try #require(desk.model.meeting.phase == .closed)
        closed += 1
        try #require(desk.shown().text(ofRow: 0).contains("What came of it"))
        desk.press("esc", "alt+u")
        try #require(desk.model.meeting.phase == phase && desk.model.meeting.openItem == open)
    }

    private func checkSecondScreens(_ proceedings: Proceedings, _ play: WalkedMeeting) throws {
        for view in SecondScreen.View.allCases {
            var screen = SecondScreen(fileName: "lantern.md", showing: view, size: Size(columns: 80, rows: 24))
            screen.tell(play.now, utcOffset: 0, keeper: .present)
            screen.show(proceedings)
            try #require(screen.frame.size == Size(columns: 80, rows: 24))
        }
    }

    /// What happened comes back from the rows of a log, and can be told.
    private mutating func checkLog(_ play: WalkedMeeting) throws {
        var history = History(LocalTime { _ in 0 }, namesPeople: false)
        let actor = Actor(rawValue: "ada@loft/0123456789abcdef")
        var lines: [String] = []
        var entries: [LoggedEntry] = []
        let before = room.desk.logged.map { ($0.operation, $0.at) }
        for (number, (operation, time)) in (before + play.events.map { (.happened($0.event), $0.at) }).enumerated() {
            let entry = LogEntry(actor: actor, n: number + 1, after: number, stamp: time, operation: operation)
            entries.append(LoggedEntry(position: number + 1, entry: entry))
            lines += history.take(entries[number])
            guard case .happened(let event) = operation, logged.insert(event).inserted else { continue }
            try #require(EntryRow(entry).entry == entry)
        }
        try #require(lines.count > play.events.count)
        try checkExports(LoggedMeeting(entries))
    }

    /// Every export is made of the meeting as far as it has come.
    private func checkExports(_ log: LoggedMeeting?) throws {
        let note = room.desk.model.note
        let minutes = MinutesSource().minutes(
            of: note, fileName: "lantern.md", path: nil, log: log, zone: LocalTime { _ in 0 })
        for format in ExportFormat.allCases { try #require(!format.bytes(of: minutes).isEmpty) }
    }

    /// `next` comes to an end: once through, and from the wrap-up once more to each item that was passed over.
    private func checkNextEnds(_ play: WalkedMeeting) throws {
        guard play.meeting.phase != .closed else { return }
        var on = play
        let most = 3 * play.agenda.items.count + play.agenda.sections.count + 1
        var steps = 0
        while on.meeting.upcoming(on.agenda) != nil {
            try on.ask(.next)
            steps += 1
            try #require(steps <= most)
        }
        try #require(on.meeting.phase == .wrapUp && on.meeting.leftover(on.agenda).isEmpty)
    }
}
