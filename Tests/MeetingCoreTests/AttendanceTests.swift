import Testing

@testable import MeetingCore

@Suite struct AttendanceTests {
    @Test func whoeverArrivesAfterTheStartIsLate() throws {
        var play = Rehearsal.usual()
        try play.ask([.arrive("Ada (@ada)"), .start, .arrive("Bo")])
        #expect(play.meeting.attendance.attendee(named: "ada")?.status == .present)
        #expect(play.meeting.attendance.attendee(named: "Bo")?.status == .late(at: play.now))
        #expect(play.meeting.attendance.here == 2)
    }

    @Test func whoeverLeavesAttendedAndMayReturn() throws {
        var play = Rehearsal.usual()
        try play.ask([.arrive("Ada"), .start, .leave("ADA")])
        #expect(play.meeting.attendance.here == 0)
        #expect(play.meeting.attendance.presentNames == ["Ada"])
        #expect(play.refusal(of: .leave("Ada")) == .alreadyLeft("Ada"))
        #expect(try play.ask(.arrive("ada")) == .returned("Ada"))
        #expect(play.meeting.attendance.attendee(named: "Ada")?.status == .present)
    }

    @Test func whoIsNotOnTheListCanBeOffered() throws {
        var play = Rehearsal.usual()
        try play.ask([
            .arrive("Ada (@ada)"), .arrive("Bo"), .arrive("Dee (@dee)"), .regrets("Cy"), .start, .leave("Bo"),
        ])
        let known = ["ada", "@ada", "Ada Other (@ada)", "Ada (@other)", "Bo (@bo)", "Cy", "Dee", "Eve", "@dee", "Bo"]
        #expect(play.meeting.attendance.unlisted(of: known) == ["Ada (@other)", "Eve"])
        let eachAlone = known.filter { play.meeting.attendance.attendee(named: $0) == nil }
        #expect(play.meeting.attendance.unlisted(of: known) == eachAlone)
    }

    @Test func friendlyRefusals() throws {
        var play = Rehearsal.usual()
        try play.ask([.arrive("Ada"), .regrets("Cy")])
        #expect(play.refusal(of: .arrive("ada (@ada)")) == .alreadyHere("Ada"))
        #expect(play.refusal(of: .leave("Bo")) == .notHere("Bo"))
        #expect(play.refusal(of: .leave("Cy")) == .notHere("Cy"))
        #expect(play.refusal(of: .regrets("Cy")) == .alreadySentRegrets("Cy"))
        #expect(play.refusal(of: .regrets("Ada")) == .hereInSpiteOfRegrets("Ada"))
        #expect(play.refusal(of: .withdraw("Bo")) == .unknownAttendee("Bo"))
        #expect(play.refusal(of: .arrive("  ")) == .noName)
        #expect(Refusal.alreadyHere("Ada").text == "Ada is here already.")
    }

    @Test func regretsThatTurnIntoAnArrival() throws {
        var play = Rehearsal.usual()
        try play.ask([.regrets("Cy"), .arrive("Cy")])
        #expect(play.meeting.attendance.regretsCount == 0)
        #expect(play.meeting.attendance.attended == 1)
    }

    @Test func aNameMarkedByMistakeIsWithdrawn() throws {
        var play = Rehearsal.usual()
        try play.ask([.arrive("Ada"), .arrive("Bo"), .withdraw("ada")])
        #expect(play.meeting.attendance.presentNames == ["Bo"])
        try play.ask(.undo)
        #expect(play.meeting.attendance.presentNames == ["Ada", "Bo"])
    }

    @Test func twoPeopleOfOneNameNeedAHandle() throws {
        var play = Rehearsal.usual()
        try play.ask([.arrive("Sam (@sam1)"), .arrive("Sam (@sam2)")])
        #expect(play.meeting.attendance.here == 2)
        #expect(play.refusal(of: .leave("Sam")) == .severalNamed("Sam"))
        try play.ask(.leave("@sam2"))
        #expect(play.meeting.attendance.attendee(named: "@sam1")?.isHere == true)
        #expect(play.meeting.attendance.here == 1)
    }

    @Test(arguments: ["Élodie", "李明", "שרה", "next", "Bas van Dam"])
    func anyNameIsAName(name: String) throws {
        var play = Rehearsal.usual()
        try play.ask(.arrive(name))
        #expect(play.refusal(of: .arrive(name.uppercased())) == .alreadyHere(name))
    }

    @Test func thePresentLineIsRight() throws {
        var play = Rehearsal.usual()
        try play.ask([.regrets("Cy"), .arrive("Ada"), .start, .arrive("Bo")])
        let late = play.now
        play.note(presentNames: ["Bo (@bo)", "Dee"])
        let attendance = play.meeting.attendance
        #expect(attendance.presentNames == ["Bo (@bo)", "Dee"])
        #expect(attendance.attendee(named: "Bo")?.status == .late(at: late))
        #expect(attendance.attendee(named: "Cy")?.status == .regrets)
        #expect(play.meeting.reconcile(presentNames: ["Bo (@bo)", "Dee"], at: play.now) == nil)
        #expect(play.replayed() == play.meeting)
    }

    @Test func aNameWrittenTwiceCountsTwiceAsInTheNote() {
        var play = Rehearsal.usual()
        play.note(presentNames: ["Sam", "Sam"])
        #expect(play.meeting.attendance.here == 2)
    }

    @Test func afterTheEndAttendanceCanBeCorrectedButNobodyLeaves() throws {
        var play = Rehearsal.usual()
        try play.ask([.arrive("Ada"), .start, .close, .arrive("Bo")])
        #expect(play.meeting.attendance.attendee(named: "Bo")?.status == .present)
        #expect(play.refusal(of: .leave("Ada")) == .meetingClosed)
        try play.ask(.withdraw("Ada"))
        #expect(play.meeting.attendance.attended == 1)
    }
}
