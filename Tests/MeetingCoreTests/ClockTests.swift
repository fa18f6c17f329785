import Testing

@testable import MeetingCore

@Suite struct ClockTests {
    @Test func aWallClockThatIsSetChangesNoElapsedTime() throws {
        var play = Rehearsal.usual()
        try play.ask(.start)
        play.now.wall -= minutes(60)
        play.pass(minutes(5))
        #expect(play.reading.meeting.elapsed == minutes(5))
        #expect(play.reading.item?.elapsed == minutes(5))
    }

    @Test func aSuspendOfTwentyMinutesCounts() throws {
        var play = Rehearsal.usual()
        try play.ask(.start)
        play.pass(minutes(20))
        #expect(play.reading.item?.elapsed == minutes(20))
    }

    @Test func midnightIsNothingSpecial() throws {
        var play = Rehearsal.usual()
        play.now.wall = .seconds(19_700 * 86_400 - 60)
        try play.ask(.start, after: .zero)
        play.pass(minutes(5))
        #expect(play.reading.meeting.elapsed == minutes(5))
        #expect(play.now > play.meeting.startedAt!)
    }

    @Test func anUptimeThatGoesBackNeverShowsNegativeTime() throws {
        var play = Rehearsal.usual()
        try play.ask(.start)
        play.now.uptime -= minutes(30)
        #expect(play.reading.meeting.elapsed == .zero)
        #expect(play.refusal(of: .next, after: .zero) == nil)
    }

    @Test func pauseStopsBothClocksAlsoInOvertime() throws {
        var play = Rehearsal.flat(["A"], timebox: minutes(5))
        try play.ask(.start)
        try play.ask(.pause, after: minutes(7))
        play.pass(minutes(30))
        #expect(play.reading.isPaused)
        #expect(play.reading.item?.overtime == minutes(2))
        #expect(play.reading.meeting.elapsed == minutes(7))
        try play.ask(.resume, after: .zero)
        play.pass(minutes(1))
        #expect(play.reading.item?.overtime == minutes(3))
    }

    @Test func movingOnWhilePausedKeepsThePause() throws {
        var play = Rehearsal.flat(["A", "B"])
        try play.ask([.start, .pause, .next])
        play.pass(minutes(3))
        #expect(play.reading.item?.elapsed == .zero)
        try play.ask(.resume, after: .zero)
        play.pass(minutes(1))
        #expect(play.reading.item?.elapsed == minutes(1))
    }

    @Test func anExtensionIsTakenBack() throws {
        var play = Rehearsal.flat(["A"], timebox: minutes(10))
        try play.ask([.start, .extend(by: minutes(5)), .extend(by: minutes(3))])
        #expect(play.reading.item?.box == minutes(18))
        try play.ask(.takeBackExtension)
        #expect(play.reading.item?.box == minutes(15))
        try play.ask(.takeBackExtension)
        #expect(play.reading.item?.box == minutes(10))
        #expect(play.refusal(of: .takeBackExtension) == .nothingExtended)
    }

    @Test func anItemWithoutABoxIsExtendedFromNow() throws {
        var play = Rehearsal.flat(["A"])
        try play.ask(.start)
        try play.ask(.extend(by: minutes(5)), after: minutes(4))
        #expect(play.reading.item?.left == minutes(5))
        #expect(play.reading.item?.box == minutes(9))
        try play.ask(.takeBackExtension)
        #expect(play.reading.item?.box == nil)
    }

    @Test func theNoteIsRightAboutABoxThatIsEditedThere() throws {
        var play = Rehearsal.flat(["A"], timebox: minutes(10))
        try play.ask([.start, .setTimebox(play.id("A"), minutes(20))])
        #expect(play.reading.item?.box == minutes(20))
        play.agenda.replaceItems(0..<1, with: [AgendaDraft(title: "A", timebox: minutes(15))])
        #expect(play.reading.item?.box == minutes(15))
    }

