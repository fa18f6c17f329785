import Testing

@testable import MeetingCore

@Suite struct AgendaWalkTests {
    @Test func nextVisitsEverySectionAndEndsInTheWrapUp() throws {
        var play = Rehearsal.usual()
        var seen: [String] = []
        while play.meeting.phase != .wrapUp {
            try play.ask(.next)
            seen.append("\(play.section ?? "wrap-up"): \(play.open ?? "nothing listed")")
        }
        #expect(
            seen == [
                "Follow-up: Wheels", "Action items: nothing listed", "Topics: Docs", "Topics: Release",
                "wrap-up: nothing listed",
            ])
        #expect(play.status("Release") == .discussed)
        #expect(play.refusal(of: .next) == .pastTheEnd)
        #expect(Refusal.pastTheEnd.text.contains("meeting-close"))
    }

    @Test func nextPassesOverFollowUpsWhereOnlyTopicsAreListed() throws {
        for topics in [[], [AgendaDraft(title: "Roof leak")]] {
            var play = Rehearsal(
                Agenda(sections: [
                    SectionDraft(title: "Follow-up", kind: .followUp),
                    SectionDraft(title: "Topics", kind: .topics, items: topics),
                ]))
            try play.ask(.start)
            #expect(play.section == (topics.isEmpty ? "Follow-up" : "Topics"))
            guard !topics.isEmpty else { continue }
            try play.ask(.enterSection(play.agenda.sections[0].id))
            #expect(play.section == "Follow-up")
        }
    }

    @Test func whatIsLeftAtOnceWasDiscussedIfSomethingWasNoted() throws {
        for hasNotes in [false, true] {
            var play = Rehearsal.flat(["A", "B"])
            try play.ask(.start)
            play.pass(.seconds(20))
            let event = try play.meeting.decide(
                .open(play.id("B")), agenda: play.agenda, at: play.now, hasNotes: hasNotes)
            play.meeting.apply(event, at: play.now)
            #expect(play.status("A") == (hasNotes ? .discussed : .pending))
        }
    }

    @Test func nextTwiceWithinASecondIsRefused() throws {
        var play = Rehearsal.usual()
        try play.ask(.start)
        #expect(play.refusal(of: .next, after: .milliseconds(999)) == .openedJustNow)
        #expect(play.refusal(of: .skip(nil), after: .milliseconds(300)) == .openedJustNow)
        #expect(play.refusal(of: .next, after: .seconds(1)) == .openedRecently(ago: .seconds(1)))
        #expect(play.refusal(of: .next, after: .seconds(60)) == nil)
        try play.ask(.next)
        #expect(play.refusal(of: .next, after: .zero) == .sectionEnteredJustNow)
        #expect(Refusal.openedJustNow.text == "This item was opened just now. A second later the same key moves on.")
    }

    @Test func previousGoesBackToTheItemOpenedBefore() throws {
        var play = Rehearsal.flat(["A", "B", "C"])
        try play.ask([.start, .open(play.id("C")), .previous])
        #expect(play.open == "A")
        #expect(play.status("C") == .discussed)
        #expect(play.refusal(of: .previous) == .nothingBefore)
    }

    @Test func anItemLeftByPreviousWithinAMinuteStaysPending() throws {
        var play = Rehearsal.flat(["A", "B"])
        try play.ask([.start, .next])
        var late = play
        try play.ask(.previous, after: .seconds(59))
        #expect(play.status("B") == .pending)
        try play.ask(.next)
        #expect(play.open == "B")
        #expect(play.meeting.elapsed(of: play.id("B"), at: play.now) == .seconds(59))
        try late.ask(.previous, after: .seconds(60))
        #expect(late.status("B") == .discussed)
    }

    @Test func anItemLeftForAnotherWithinAMinuteStaysPending() throws {
        var play = Rehearsal.flat(["A", "B", "C"])
        try play.ask([.start, .next])
        try play.ask(.open(play.id("A")), after: .seconds(5))
        #expect(play.meeting.status(of: play.id("B")) == .pending)
        try play.ask(.next)
        #expect(play.meeting.openItem == play.id("B"))
    }

    @Test func nextInTheWrapUpOpensWhatWasAddedSince() throws {
        var play = Rehearsal(Agenda(sections: [SectionDraft(title: "Topics", kind: .topics)]))
        try play.ask([.start, .next])
        #expect(play.meeting.phase == .wrapUp)
        #expect(play.refusal(of: .next) == .pastTheEnd)
        play.agenda.replaceItems(0..<0, with: [AgendaDraft(title: "Any other business")])
        try play.ask(.next)
        #expect(play.meeting.openItem == play.id("Any other business"))
        try play.ask(.next)
        #expect(play.meeting.phase == .wrapUp)
    }

    @Test func previousLetsTheClockRunOn() throws {
        var play = Rehearsal.flat(["A", "B"])
        try play.ask(.start)
        try play.ask(.next, after: minutes(4))
        try play.ask(.previous, after: minutes(3))
        play.pass(minutes(2))
        #expect(play.reading.item?.elapsed == minutes(6))
    }

    @Test func previousFromTheWrapUpTakesUpTheLastItemAndNextReturns() throws {
        var play = Rehearsal.usual()
        try play.ask([.start, .next, .next, .next, .next, .previous])
        #expect(play.open == "Release")
        try play.ask(.next)
        #expect(play.meeting.phase == .wrapUp)
    }

    @Test func finishedSectionsAreNotVisitedTwice() throws {
        var play = Rehearsal.usual()
        try play.ask([.start, .next, .next, .reopen(play.id("Wheels")), .next])
        #expect(play.section == "Topics")
        #expect(play.open == "Release")
    }

    @Test func aJumpLeavesPendingItemsBehindThatTheWrapUpLists() throws {
        var play = Rehearsal.flat(["A", "B", "C", "D"])
        try play.ask([.start, .open(play.id("C"))])
        #expect(play.status("A") == .discussed)
        #expect(play.meeting.leftover(play.agenda) == [play.id("B")])
        try play.ask(.wrapUp)
        #expect(play.meeting.leftover(play.agenda) == [play.id("B"), play.id("D")])
        try play.ask(.defer(play.id("D")))
        #expect(play.meeting.leftover(play.agenda) == [play.id("B")])
    }

    @Test func deferAndSkipOfTheOpenItemMoveOn() throws {
        var play = Rehearsal.flat(["A", "B", "C"])
        try play.ask([.start, .defer(nil)])
        #expect(play.open == "B")
        try play.ask(.skip(play.id("B")))
        #expect(play.open == "C")
        #expect(["A", "B"].map(play.status) == [.deferred, .skipped])
    }

    @Test func deferAndSkipOfAnotherItemOnlyMark() throws {
        var play = Rehearsal.flat(["A", "B", "C"])
        try play.ask([.start, .skip(play.id("B"))])
        #expect(play.open == "A")
        #expect(play.refusal(of: .skip(play.id("B"))) == .alreadyMarked(.skipped))
        try play.ask([.defer(play.id("B")), .next])
        #expect(play.open == "C")
        #expect(play.refusal(of: .defer(play.id("A"))) == .alreadyDiscussed)
    }

    @Test func reopenTakesUpAnItemAgainAndLeavesTheOpenOneDiscussed() throws {
        var play = Rehearsal.flat(["A", "B", "C"])
        try play.ask([.start, .skip(nil), .reopen(play.id("A"))])
        #expect(play.open == "A")
        #expect(play.status("B") == .discussed)
        #expect(play.refusal(of: .reopen(play.id("C"))) == .notOpenedYet)
    }

    @Test func openingAnItemWhileGatheringStartsTheMeetingThere() throws {
        var play = Rehearsal.usual()
        try play.ask(.open(play.id("Docs")))
        #expect(play.meeting.startedAt == play.now)
        #expect(play.section == "Topics")
    }

    @Test func closeEndsTheItemAndReopenMeetingTakesItUpAgain() throws {
        var play = Rehearsal.usual()
        try play.ask([.start, .next, .next])
        try play.ask(.close, after: minutes(5))
        #expect(play.status("Docs") == .discussed)
        #expect(play.meeting.closedAt == play.now)
        #expect(play.refusal(of: .next) == .meetingClosed)
        try play.ask(.reopenMeeting, after: minutes(90))
        #expect(play.open == "Docs")
        #expect(play.meeting.closedAt == nil)
        #expect(play.reading.item?.elapsed == minutes(5))
        #expect(play.reading.meeting.elapsed == minutes(9))
    }

    @Test func anEmptyAgendaGoesFromTheStartToTheWrapUp() throws {
        var play = Rehearsal(Agenda())
        #expect(play.meeting.projectedEnd(play.agenda, at: play.now) == .zero)
        try play.ask(.start)
        #expect(play.meeting.phase == .wrapUp)
        #expect(play.meeting.leftover(play.agenda).isEmpty)
        #expect(play.refusal(of: .previous) == .nothingBefore)
        #expect(play.refusal(of: .defer(nil)) == .noOpenItem)
        try play.ask(.close)
        #expect(play.meeting.phase == .closed)
    }

    @Test func sectionsWithoutAnyItemAreWalkedThrough() throws {
        var play = Rehearsal(
            Agenda(sections: ["One", "Two"].map { SectionDraft(title: $0, kind: .other) }))
        try play.ask([.start, .next])
        #expect(play.section == "Two")
        #expect(play.reading.item == nil)
        try play.ask(.next)
        #expect(play.meeting.phase == .wrapUp)
    }

    @Test func twoHundredItemsAreWalkedInTheNotesOrder() throws {
        var play = Rehearsal.flat((1...200).map { "Item \($0)" }, timebox: .seconds(10))
        var opened: [ItemID] = []
        try play.ask(.start)
        while let item = play.meeting.openItem {
            opened.append(item)
            try play.ask(.next)
        }
        #expect(opened == play.agenda.items.map(\.id))
        #expect(play.meeting.count(of: .discussed, in: play.agenda) == 200)
        for _ in 0...200 { try play.ask(.undo) }
        #expect(play.meeting.phase == .gathering)
        #expect(play.meeting.count(of: .pending, in: play.agenda) == 200)
    }
}
