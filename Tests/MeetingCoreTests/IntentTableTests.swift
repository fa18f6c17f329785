import Testing

@testable import MeetingCore

/// Every intent in every situation: the event it gives, or the refusal.
@Suite struct IntentTableTests {
    enum Situation: String, CaseIterable {
        case gathering, itemOpen, nothingListed, paused, ghostOpen, wrapUp, closed, undone

        /// Items: 1 Wheels (Follow-up), 2 Docs and 3 Release (Topics); Action items lies between and is empty.
        func stage() throws -> Rehearsal {
            var play = Rehearsal.usual()
            try play.ask(.arrive("Ada"))
            switch self {
            case .gathering: break
            case .itemOpen: try play.ask([.start, .next, .next])
            case .nothingListed: try play.ask([.start, .next])
            case .paused: try play.ask([.start, .next, .next, .extend(by: .seconds(60)), .pause])
            case .ghostOpen:
                try play.ask([.start, .next, .next])
                play.agenda.replaceItems(1..<2, with: [])
            case .wrapUp: try play.ask([.start, .skip(nil), .next, .wrapUp])
            case .closed: try play.ask([.start, .next, .next, .close])
            case .undone: try play.ask([.start, .next, .undo])
            }
            return play
        }
    }

    static let intents: [(name: String, intent: MeetingIntent)] = [
        ("start", .start), ("next", .next), ("previous", .previous), ("open 1", .open(ItemID(rawValue: 0))),
        ("open 2", .open(ItemID(rawValue: 1))), ("open unknown", .open(ItemID(rawValue: 99))),
        ("defer", .defer(nil)), ("defer 3", .defer(ItemID(rawValue: 2))), ("skip", .skip(nil)),
        ("skip 1", .skip(ItemID(rawValue: 0))), ("reopen 1", .reopen(ItemID(rawValue: 0))),
        ("reopen 3", .reopen(ItemID(rawValue: 2))), ("enter Action items", .enterSection(SectionID(rawValue: 1))),
        ("enter Topics", .enterSection(SectionID(rawValue: 2))),
        ("enter unknown", .enterSection(SectionID(rawValue: 99))),
        ("wrapUp", .wrapUp), ("close", .close), ("reopenMeeting", .reopenMeeting), ("pause", .pause),
        ("resume", .resume),
        ("extend", .extend(by: .seconds(60))), ("takeBackExtension", .takeBackExtension),
        ("setTimebox 3", .setTimebox(ItemID(rawValue: 2), .seconds(60))),
        ("setPlannedDuration", .setPlannedDuration(.seconds(1800))), ("arrive Ada", .arrive("Ada")),
        ("arrive Bo", .arrive("Bo")), ("leave Ada", .leave("Ada")), ("leave Bo", .leave("Bo")),
        ("regrets Bo", .regrets("Bo")), ("withdraw Ada", .withdraw("Ada")), ("undo", .undo), ("redo", .redo),
    ]

    @Test(arguments: Situation.allCases)
    func everyIntentHasItsEventOrItsRefusal(situation: Situation) throws {
        let play = try situation.stage()
        var rows: [String] = []
        for (name, intent) in Self.intents {
            var copy = play
            do throws(Refusal) {
                rows.append("\(name): \(Self.describe(try copy.ask(intent)))")
            } catch {
                rows.append("\(name): no. \(error.text)")
            }
        }
        let expected = try #require(Self.table[situation]).split(separator: "\n").map(String.init)
        for (row, wanted) in zip(rows, expected) { #expect(row == wanted) }
        #expect(rows.count == expected.count)
    }

    static func describe(_ event: MeetingEvent) -> String {
        switch event {
        case .started(let turn): "started, \(describe(turn))"
        case .moved(let turn): describe(turn)
        case .wentBack(let turn): "back, \(describe(turn))"
        case .closed(let turn): describe(turn)
        case .meetingReopened(let turn): "meeting reopened, \(describe(turn))"
        case .marked(let item, let status): "\(item.rawValue + 1) \(status.rawValue)"
        case .paused: "paused"
        case .resumed: "resumed"
        case .extended(let item, let by, let base): "\(item.rawValue + 1) + \(by)\(base == nil ? "" : " without a box")"
        case .extensionTakenBack(let item): "\(item.rawValue + 1) as before"
        case .timeboxSet(let item, let box, _): "\(item.rawValue + 1) has \(box.map { "\($0)" } ?? "no box")"
        case .plannedDurationSet(let planned): "planned \(planned)"
        case .arrived(let name): "\(name) arrived"
        case .arrivedLate(let name): "\(name) arrived late"
        case .returned(let name): "\(name) returned"
        case .left(let name): "\(name) left"
        case .sentRegrets(let name): "\(name) sent regrets"
        case .withdrawn(let name): "\(name) withdrawn"
        case .attendanceNoted(let names): "noted \(names)"
        case .floor(let event): "floor: \(event)"
        case .reminderSet(let after, let text): "\(text) in \(after)"
        case .notedPrivately(let text): "off the record: \(text)"
        case .undone: "undone"
        case .redone: "redone"
        }
    }

    private static func describe(_ turn: Turn) -> String {
        let left = turn.left.map { "\($0.item.rawValue + 1) \($0.status.rawValue), " } ?? ""
        let place =
            switch turn.phase {
            case .gathering: "gathering"
            case .section(let id): ["Follow-up", "Action items", "Topics"][id.rawValue]
            case .wrapUp: "wrap-up"
            case .closed: "closed"
            }
        return left + place + (turn.opened.map { ", \($0.rawValue + 1) opened" } ?? "")
    }
}
