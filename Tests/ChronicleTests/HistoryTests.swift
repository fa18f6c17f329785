import MeetingCore
import MeetingLog
import Proceedings
import Testing
import TextEditing

@testable import Chronicle

@Suite("The history of a meeting")
struct HistoryTests {
    private static let section = SectionID(rawValue: 0)
    private static let kettle = ItemID(rawValue: 0)
    private static let cups = ItemID(rawValue: 1)

    @Test("tells each entry in words")
    func words() {
        let turn = Turn(phase: .section(Self.section), opened: Self.kettle)
        let onward = Turn(
            left: Leaving(item: Self.kettle, status: .deferred), phase: .section(Self.section), opened: Self.cups)
        #expect(
            told([
                (0, .happened(.attendanceNoted(["Ada", "Bob"]))), (1, .happened(.started(turn))),
                (5, .happened(.arrivedLate("Zoë"))), (9, .happened(.moved(onward))), (10, .happened(.paused)),
                (11, .happened(.resumed)), (12, .happened(.extended(Self.cups, by: .seconds(300), base: nil))),
                (13, .happened(.timeboxSet(Self.cups, .seconds(5430), noted: nil))), (14, .happened(.undone)),
                (15, .saving), (15, .saved), (16, .found(.insert([0x0A], at: 9))),
                (17, .happened(.closed(Turn(left: Leaving(item: Self.cups, status: .discussed), phase: .closed)))),
                (18, .left),
            ]) == [
                "18:00:00  noted as present: Ada, Bob",
                #"18:00:01  started the meeting: opened item "Kettle""#,
                "18:00:05  arrived late: Zoë",
                #"18:00:09  deferred "Kettle", opened item "Cups""#,
                "18:00:10  paused", "18:00:11  resumed",
                #"18:00:12  +5m for "Cups""#,
                #"18:00:13  set the time of "Cups" to 1h30m30s"#,
                #"18:00:14  took back: set the time of "Cups" to 1h30m30s"#,
                "18:00:15  saved", "18:00:16  found a change of another program, line 3",
                "18:00:17  closed the meeting", "18:00:18  left",
            ])
    }

    @Test("tells typing without a pause as one line")
    func typing() {
        #expect(
            told([
                (0, .edited(.insert(Array("a".utf8), at: 7))), (1, .edited(.insert(Array("bx".utf8), at: 8))),
                (2, .edited(.delete(9..<10))), (3.5, .edited(.insert(Array("c\n".utf8), at: 9))),
                (6, .edited(.insert(Array("d".utf8), at: 11))), (7, .edited(.delete(0..<2))),
                (8, .edited(.replace(0..<3, with: Array("Mug".utf8)))),
            ]) == [
                #"18:00:00  line 3: typed "abc⏎""#, #"18:00:06  line 4: typed "d""#,
                ##"18:00:07  line 1: replaced "# Tea" by "Mug""##,
            ])
    }

    @Test("says nothing of what was typed and taken back, and counts changes made at once")
    func noTyping() {
        let changes = [6, 7].map { Change(range: $0..<$0, replacement: [0x61]) }
        #expect(
            told([
                (0, .edited(.insert([0x61], at: 0))), (1, .edited(.delete(0..<1))), (5, .edited(Transaction(changes))),
            ]) == ["18:00:05  lines 2-3: 2 changes at once"])
    }

    @Test("sends nothing raw and shortens what is long")
    func hostile() {
        let lines = told([
            (0, .happened(.arrived("\u{1B}[31mEve\u{9B}"))), (1, .edited(.insert([0x1B, 0x5D, 0xFF, 0x07], at: 0))),
            (9, .edited(.insert(Array(repeating: 0x78, count: 500), at: 0))),
        ])
        #expect(lines.count == 3)
        #expect(lines.joined().unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
        #expect(lines[2] == "18:00:09  line 1: typed \"\(String(repeating: "x", count: 60))\"…")
    }

    @Test("tells of a name that was put right")
    func renaming() {
        #expect(
            told([
                (0, .happened(.attendanceNoted(["Ada"]))), (5, .happened(.arrivedLate("Evi Stnoe"))),
                (9, .happened(.attendanceNoted(["Ada", "Evi Stone"]))),
            ]) == [
                "18:00:00  noted as present: Ada", "18:00:05  arrived late: Evi Stnoe",
                "18:00:09  Evi Stnoe is written Evi Stone now",
            ])
    }

    @Test("names people and days where there are several")
    func peopleAndDays() {
        var history = History(utc, namesPeople: true)
        var lines: [String] = []
        let all =
            entries([(0, .opened(Opening(text: MeetingFiles.text, version: "1.2"))), (5, .left)])
            + entries([(86_400, .opened(Opening(text: nil)))], by: bob)
        for (index, entry) in all.enumerated() { lines += history.take(LoggedEntry(position: index + 1, entry: entry)) }
        #expect(
            lines == [
                "2026-06-10", "18:00:00  ada@loft  opened by ada@loft with gavel 1.2", "18:00:05  ada@loft  left", "",
                "2026-06-11", "18:00:00  bob@yard  opened by bob@yard",
            ])
    }

    @Test("goes on after an entry that does not fit, without trusting it")
    func unfitting() {
        #expect(
            told([(0, .edited(.delete(0..<900))), (1, .saved)]) == [
                "18:00:00  entry 2 does not fit what came before", "18:00:01  entry 3 does not fit what came before",
            ])
    }

    /// What is told of the operations on the sample note, below the lines of the date and the opening.
    private func told(_ operations: [(Double, Operation)]) -> [String] {
        var history = History(utc, namesPeople: false)
        var lines: [String] = []
        for (index, entry) in entries([(0, .opened(Opening(text: MeetingFiles.text)))] + operations).enumerated() {
            lines += history.take(LoggedEntry(position: index + 1, entry: entry))
        }
        return Array((lines + history.finish()).dropFirst(2))
    }
}
