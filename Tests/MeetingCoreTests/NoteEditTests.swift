import Testing

@testable import MeetingCore

/// What the note's edits do to a meeting in progress.
@Suite struct NoteEditTests {
    @Test func theOpenItemStaysOpenWhileItsTitleIsTyped() throws {
        var play = Rehearsal.flat(["A", "B"])
        try play.ask(.start)
        for title in ["A,", "A, an", "A, and more"] {
            play.agenda.replaceItems(0..<1, with: [AgendaDraft(title: title)])
        }
        #expect(play.open == "A, and more")
    }

    @Test func aDeletedOpenItemStaysOpenAndNextGoesOnFromItsPlace() throws {
        var play = Rehearsal.flat(["A", "B", "C"])
        try play.ask([.start, .next])
        let open = try #require(play.meeting.openItem)
        play.agenda.replaceItems(1..<2, with: [])
        #expect(play.open == "B")
        #expect(play.agenda.isGone(open))
        #expect(play.agenda.place(of: open)?.ordinal == 1)
        play.agenda.replaceItems(0..<0, with: [AgendaDraft(title: "New above")])
        #expect(play.agenda.place(of: open)?.ordinal == 2)
        try play.ask(.next)
        #expect(play.open == "C")
        #expect(play.meeting.leftover(play.agenda) == [play.id("New above")])
    }

    @Test func anUndoneDeletionBringsTheSameItemBack() throws {
        var play = Rehearsal.flat(["A", "B", "C"])
        try play.ask([.start, .next])
        play.agenda.replaceItems(1..<2, with: [])
        play.agenda.replaceItems(1..<1, with: [AgendaDraft(title: "B")])
        #expect(play.meeting.openItem == play.id("B"))
        #expect(play.agenda.isGone(play.id("B")) == false)
    }

    @Test func theLastItemOfASectionThatIsDeletedWhileOpenLeadsToTheNextSection() throws {
        var play = Rehearsal.usual()
        try play.ask(.start)
        play.agenda.replaceItems(0..<1, with: [])
        try play.ask(.next)
        #expect(play.section == "Action items")
        try play.ask(.next)
        #expect(play.open == "Docs")
    }

    @Test func anOpenItemThatWasMovedAndGoesWithItsNewSectionDoesNotStopTheMeeting() throws {
        func section(_ title: String, _ items: [String]) -> SectionDraft {
            SectionDraft(title: title, kind: .topics, items: items.map { AgendaDraft(title: $0) })
        }
        var play = Rehearsal(Agenda(sections: [section("A", ["x", "y"]), section("B", ["z"]), section("C", ["w"])]))
        try play.ask(.start)
        play.agenda.setSections([section("A", ["y"]), section("B", ["z"]), section("C", ["w", "x"])])
        #expect(play.open == "x")
        play.agenda.setSections([section("A", ["y"]), section("B", ["z"])])
        try play.ask(.next)
        #expect(play.open == "y")
    }

    @Test func aDeletedSectionWithItsOpenItemLeadsToTheOneInItsPlace() throws {
        var play = Rehearsal.usual()
        try play.ask(.start)
        play.agenda.setSections([
            SectionDraft(title: "Action items", kind: .actions),
            SectionDraft(title: "Topics", kind: .topics, items: [AgendaDraft(title: "Docs")]),
        ])
        #expect(play.open == "Wheels")
        try play.ask(.next)
        #expect(play.section == "Action items")
    }

    @Test func anItemCutInOneSectionAndPastedInAnotherIsTheSame() throws {
        var play = Rehearsal.usual()
        try play.ask([.start, .next, .next])
        let docs = play.id("Docs")
        play.agenda.replaceItems(1..<2, with: [])
        play.agenda.replaceItems(0..<0, with: [AgendaDraft(title: "Docs", timebox: minutes(10))], inSection: 0)
        #expect(play.meeting.openItem == docs)
        #expect(play.agenda.sections.map(\.itemRange) == [0..<2, 2..<2, 2..<3])
        let current = play.meeting.currentSection(in: play.agenda).flatMap { play.agenda.section($0)?.title }
        #expect(current == "Follow-up")
        try play.ask(.next)
        #expect(play.open == "Release")
    }

    @Test func movingAnItemDownKeepsBothIdentities() {
        var agenda = Rehearsal.flat(["A", "B", "C"]).agenda
        let ids = agenda.items.map(\.id)
        agenda.replaceItems(0..<2, with: ["B", "A"].map { AgendaDraft(title: $0) })
        #expect(agenda.items.map(\.id) == [ids[1], ids[0], ids[2]])
    }

    @Test func manyTitlesEditedAtOnceKeepTheirOrder() {
        var agenda = Rehearsal.flat(["A", "B", "C"]).agenda
        let ids = agenda.items.map(\.id)
        agenda.replaceItems(0..<3, with: ["x", "y", "z"].map { AgendaDraft(title: $0) })
        #expect(agenda.items.map(\.id) == ids)
    }

