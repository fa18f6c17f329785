import Testing

@testable import MeetingCore

/// Plays long meetings whose notes change all the time. Every short one is walked through in FacilitatorTests.
@Suite struct LongStoryTests {
    /// A plain generator makes each seed one fixed story.
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
