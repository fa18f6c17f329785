import Testing

@testable import MeetingCore

/// Who speaks next, and why.
@Suite("The floor")
struct FloorTests {
    /// Ada, Bo and Cy are here, and the first item is open for two minutes.
    private func started() throws -> Rehearsal {
        var play = Rehearsal.flat(["Wheels", "Docs", "Release"])
        try play.ask([.arrive("Ada"), .arrive("Bo (@bo)"), .arrive("Cy"), .start])
        return play
    }

    private func queue(_ play: Rehearsal) -> [String] {
        play.meeting.floor.queue.map { "\($0.speaker): \($0.kind.name)" }
    }

    @Test("calls points of order first, then questions, replies and new topics, each first come first served")
    func priority() throws {
        var play = try started()
        try play.ask([
            .floor(.queue("Ada", .newTopic, reason: nil)), .floor(.queue("bo", .reply, reason: "we tried")),
            .floor(.queue("Cy", .newTopic, reason: nil)), .floor(.queue("Cy", .clarifyingQuestion, reason: nil)),
            .floor(.queue("Ada", .pointOfOrder, reason: nil)), .floor(.queue("Bo", .reactNow, reason: nil)),
        ])
        #expect(
            queue(play) == [
                "Bo (@bo): at once", "Ada: point of order", "Cy: clarifying question", "Bo (@bo): reply",
                "Ada: new topic", "Cy: new topic",
            ])
        #expect(play.meeting.floor.queue[3].reason == "we tried")
    }

    @Test("gives the floor to the first, and counts turns and times")
    func turns() throws {
        var play = try started()
        try play.ask([
            .floor(.queue("Ada", .newTopic, reason: nil)), .floor(.queue("Bo", .newTopic, reason: nil)),
            .floor(.limit(.seconds(60))), .floor(.next),
        ])
        play.pass(.seconds(61))
        #expect(play.meeting.floor.speaker?.name == "Ada")
        #expect(play.meeting.floor.reading(at: play.now)?.overtime == .seconds(1))
        #expect(!play.meeting.floor.isNew("Ada"))
        #expect(play.meeting.floor.isNew("Bo (@bo)"))
        try play.ask(.floor(.next), after: .zero)
        #expect(play.meeting.floor.time(of: "Ada", at: play.now) == .seconds(61))
        #expect(play.meeting.floor.speaker?.name == "Bo (@bo)")
        try play.ask(.floor(.endTurn), after: .seconds(5))
        #expect(play.meeting.floor.turns.map(\.count) == [1, 1])
        #expect(play.refusal(of: .floor(.endTurn)) == .nobodySpeaks)
        #expect(play.refusal(of: .floor(.next)) == .queueEmpty)
    }

    @Test("stops the speaker's clock while the meeting is paused")
    func paused() throws {
        var play = try started()
        try play.ask(.floor(.giveTo("Cy")))
        try play.ask(.pause, after: .seconds(10))
        play.pass(.seconds(1200))
        #expect(play.meeting.floor.reading(at: play.now)?.elapsed == .seconds(10))
        try play.ask(.resume)
        play.pass(.seconds(5))
        #expect(play.meeting.floor.time(of: "Cy", at: play.now) == .seconds(15))
    }

    @Test("ends the turn with the meeting, also where no item is open")
    func turnAtTheEnd() throws {
        var play = try started()
        try play.ask([.wrapUp, .floor(.giveTo("Ada"))])
        try play.ask(.close, after: .seconds(30))
        #expect(play.meeting.floor.speaker == nil)
        play.pass(.seconds(3600))
        #expect(play.meeting.floor.time(of: "Ada", at: play.now) == .seconds(30))
    }

    @Test("counts from the start of the meeting for whoever had the floor before, where nothing is listed")
    func turnAtTheStart() throws {
        var play = Rehearsal(Agenda(sections: [SectionDraft(title: "Thanks", kind: .other)]))
        try play.ask([.floor(.giveTo("Ada")), .start])
        play.pass(.seconds(45))
        #expect(play.meeting.floor.reading(at: play.now)?.elapsed == .seconds(45))
    }

    @Test("declines to leave an item while people wait, and does it really when told so")
    func queueGuard() throws {
        var play = try started()
        try play.ask(.floor(.queue("Ada", .newTopic, reason: nil)))
        for intent: MeetingIntent in [.next, .defer(nil), .skip(nil), .wrapUp, .close, .open(play.id("Release"))] {
            #expect(play.refusal(of: intent) == .queueNotEmpty(["Ada"]))
        }
        try play.ask(.really(.next))
        #expect(play.open == "Docs")
        #expect(play.meeting.floor.queue.isEmpty)
        try play.ask(.previous)
        #expect(queue(play) == ["Ada: new topic"], "who waited for an item waits again when it is taken up again")
        try play.ask(.really(.close))
        #expect(play.meeting.phase == .closed)
    }

    @Test("asks before a next within a minute of the opening")
    func minute() throws {
        var play = try started()
        try play.ask(.next)
        #expect(play.refusal(of: .next, after: .seconds(12)) == .openedRecently(ago: .seconds(12)))
        #expect(play.refusal(of: .next, after: .seconds(60)) == nil)
        #expect(play.refusal(of: .really(.next), after: .seconds(12)) == nil)
        #expect(play.refusal(of: .really(.next), after: .milliseconds(200)) == .openedJustNow)
        #expect(play.refusal(of: .defer(nil), after: .seconds(12)) == nil, "putting off is no slip of the finger")
    }

    @Test("lets points of order through a closed queue, and opens it with the next item")
    func closing() throws {
        var play = try started()
        try play.ask(.floor(.closeQueue))
        #expect(play.refusal(of: .floor(.queue("Ada", .reply, reason: nil))) == .queueClosed)
        try play.ask(.floor(.queue("Ada", .pointOfOrder, reason: nil)))
        try play.ask([.floor(.next), .next])
        #expect(!play.meeting.floor.isClosed)
        try play.ask(.floor(.queue("Cy", .lastWord, reason: nil)))
        #expect(play.meeting.floor.isClosed)
    }

    @Test("moves people; past the border of a kind they become what their neighbour is")
    func moving() throws {
        var play = try started()
        try play.ask([
            .floor(.queue("Ada", .reply, reason: nil)), .floor(.queue("Bo", .newTopic, reason: nil)),
            .floor(.queue("Cy", .newTopic, reason: nil)),
        ])
        let cy = play.meeting.floor.queue[2].id
        try play.ask([.floor(.move(cy, .up)), .floor(.move(cy, .up))])
        #expect(queue(play) == ["Ada: reply", "Cy: reply", "Bo (@bo): new topic"])
        try play.ask(.floor(.move(cy, .up)))
        #expect(queue(play)[0] == "Cy: reply")
        #expect(play.refusal(of: .floor(.move(cy, .up))) == .cannotMove("Cy", .up))
        try play.ask(.floor(.move(cy, .last)))
        #expect(queue(play) == ["Ada: reply", "Bo (@bo): new topic", "Cy: new topic"])
        try play.ask([.undo, .undo, .undo, .undo])
        #expect(queue(play) == ["Ada: reply", "Bo (@bo): new topic", "Cy: new topic"])
    }

    @Test("queues guests by what they are called, and asks which of two people is meant")
    func names() throws {
        var play = try started()
        try play.ask(.arrive("Cylia"))
        try play.ask(.floor(.queue("a guest", .newTopic, reason: nil)))
        try play.ask(.floor(.queue("cyl", .newTopic, reason: nil)))
        #expect(queue(play) == ["a guest: new topic", "Cylia: new topic"])
        try play.ask(.arrive("Cybele"))
        #expect(play.refusal(of: .floor(.queue("cyb", .newTopic, reason: nil))) == nil)
        #expect(
            play.refusal(of: .floor(.queue("Cy", .reply, reason: nil))) == nil, "a whole name is no start of another")
        #expect(play.refusal(of: .floor(.queue("c", .newTopic, reason: nil))) == .severalNamed("c"))
        #expect(play.refusal(of: .floor(.queue("Cylia", .newTopic, reason: nil))) == .alreadyQueued("Cylia"))
        #expect(play.refusal(of: .floor(.queue("Cylia", .newTopic, reason: "to add"))) == nil)
        #expect(play.refusal(of: .floor(.queue("  ", .newTopic, reason: nil))) == .noName)
    }

    @Test("never takes a whole name for the beginning of another one in the queue")
    func wholeNames() throws {
        var play = try started()
        try play.ask([.arrive("Cylia"), .floor(.queue("Cylia", .newTopic, reason: nil))])
        #expect(play.meeting.waiting(named: "cyl").map(\.speaker) == ["Cylia"])
        #expect(play.meeting.waiting(named: "Cy").isEmpty)
        try play.ask(.floor(.giveTo("Cy")))
        #expect(play.meeting.floor.speaker?.name == "Cy")
        #expect(queue(play) == ["Cylia: new topic"])
    }

    @Test("gives back the same floor from the log")
    func replayed() throws {
        var play = try started()
        try play.ask([
            .floor(.queue("Ada", .newTopic, reason: "x")), .floor(.queue("Bo", .reactNow, reason: nil)), .floor(.next),
            .really(.next), .floor(.queue("Ada", .reply, reason: nil)), .undo, .redo,
            .remind(after: .seconds(60), "tea"),
            .notePrivately("tired"),
        ])
        #expect(play.replayed().floor == play.meeting.floor)
        #expect(play.replayed().reminders == play.meeting.reminders)
        #expect(play.replayed().privateNotes.map(\.text) == ["tired"])
    }
}
