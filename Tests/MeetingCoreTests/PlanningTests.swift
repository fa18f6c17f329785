import Testing

@testable import MeetingCore

/// What is proposed when the agenda does not fit.
@Suite("The plan")
struct PlanningTests {
    /// Items of so many minutes each, with the first one open.
    private func started(_ boxes: [Int], planned: Int) throws -> Rehearsal {
        let items = boxes.enumerated().map { AgendaDraft(title: "Item \($0.offset + 1)", timebox: minutes($0.element)) }
        var play = Rehearsal(
            Agenda(sections: [SectionDraft(title: "Topics", kind: .topics, items: items)]), planned: minutes(planned))
        play.meeting = Meeting(plannedDuration: minutes(planned))
        try play.ask(.start, after: .zero)
        return play
    }

    private func told(_ play: Rehearsal) -> [String] {
        let plan = play.meeting.proposedPlan(play.agenda, at: play.now)
        return plan.shortened.map { "\(play.agenda.item($0.item)!.title): \($0.box.components.seconds / 60)" }
            + plan.deferred.map { "\(play.agenda.item($0)!.title): off" }
    }

    @Test("leaves alone what fits")
    func fits() throws {
        #expect(told(try started([10, 20, 30], planned: 60)).isEmpty)
    }

    @Test("shortens what comes, all alike, and not what is open")
    func shortens() throws {
        #expect(told(try started([10, 20, 40], planned: 55)) == ["Item 2: 15", "Item 3: 30"])
    }

    @Test("puts off from the end what would not fit at half its time")
    func defers() throws {
        #expect(told(try started([10, 20, 20, 20], planned: 30)) == ["Item 2: 10", "Item 3: 10", "Item 4: off"])
        #expect(told(try started([10, 20, 20], planned: 10)) == ["Item 3: off", "Item 2: off"])
    }

    @Test("shortens nothing to less than three minutes")
    func shortest() throws {
        #expect(told(try started([5, 4, 4], planned: 11)) == ["Item 2: 3", "Item 3: 3"])
        #expect(told(try started([5, 2, 2], planned: 8)) == ["Item 3: off"])
    }

    @Test("fits once it is taken", arguments: 1...40)
    func takesEffect(planned: Int) throws {
        var play = try started([7, 13, 5, 20, 2, 9], planned: planned)
        play.pass(minutes(3))
        let plan = play.meeting.proposedPlan(play.agenda, at: play.now)
        for item in plan.deferred { try play.ask(.defer(item), after: .zero) }
        for short in plan.shortened { try play.ask(.setTimebox(short.item, short.box), after: .zero) }
        #expect(play.meeting.cutLine(play.agenda, at: play.now) == nil)
        #expect(play.meeting.proposedPlan(play.agenda, at: play.now).isEmpty)
    }
}
