import Testing

@testable import MeetingCore

/// Walks every way through a small meeting and looks for a state that should not be.
@Suite struct ExhaustiveWalkTests {
    static let depth = 7

    /// What a facilitator can tell apart; clocks are left out so that the walk is finite.
    struct Sight: Hashable {
        var phase: Phase
        var open: ItemID?
        var statuses: [ItemStatus]
        var trail: [ItemID]
        var visited: [SectionID]
        var extensions: Int
        var isPaused: Bool
        var attendance: [String]
        var undoable: MeetingEvent?
        var redoable: MeetingEvent?

        init(_ play: Rehearsal) {
            phase = play.meeting.phase
            open = play.meeting.openItem
            statuses = play.agenda.items.map { play.meeting.status(of: $0.id) }
            trail = play.meeting.progress.trail
            visited = play.meeting.progress.visited
            extensions = play.meeting.progress.extensions.count
            isPaused = play.meeting.isPaused
            attendance = play.meeting.attendance.presentNames
            undoable = play.meeting.undoable
            redoable = play.meeting.redoable
        }
    }

    static func intents(_ agenda: Agenda) -> [MeetingIntent] {
        let items = agenda.items.map(\.id)
        return [
            .start, .really(.next), .previous, .defer(nil), .skip(nil), .wrapUp, .close, .reopenMeeting, .pause,
            .resume,
        ]
            + [.undo, .redo, .extend(by: .seconds(60)), .takeBackExtension]
            + [.open(items[2]), .reopen(items[0]), .defer(items[1]), .enterSection(agenda.sections[1].id)]
    }

    @Test func everyWayThroughASmallMeetingKeepsTheRules() throws {
        var edge = [Rehearsal.usual()]
        let intents = Self.intents(edge[0].agenda)
        var seen: Set<Sight> = [Sight(edge[0])]
        for _ in 0..<Self.depth {
            var ahead: [Rehearsal] = []
            for play in edge {
                for intent in intents {
                    var next = play
                    do throws(Refusal) {
                        try next.ask(intent, after: .seconds(31))
                    } catch {
                        #expect(next.meeting == play.meeting, "a refusal changed something: \(intent)")
                        continue
                    }
                    guard seen.insert(Sight(next)).inserted else { continue }
                    try check(next)
                    ahead.append(next)
                }
            }
            edge = ahead
        }
        #expect(seen.count > 5000)
    }

    private func check(_ play: Rehearsal) throws {
        checkState(play)
        checkUpcoming(play)
        #expect(play.replayed() == play.meeting, "replaying the log gives another meeting")
        try checkUndo(play)
        try checkNextEnds(play)
    }

    private func checkState(_ play: Rehearsal) {
        let meeting = play.meeting
        let open = play.agenda.items.filter { meeting.status(of: $0.id) == .open }.map(\.id)
        #expect(open == (meeting.openItem.map { [$0] } ?? []), "the open item and the statuses disagree")
        switch meeting.phase {
        case .gathering, .wrapUp, .closed: #expect(meeting.openItem == nil)
        case .section(let section): #expect(section == meeting.currentSection(in: play.agenda))
        }
        #expect((meeting.phase == .gathering) == (meeting.startedAt == nil))
        #expect((meeting.phase == .closed) == (meeting.closedAt != nil))
        #expect(meeting.elapsed(at: play.now) >= .zero)
        var itemsTogether = Duration.zero
        for item in play.agenda.items { itemsTogether += meeting.elapsed(of: item.id, at: play.now) }
        #expect(itemsTogether <= meeting.elapsed(at: play.now), "items took longer than the meeting")
        #expect(meeting.projectedEnd(play.agenda, at: play.now) >= .zero)
    }

    private func checkUpcoming(_ play: Rehearsal) {
        let turn = play.meeting.upcoming(play.agenda)
        var on = play
        let goesOn = (try? on.ask(.really(.next))) != nil
        #expect(goesOn == (turn != nil), "what comes next is not where next leads")
        guard goesOn else { return }
        #expect(turn?.phase == on.meeting.phase && turn?.opened == on.meeting.openItem)
    }

    private func checkUndo(_ play: Rehearsal) throws {
        var back = play
        var steps = 0
        while back.meeting.undoable != nil {
            try back.ask(.undo)
            steps += 1
        }
        let fresh = Meeting()
        #expect(back.meeting.progress == fresh.progress, "undo does not return to the start")
        #expect(back.meeting.attendance == fresh.attendance)
        for _ in 0..<steps { try back.ask(.redo) }
        #expect(back.meeting.progress == play.meeting.progress, "redo does not restore")
        #expect(back.meeting.history.done == play.meeting.history.done)
    }

