import Testing

@testable import MeetingCore

@Suite struct UndoTests {
    @Test func undoOfNextLetsTheClockRunOnAsIfNothingHadHappened() throws {
        var play = Rehearsal.flat(["A", "B"])
        try play.ask(.start)
        try play.ask(.next, after: minutes(3))
        try play.ask(.undo, after: minutes(1))
        #expect(play.open == "A")
        #expect(play.reading.item?.elapsed == minutes(4))
        try play.ask(.redo, after: minutes(1))
        #expect(play.open == "B")
        #expect(play.reading.item?.elapsed == minutes(2))
    }

    @Test func undoOfAPauseCountsThePause() throws {
        var play = Rehearsal.flat(["A"])
        try play.ask(.start)
        try play.ask([.pause, .undo])
        #expect(play.reading.item?.elapsed == minutes(4))
    }

    @Test func undoOfCloseIsPossible() throws {
        var play = Rehearsal.usual()
        try play.ask([.start, .close, .undo])
        #expect(play.open == "Wheels")
    }

    @Test func aNewIntentForgetsWhatCouldBeRedone() throws {
        var play = Rehearsal.flat(["A", "B", "C"])
        try play.ask([.start, .next, .undo, .skip(nil)])
        #expect(play.refusal(of: .redo) == .nothingToRedo)
    }

    @Test func nothingToUndoAtFirst() {
        #expect(Rehearsal.usual().refusal(of: .undo) == .nothingToUndo)
    }

    @Test func whatUndoWouldTakeBackIsKnown() throws {
        var play = Rehearsal.usual()
        let event = try play.ask(.start)
        #expect(play.meeting.undoable == event)
        try play.ask(.undo)
        #expect(play.meeting.undoable == nil)
        #expect(play.meeting.redoable == event)
    }

    @Test func undoOfAnArrivalLeavesTheNotesOtherNamesAlone() throws {
        var play = Rehearsal.usual()
        try play.ask(.arrive("Ada"))
        play.note(presentNames: ["Ada", "Bo"])
        try play.ask(.undo)
        #expect(play.meeting.attendance.presentNames == ["Bo"])
        try play.ask(.redo)
        #expect(Set(play.meeting.attendance.presentNames) == ["Ada", "Bo"])
    }

    @Test func undoOfAnArrivalWorksAfterTheNameWasCompletedInTheNote() throws {
        var play = Rehearsal.usual()
        try play.ask(.arrive("Ada"))
        play.note(presentNames: ["Ada (@ada)"])
        try play.ask(.undo)
        #expect(play.meeting.attendance.attendees.isEmpty)
    }
}