    @Test func aBoxIsTakenAwayAndSettingOneReplacesExtensions() throws {
        var play = Rehearsal.flat(["A"], timebox: minutes(10))
        try play.ask([.start, .extend(by: minutes(5)), .setTimebox(play.id("A"), minutes(12))])
        #expect(play.reading.item?.box == minutes(12))
        try play.ask(.setTimebox(play.id("A"), nil))
        #expect(play.reading.item?.box == nil)
    }

    @Test(arguments: [Duration.zero, .seconds(-5), .seconds(90_000)])
    func timesOutOfRangeAreRefused(time: Duration) throws {
        var play = Rehearsal.usual()
        try play.ask(.start)
        #expect(play.refusal(of: .extend(by: time)) == .durationOutOfRange)
        #expect(play.refusal(of: .setPlannedDuration(time)) == .durationOutOfRange)
        #expect(play.refusal(of: .setTimebox(play.id("Docs"), time)) == .durationOutOfRange)
    }

    @Test(arguments: [(0, ClockLevel.fine), (449, .fine), (450, .nearly), (599, .nearly), (600, .over), (900, .over)])
    func levelsOfATenMinuteBox(seconds: Int, level: ClockLevel) {
        #expect(TimeReading(elapsed: .seconds(seconds), box: minutes(10)).level == level)
    }

    @Test func overtimeCountsUp() {
        let over = TimeReading(elapsed: minutes(12), box: minutes(10))
        #expect(over.overtime == minutes(2))
        #expect(over.left == .zero)
        #expect(TimeReading(elapsed: minutes(9), box: minutes(10)).overtime == nil)
        #expect(TimeReading(elapsed: minutes(9), box: nil).level == .fine)
    }

    @Test func theProjectionAddsTheRestAndTheBoxes() throws {
        var play = Rehearsal.flat(["A", "B", "C"], timebox: minutes(10))
        #expect(play.meeting.projectedEnd(play.agenda, at: play.now) == minutes(30))
        try play.ask(.start)
        play.pass(minutes(4))
        #expect(play.meeting.projectedEnd(play.agenda, at: play.now) == minutes(26))
        play.pass(minutes(20))
        #expect(play.meeting.projectedEnd(play.agenda, at: play.now) == minutes(20))
        try play.ask([.skip(play.id("C"))])
        #expect(play.meeting.projectedEnd(play.agenda, at: play.now) == minutes(10))
        try play.ask(.wrapUp)
        #expect(play.meeting.projectedEnd(play.agenda, at: play.now) == .zero)
    }

    @Test func anItemWithoutABoxIsTakenForTheMeanOfThoseDiscussedAndTwoUsualOnes() throws {
        var play = Rehearsal.flat(["A", "B", "C"])
        #expect(play.meeting.projectedEnd(play.agenda, at: play.now) == minutes(15))
        try play.ask(.start)
        try play.ask(.next, after: minutes(8))
        // (5 + 5 + 8) / 3 for each of the two that are left.
        #expect(play.meeting.projectedEnd(play.agenda, at: play.now) == minutes(12))
    }

    @Test func theCutLineIsTheFirstItemPastThePlannedEnd() throws {
        var play = Rehearsal.flat(["A", "B", "C", "D"], timebox: minutes(20))
        #expect(play.meeting.cutLine(play.agenda, at: play.now) == play.id("D"))
        try play.ask(.start)
        play.pass(minutes(21))
        #expect(play.meeting.cutLine(play.agenda, at: play.now) == play.id("C"))
        try play.ask(.setPlannedDuration(minutes(120)))
        #expect(play.meeting.cutLine(play.agenda, at: play.now) == nil)
    }

    @Test func itemsPassedOverAreCutBeforeThoseAhead() throws {
        var play = Rehearsal.flat(["A", "B", "C"], timebox: minutes(25))
        try play.ask(.open(play.id("B")))
        #expect(play.meeting.cutLine(play.agenda, at: play.now) == play.id("A"))
    }
}
