import MeetingCore
import NoteFormat
import Testing

@testable import Facilitator

/// What people say on the command line, in both dialects.
@Suite("The command line")
struct UtteranceTests {
    static let said: [(String, Utterance)] = [
        ("q+", .queue(who: nil, .newTopic, reason: nil)),
        ("q+ Ada Lind", .queue(who: "Ada Lind", .newTopic, reason: nil)),
        ("Q+ Ada to ask about wheels", .queue(who: "Ada", .newTopic, reason: "ask about wheels")),
        ("q+ to ask", .queue(who: nil, .newTopic, reason: "ask")),
        ("q+! Bo", .queue(who: "Bo", .pointOfOrder, reason: nil)),
        ("q+? Bo to know", .queue(who: "Bo", .clarifyingQuestion, reason: "know")),
        ("q+> Bo", .queue(who: "Bo", .reply, reason: nil)),
        ("qq+ Bo", .queue(who: "Bo", .reactNow, reason: nil)),
        ("q- Bo", .unqueue(who: "Bo")), ("q-", .unqueue(who: nil)), ("q- later", .queueLater(who: nil)),
        ("q- Bo later", .queueLater(who: "Bo")), ("vq?", .queueShow), ("queue=", .queueClear),
        ("close the queue", .queueClose), ("open queue", .queueOpen), ("ack", .giveFloor(who: nil)),
        ("ack next", .giveFloor(who: nil)), ("ack ad", .giveFloor(who: "ad")),
        ("give Ada the last word", .lastWord(who: "Ada")), ("time speakers at 2 min", .limitSpeakers(.seconds(120))),
        ("time speakers off", .limitSpeakers(nil)), ("thanks", .endTurn),
        (
            "agenda+ Wheels for musl (15m) [Ada]",
            .addItem(title: "Wheels for musl", timebox: .seconds(900), owner: "Ada")
        ),
        ("agenda+ Wheels (again)", .addItem(title: "Wheels (again)", timebox: nil, owner: nil)),
        ("take up 3", .takeUp(.number(3))), ("take up item 3", .takeUp(.number(3))),
        ("take up /whee?ls/", .takeUp(.matching("whee?ls"))), ("take up docs", .takeUp(.matching("docs"))),
        ("next", .next), ("next item", .next), ("really", .really), ("really close", .really),
        ("skip", .command(.itemSkip, argument: nil)), ("defer", .command(.itemDefer, argument: nil)),
        ("more time", .moreTime(nil)), ("more time 10 min", .moreTime(.seconds(600))),
        ("present+ Ada, Bo", .present(["Ada", "Bo"])), ("present- Ada", .absent(["Ada"])),
        ("regrets+ Cy", .regrets(["Cy"])), ("who", .showPresent),
        (
            "ACTION: Ada, Bo to fix the wheels due fri",
            .action(owners: ["Ada", "Bo"], text: "fix the wheels", due: "fri")
        ),
        ("ACTION: Ada: fix it", .action(owners: ["Ada"], text: "fix it", due: nil)),
        (
            "ACTION: fix it in due course of the next release cycle",
            .action(owners: [], text: "fix it in due course of the next release cycle", due: nil)
        ),
        ("action Eve: send mail - due in 2 weeks", .action(owners: ["Eve"], text: "send mail", due: "in 2 weeks")),
        (
            "#action Eve and Bo to send mail (due 2026-06-24)",
            .action(owners: ["Eve", "Bo"], text: "send mail", due: "2026-06-24")
        ),
        ("close #7", .closeAction(7)), ("RESOLUTION: we ship", .outcome(.resolution, text: "we ship")),
        ("#agreed we ship", .outcome(.agreed, text: "we ship")), ("#failed motion", .outcome(.failed, text: "motion")),
        ("#inconclusive none", .outcome(.inconclusive, text: "none")), ("#info so", .info("so")),
        ("#link https://kiln.example", .link("https://kiln.example")), ("#topic Wheels", .topic("Wheels")),
        ("remind us in 30 minutes to close", .remind(after: .seconds(1800), text: "close")),
        ("remind us in half an hour to rest", .remind(after: .seconds(1800), text: "rest")),
        ("s/Mary/Marie/", .replace(old: "Mary", new: "Marie", everywhere: false)),
        ("s/a\\/b/c/g", .replace(old: "a/b", new: "c", everywhere: true)), ("undo", .undo),
        ("[off] tired", .offTheRecord("tired")), ("\\q+ Ada", .literal("q+ Ada")),
        ("item-next", .command(.itemNext, argument: nil)), ("timer-set 10", .command(.timerSet, argument: "10")),
    ]

    @Test("understands both dialects", arguments: said)
    func understands(_ line: String, _ utterance: Utterance) {
        #expect(UtteranceReading(line) == .said(utterance))
    }

    @Test(
        "takes no words for commands",
        arguments: ["nextcloud is down", "skipping this", "q", "actions speak", "the queue", "acknowledged", "", "-"])
    func text(_ line: String) {
        #expect(UtteranceReading(line) == .text)
    }

    @Test(
        "tells how a verb goes that is not finished",
        arguments: [
            "agenda+", "take up /", "time speakers at noon", "remind us in a bit to rest", "present+ ,", "s/x",
            "next please",
        ])
    func unfinished(_ line: String) {
        guard case .unfinished(let verb) = UtteranceReading(line) else {
            Issue.record("\(line) is no verb")
            return
        }
        #expect(line.lowercased().hasPrefix(verb.spellings[0].prefix(2)))
    }

    @Test("has a key or a palette entry for every verb, and every verb's own form is understood")
    func table() {
        #expect(Set(Verb.all.flatMap(\.spellings)).count == Verb.all.flatMap(\.spellings).count)
        for verb in Verb.all { #expect(Verb(startingLine: verb.form)?.form == verb.form) }
    }

    static let due: [(String, String?)] = [
        ("fri", "2026-06-12"), ("friday", "2026-06-12"), ("wed", "2026-06-17"), ("by Friday", "2026-06-12"),
        ("this fri", "2026-06-12"), ("next fri", "2026-06-19"), ("by next monday", "2026-06-15"),
        ("tomorrow", "2026-06-11"), ("today", "2026-06-10"), ("in 2 weeks", "2026-06-24"),
        ("in 3 days", "2026-06-13"), ("in 1 month", "2026-07-10"), ("next week", "2026-06-17"),
        ("next meeting", "2026-06-24"), ("2026-08-01", "2026-08-01"), ("by 2026-08-01", "2026-08-01"),
        ("2026-13-01", nil), ("soon", nil),
        ("in 0 days", nil), ("24 June", "2026-06-24"), ("by jun 1st", "2027-06-01"), ("December 1", "2026-12-01"),
        ("1 Dec 2027", "2027-12-01"), ("31 feb", nil), ("ma 1", nil),
    ]

    @Test("reads when something is due", arguments: due)
    func dueDates(_ words: String, _ date: String?) throws {
        let day = try #require(NoteDate(year: 2026, month: 6, day: 10))
        let next = try #require(NoteDate(year: 2026, month: 6, day: 24))
        #expect(SpokenDueDate.read(words, from: day, nextMeeting: next)?.description == date)
    }

    @Test("keeps the last day of a shorter month")
    func shortMonth() throws {
        let day = try #require(NoteDate(year: 2026, month: 1, day: 31))
        #expect(SpokenDueDate.read("in 1 month", from: day, nextMeeting: nil)?.description == "2026-02-28")
        #expect(SpokenDueDate.read("next meeting", from: day, nextMeeting: nil) == nil)
    }
}
