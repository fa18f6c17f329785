@testable import MeetingCore

/// Every way through a meeting, breadth first, of so many steps; each step asks for all that can be asked for.
///
/// States with the same sights are gone on from once, see `Sight`. Three more things make the walk end:
/// - Of people who differ by name alone, the first is asked for: no rule reads more of a name than whether two are one.
/// - Undo and redo lead nowhere. That undo leads back to where the step came from, and redo from there, is checked for
///   every step, so what lies behind them was seen.
/// - A reason is given by those who wait already: it is read where somebody waits twice for the same, nowhere else.
struct MeetingWalk {
    static let people = ["Ada", "Bo", "Cy"]

    let depth: Int
    /// Whether every step is gone on from, also one that leads to what was seen.
    let isWhole: Bool
    private(set) var states = 1
    private(set) var steps = 0
    private(set) var refusals = 0
    private(set) var sights: Set<Sight> = []

    init(depth: Int, isWhole: Bool = false) {
        self.depth = depth
        self.isWhole = isWhole
    }

    /// Shows every step to `check`, and tells it whether the state it leads to is another one than all before.
    mutating func run(
        from start: WalkedMeeting, _ check: (_ from: WalkedMeeting, _ to: WalkedMeeting, _ isNew: Bool) throws -> Void
    ) rethrows {
        sights.formUnion(Sight.all(of: start))
        var edge = [start]
        for _ in 0..<depth {
            var ahead: [WalkedMeeting] = []
            for from in edge {
                for intent in Self.intents(from) {
                    var to = from
                    do throws(Refusal) { try to.ask(intent) } catch {
                        refusals += 1
                        continue
                    }
                    steps += 1
                    var isNew = false
                    for sight in Sight.all(of: to) where sights.insert(sight).inserted { isNew = true }
                    if isNew { states += 1 }
                    if isNew || isWhole { ahead.append(to) }
                    try check(from, to, isNew)
                }
            }
            edge = ahead
        }
    }
}

extension MeetingWalk {
    private static func intents(_ play: WalkedMeeting) -> [MeetingIntent] {
        agendaIntents(play.agenda) + attendanceIntents(play.meeting) + floorIntents(play.meeting.floor)
    }

    private static func agendaIntents(_ agenda: Agenda) -> [MeetingIntent] {
        var intents: [MeetingIntent] = [
            .start, .next, .previous, .defer(nil), .skip(nil), .wrapUp, .close, .reopenMeeting, .pause, .resume,
            .extend(by: .seconds(60)), .takeBackExtension, .setPlannedDuration(.seconds(1800)),
            .remind(after: .seconds(90), "tea"), .notePrivately("tired"),
        ]
        for item in agenda.items.map(\.id) {
            intents += [.open(item), .defer(item), .skip(item), .reopen(item), .setTimebox(item, .seconds(300))]
        }
        return intents + agenda.sections.map { .enterSection($0.id) }
    }

    private static func attendanceIntents(_ meeting: Meeting) -> [MeetingIntent] {
        var kinds: Set<Presence> = []
        return people.filter { kinds.insert(Presence(of: $0, in: meeting.attendance)).inserted }
            .flatMap { [.arrive($0), .leave($0), .regrets($0), .withdraw($0)] }
    }

    private static func floorIntents(_ floor: Floor) -> [MeetingIntent] {
        let waiting = Set((floor.queue + floor.parked.flatMap(\.queue)).map(\.speaker))
        let known = people.filter { waiting.contains($0) || floor.speaker?.name == $0 }
        let other = people.first { !known.contains($0) }
        var intents: [FloorIntent] = [.clear, .closeQueue, .reopenQueue, .next, .endTurn, .limit(.seconds(60))]
        for person in known + (other.map { [$0] } ?? []) {
            intents.append(.giveTo(person))
            for kind in QueueKind.allCases {
                let isThere = floor.queue.contains { $0.speaker == person && $0.kind == kind }
                intents.append(.queue(person, kind, reason: isThere ? "why" : nil))
            }
        }
        for id in floor.queue.map(\.id) {
            intents += [.dequeue(id), .give(id), .move(id, .up), .move(id, .down), .move(id, .last)]
        }
        return intents.map { .floor($0) }
    }
}