    @Test func splittingAndJoiningKeepsTheFirstPartAndUndoBringsBothBack() {
        var agenda = Rehearsal.flat(["Wheels", "Release of the long awaited version"]).agenda
        let ids = agenda.items.map(\.id)
        agenda.replaceItems(0..<2, with: [AgendaDraft(title: "Wheels Release of the long awaited version")])
        #expect(agenda.items.count == 1)
        agenda.replaceItems(
            0..<1,
            with: ["Wheels", "Release of the long awaited version"].map { AgendaDraft(title: $0) })
        #expect(agenda.items.map(\.id) == ids)
    }

    @Test func aNewItemAboveAnEditedOneDoesNotTakeItsIdentity() {
        var agenda = Rehearsal.flat(["Wheels for ARM"]).agenda
        let wheels = agenda.items[0].id
        agenda.replaceItems(0..<1, with: ["Budget", "Wheels for RISC-V"].map { AgendaDraft(title: $0) })
        #expect(agenda.items[1].id == wheels)
        #expect(agenda.items[0].id != wheels)
    }

    @Test func identitiesAreNeverUsedAgain() {
        var agenda = Rehearsal.flat(["A", "B"]).agenda
        let old = Set(agenda.items.map(\.id))
        agenda.replaceItems(0..<2, with: [])
        agenda.replaceItems(0..<0, with: [AgendaDraft(title: "C")])
        #expect(old.isDisjoint(with: agenda.items.map(\.id)))
    }

    @Test func anInsertionBetweenSectionsBelongsToTheUpperOneUnlessSaidOtherwise() {
        var agenda = Rehearsal.usual().agenda
        agenda.replaceItems(1..<1, with: [AgendaDraft(title: "Upper")])
        #expect(agenda.sections.map(\.itemRange) == [0..<2, 2..<2, 2..<4])
        agenda.replaceItems(2..<2, with: [AgendaDraft(title: "Middle")], inSection: 1)
        #expect(agenda.sections.map(\.itemRange) == [0..<2, 2..<3, 3..<5])
    }

    @Test func aRenamedHeadingIsTheSameSectionAndAReturningOneToo() throws {
        var agenda = Rehearsal.usual().agenda
        let ids = agenda.sections.map(\.id)
        let followUp = SectionDraft(title: "Follow-up", kind: .followUp, items: [AgendaDraft(title: "Wheels")])
        let topics = SectionDraft(title: "New topics", kind: .topics, items: [AgendaDraft(title: "Docs")])
        agenda.setSections([followUp, SectionDraft(title: "Action items", kind: .actions), topics])
        #expect(agenda.sections.map(\.id) == ids)
        agenda.setSections([followUp, topics])
        agenda.setSections([followUp, SectionDraft(title: "Action items", kind: .actions), topics])
        #expect(agenda.sections.map(\.id) == ids)
    }

    @Test func anItemAddedToASectionWithNothingListedOpensNext() throws {
        var play = Rehearsal.usual()
        try play.ask([.start, .next])
        play.agenda.replaceItems(1..<1, with: [AgendaDraft(title: "Just raised")], inSection: 1)
        try play.ask(.next)
        #expect(play.open == "Just raised")
    }

    @Test func itemsOfANoteWithoutHeadingsAreWalkedToo() throws {
        var play = Rehearsal(Agenda())
        play.agenda.replaceItems(0..<0, with: [AgendaDraft(title: "A")])
        try play.ask(.start)
        #expect(play.open == "A")
    }

    @Test func previousPassesOverItemsThatAreGone() throws {
        var play = Rehearsal.flat(["A", "B", "C"])
        try play.ask([.start, .next, .next])
        play.agenda.replaceItems(1..<2, with: [])
        try play.ask(.previous)
        #expect(play.open == "A")
    }

    @Test func thePlaceOfAGoneItemHoldsWhenItsNeighbourGoesToo() throws {
        var play = Rehearsal.flat(["A", "B", "C", "D"])
        try play.ask(.open(play.id("C")))
        play.agenda.replaceItems(2..<3, with: [])
        play.agenda.replaceItems(1..<2, with: [])
        try play.ask(.next)
        #expect(play.open == "D")
    }

    @Test func thePlaceOfAGoneSectionHoldsWhenItsNeighbourGoesToo() throws {
        var play = Rehearsal.usual()
        try play.ask([.enterSection(play.agenda.sections[1].id), .open(play.id("Docs"))])
        let followUp = SectionDraft(title: "Follow-up", kind: .followUp, items: [AgendaDraft(title: "Wheels")])
        play.agenda.setSections([followUp, SectionDraft(title: "Action items", kind: .actions)])
        play.agenda.setSections([followUp])
        #expect(play.open == "Docs")
        try play.ask(.next)
        #expect(play.meeting.phase == .wrapUp)
        #expect(play.meeting.leftover(play.agenda) == [play.id("Wheels")])
    }
}
