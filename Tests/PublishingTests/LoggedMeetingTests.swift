import MeetingCore
import NoteFormat
import Testing
import TextEditing

@testable import Publishing

@Suite("What a log adds to the minutes")
struct LoggedMeetingTests {
    /// Ten minutes on the roof, two of five in the queue, Cy late, Bo gone early, the open day put off.
    private func held(turn: Double = 60) throws -> Rehearsal {
        var rehearsal = Rehearsal()
        try rehearsal.say(.start)
        rehearsal.wait(30)
        try rehearsal.say(.floor(.queue("Ada Lind", .newTopic, reason: "to ask about slates")))
        try rehearsal.say(.floor(.queue("Bo Ek", .newTopic, reason: nil)))
        rehearsal.wait(60)
        try rehearsal.say(.floor(.next))
        rehearsal.wait(60)
        try rehearsal.say([.floor(.next), .notePrivately("insured twice")])
        rehearsal.wait(turn)
        try rehearsal.say(.floor(.endTurn))
        rehearsal.wait(390 - turn)
        try rehearsal.say([.arrive("Cy Moe"), .regrets("Dora Pai")])
        try rehearsal.say(.next)
        rehearsal.wait(90)
        try rehearsal.say(.leave("Bo Ek"))
        try rehearsal.say(.defer(nil))
        rehearsal.wait(60)
        try rehearsal.say(.close)
        return rehearsal
    }

    @Test("is how long each item took, of how much, and what became of it")
    func times() throws {
        let items = try held().minutes().sections.flatMap(\.items)
        #expect(items[0].timebox == .seconds(300) && items[0].record?.elapsed == .seconds(540))
        #expect(items[0].record?.outcome == .discussed)
        #expect(items[1].record?.outcome == .deferred && items[1].record?.elapsed == .seconds(90))
    }

    @Test("is what was put off to the next meeting, in the mail and in the report")
    func putOff() throws {
        let minutes = try held().minutes()
        #expect(try minutes.text(.mail).contains("\n\nPUT OFF TO THE NEXT MEETING\n\n* Open day\n\nNOTES\n"))
        #expect(try minutes.text(.html).contains("<h3>Put off to the next meeting</h3><ul><li>Open day</li></ul>"))
    }

    @Test("is how long people waited to speak, without their names")
    func waiting() throws {
        let queue = try #require(held().minutes().sections[0].items[0].record?.queue)
        #expect(queue.called == 2 && queue.mean == .seconds(90) && queue.longest == .seconds(120))
    }

    @Test("does not count a turn that was given by mistake")
    func undoneTurn() throws {
        var rehearsal = Rehearsal()
        try rehearsal.say([.start, .floor(.queue("Ada Lind", .newTopic, reason: nil))])
        rehearsal.wait(10)
        try rehearsal.say([.floor(.next), .undo])
        #expect(rehearsal.minutes().sections[0].items[0].record?.queue.called == 0)
        rehearsal.wait(10)
        try rehearsal.say(.floor(.next))
        let queue = try #require(rehearsal.minutes().sections[0].items[0].record?.queue)
        #expect(queue.called == 1 && queue.longest == .seconds(20))
    }

    @Test("is who came late, who left, and who sent regrets, at local time")
    func attendance() throws {
        var text = Rehearsal.note
        text.replace("Bo Ek\n\n## New", with: "Bo Ek, Cy Moe\n\n## New")
        let minutes = try held().minutes(text)
        let mail = try minutes.text(.mail)
        #expect(
            mail.contains(
                "Present:  Ada Lind (@ada), Bo Ek (left 18:10), Cy Moe (came 18:09)\nRegrets:  Dora Pai\n"
            ))
        #expect(mail.contains("When:     Wednesday 2026-06-10, 18:00 to 18:11 (+02:00)\n"))
    }

    @Test("stays with those whose names were put right since")
    func renamed() throws {
        var rehearsal = Rehearsal()
        try rehearsal.say(.start)
        rehearsal.wait(120)
        try rehearsal.say(.arrive("Cy Meo"))
        rehearsal.wait(120)
        try rehearsal.say(.leave("Cy Meo"))
        let text = String(decoding: rehearsal.proceedings.note.buffer.bytes, as: UTF8.self)
        let names = try #require(text.utf8.firstRange(of: "Bo Ek".utf8))
        rehearsal.edit(
            .insert(Array(", Cy Moe".utf8), at: text.utf8.distance(from: text.startIndex, to: names.upperBound)))
        rehearsal.leavePresentLine()
        #expect(try rehearsal.minutes().text(.mail).contains("Bo Ek, Cy Moe (came 18:02, left 18:04)\n"))
    }

    @Test("stays with its items when others edited the note since, and when secrets are taken out of it")
    func editedSince() throws {
        var text = Rehearsal.note
        text.replace("## New topics\n\n", with: "## New topics\n\n- Before all: https://zoom.us/j/1?pwd=hush1\n\n")
        let items = try held().minutes(text, isRedacted: true).sections[0].items
        #expect(items.count == 4 && items[0].title == "Before all: https://zoom.us/j/1")
        #expect(items[0].record?.elapsed == .zero && items[1].record?.elapsed == .seconds(540))
    }

    @Test("is nothing where the note was opened and no meeting held")
    func onlyOpened() { #expect(LoggedMeeting(Rehearsal().entries) == nil) }

    @Test("is in no export what was said off the record", arguments: ExportFormat.allCases)
    func offTheRecord(_ format: ExportFormat) throws {
        #expect(try !held().minutes().text(format).contains("insured"))
    }

    @Test("is in no export how long somebody spoke", arguments: ExportFormat.allCases)
    func floorTime(_ format: ExportFormat) throws {
        #expect(try held(turn: 60).minutes().text(format) == held(turn: 333).minutes().text(format))
    }

    @Test("makes the same bytes each time", arguments: ExportFormat.allCases)
    func determinism(_ format: ExportFormat) throws {
        #expect(try held().minutes().text(format) == held().minutes().text(format))
    }
}

extension String {
    /// Puts a text in the place of the first one like `old`.
    mutating func replace(_ old: String, with new: String) {
        guard let start = indices.first(where: { self[$0...].hasPrefix(old) }) else { return }
        replaceSubrange(start..<index(start, offsetBy: old.count), with: new)
    }
}
