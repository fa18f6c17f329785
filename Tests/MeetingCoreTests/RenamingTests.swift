import Testing

@testable import MeetingCore

@Suite("A name that is spelled otherwise in the Present line")
struct RenamingTests {
    @Test(
        "is the same person's where it is near to the one that went",
        arguments: [
            ("Evi Stnoe", "Evi Stone"), ("Evi", "Evi Stone"), ("Stone", "Evi Stone"), ("Evi St", "Evi Stone (@evi)"),
            ("Evi Stone (@evy)", "Evi Stone (@evi)"), ("@evi", "Evi Stone"), ("Anna", "Anne"),
            ("Per-Olof Lindqvst", "Per Olof Lindqvist"),
        ])
    func near(old: String, new: String) throws {
        var play = Rehearsal.usual()
        try play.ask([.arrive("Bo"), .start, .arrive(old)])
        let came = play.now
        play.pass(minutes(7))
        play.note(presentNames: ["Bo", new])
        #expect(play.meeting.attendance.attendees.map(\.name) == ["Bo", new])
        #expect(play.meeting.attendance.attendees[1].status == .late(at: came))
        #expect(play.replayed() == play.meeting)
    }

    @Test(
        "is another person's where it is not, or where others came or went as well",
        arguments: [
            ("Evi Stone", ["Bo", "Jon Reed"]), ("Evi Stone (@evi)", ["Bo", "Evi Stote (@ste)"]),
            ("Ada", ["Bo", "Ida"]), ("Evi Stnoe", ["Bo", "Evi Stone", "Jon"]), ("Evi Stnoe", ["Evi Stone"]),
            ("Evi Stnoe", ["Bo", "Evi Stoen", "Evi"]),
        ])
    func far(old: String, names: [String]) throws {
        var play = Rehearsal.usual()
        try play.ask([.arrive("Bo"), .start, .arrive(old)])
        play.note(presentNames: names)
        #expect(play.meeting.attendance.attendees == names.map { Attendee(name: $0, status: .present) })
    }

    @Test("keeps turns, the floor and places in the queue, also when something is taken back")
    func floor() throws {
        var play = Rehearsal.usual()
        try play.ask([
            .start, .arrive("Evi Stnoe"), .floor(.giveTo("Evi Stnoe")), .floor(.endTurn),
            .floor(.queue("Evi Stnoe", .newTopic, reason: nil)), .leave("Evi Stnoe"),
        ])
        let left = play.now
        play.note(presentNames: ["Evi Stone"])
        #expect(play.meeting.attendance.attendees == [Attendee(name: "Evi Stone", status: .left(at: left))])
        #expect(play.meeting.floor.turns.map(\.name) == ["Evi Stone"])
        #expect(play.meeting.floor.queue.map(\.speaker) == ["Evi Stone"])
        try play.ask([.undo, .undo])
        #expect(play.meeting.attendance.here == 1)
        #expect(play.meeting.attendance.presentNames == ["Evi Stone"])
        #expect(play.meeting.floor.turns.map(\.name) == ["Evi Stone"])
        #expect(play.meeting.floor.queue.isEmpty)
    }
}