    private func checkNextEnds(_ play: Rehearsal) throws {
        guard play.meeting.phase != .closed else { return }
        var on = play
        var steps = 0
        // Once through, and from the wrap-up once more to each item that was passed over.
        let most = 3 * play.agenda.items.count + play.agenda.sections.count + 1
        while on.meeting.phase != .wrapUp || !on.meeting.leftover(on.agenda).isEmpty, steps <= most {
            try on.ask(.really(.next))
            steps += 1
        }
        #expect(steps <= most)
        #expect(on.refusal(of: .next) == .pastTheEnd)
    }

    /// The same in a note that changes all the time; a plain generator makes each seed one fixed story.
    @Test(arguments: 1...60)
    func longStoriesWithNoteEditsKeepTheRules(seed: UInt64) throws {
        var dice = Dice(state: seed)
        var play = Rehearsal.usual()
        for step in 0..<80 {
            if dice.roll(3) == 0 { edit(&play.agenda, &dice, step) }
            let intents = intents(play, &dice)
            do throws(Refusal) {
                try play.ask(intents[dice.roll(intents.count)], after: .milliseconds(dice.roll(90_000)))
            } catch { #expect(!error.text.isEmpty) }
            if dice.roll(6) == 0 { play.note(presentNames: dice.roll(2) == 0 ? ["Ada"] : ["Ada (@ada)", "Bo"]) }
            checkAgenda(play.agenda)
            let open = play.agenda.items.filter { play.meeting.status(of: $0.id) == .open }
            #expect(open.count <= 1)
            if let item = play.meeting.openItem { #expect(play.agenda.item(item) != nil) }
            #expect(play.meeting.projectedEnd(play.agenda, at: play.now) >= .zero)
            _ = play.meeting.cutLine(play.agenda, at: play.now)
        }
        #expect(play.replayed() == play.meeting)
        try checkNextEnds(play)
    }

    private func intents(_ play: Rehearsal, _ dice: inout Dice) -> [MeetingIntent] {
        let item =
            play.agenda.items.isEmpty ? ItemID(rawValue: 0) : play.agenda.items[dice.roll(play.agenda.items.count)].id
        return [
            .next, .really(.next), .really(.next), .previous, .open(item), .defer(nil), .skip(item), .reopen(item),
            .wrapUp, .close,
        ]
            + [.reopenMeeting, .pause, .resume, .undo, .undo, .redo, .extend(by: .seconds(30)), .takeBackExtension]
            + [.setTimebox(item, .seconds(90)), .arrive("Ada"), .leave("Ada"), .withdraw("Bo"), .regrets("Cy")]
            + [.enterSection(SectionID(rawValue: dice.roll(4)))]
            + [.floor(.queue("Ada", .reply, reason: nil)), .floor(.queue("Bo", .newTopic, reason: nil)), .floor(.next)]
            + [.floor(.endTurn), .floor(.clear), .really(.close)]
    }

    private func edit(_ agenda: inout Agenda, _ dice: inout Dice, _ step: Int) {
        let from = dice.roll(agenda.items.count + 1)
        let to = min(agenda.items.count, from + dice.roll(3))
        switch dice.roll(4) {
        case 0: agenda.replaceItems(from..<to, with: [])
        case 1:
            agenda.replaceItems(from..<to, with: [AgendaDraft(title: ["Docs", "Wheels", "New \(step)"][dice.roll(3)])])
        case 2: agenda.replaceItems(from..<to, with: ["Release", "Two \(step)"].map { AgendaDraft(title: $0) })
        default:
            let drafts = agenda.items.map { AgendaDraft(title: $0.title, timebox: $0.timebox) }
            let sections = [
                SectionDraft(title: "Topics", kind: .topics, items: Array(drafts.dropFirst(from))),
                SectionDraft(title: "Follow-up", kind: .followUp, items: Array(drafts.prefix(from))),
            ]
            agenda.setSections(dice.roll(2) == 0 ? sections : sections.reversed())
        }
    }

    private func checkAgenda(_ agenda: Agenda) {
        #expect(Set(agenda.items.map(\.id)).count == agenda.items.count, "two items share an id")
        #expect(!agenda.items.contains { agenda.isGone($0.id) }, "an item is there and gone")
        var end = 0
        for section in agenda.sections {
            #expect(section.itemRange.lowerBound == end, "sections do not tile the items")
            end = section.itemRange.upperBound
        }
        #expect(end == agenda.items.count)
    }
}

/// A small fixed generator (xorshift), so that a failing story can be told again.
struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(sides))
    }
}
