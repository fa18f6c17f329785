import MeetingLog
import Proceedings
import Testing
import TextEditing

@testable import Chronicle

@Suite("Times in a log")
struct TimeTests {
    private static let noon = 1_781_092_800

    @Test(
        "are understood as people write them",
        arguments: [
            ("2026-06-10T12:00:00Z", 0), ("2026-06-10T14:00:00+02:00", 0), ("2026-06-10T06:30-0530", 0),
            ("2026-06-10 13:00:30", 30), ("2026-06-10T13:00", 0), ("11:00", -7200), ("11:00:05", -7195),
            ("17:30", -3600 * 20 + 1800), ("-10m", -3600 - 600), ("-1h30s", -3600 - 3630),
        ])
    func spelling(text: String, expected: Int) throws {
        // One hour ahead of UTC; the log goes from the day before, 12:00 UTC, to 11:00 UTC.
        let time = LocalTime { _ in 3600 }
        let spelling = try #require(TimeSpelling(text))
        let wall = spelling.wall(from: .seconds(Self.noon - 86_400), to: .seconds(Self.noon - 3600), time)
        #expect(wall == .seconds(Self.noon + expected))
    }

    @Test(
        "are refused when they are none",
        arguments: [
            "", "noon", "25:00", "12:60", "12", "1:00", "2026-02-30T10:00", "2026-13-01T10:00", "2026-06-10",
            "2026-06-10T10:00:00X", "2026-06-10T10:00+25:00", "-", "-10", "-10d", "12:00:00:00",
            "-99999999999999999999m",
            "９９:００",
        ])
    func nonsense(text: String) {
        #expect(TimeSpelling(text) == nil)
    }

    @Test("are found again around the change to summer time")
    func summerTime() {
        // Ahead by one hour until 01:00 UTC of 2026-03-29, then by two.
        let change = 1_774_746_000
        let time = LocalTime { $0 < change ? 3600 : 7200 }
        for seconds in [change - 7200, change - 1, change, change + 5000] {
            #expect(time.wall(time.civil(.seconds(seconds))) == .seconds(seconds))
        }
    }

    @Test("are written for people and for programs")
    func writing() {
        #expect(utc.text(.seconds(Self.noon)) == "2026-06-10 12:00:00")
        #expect(LocalTime.iso8601(.seconds(Self.noon) + .milliseconds(7)) == "2026-06-10T12:00:00.007Z")
        #expect(LocalTime.iso8601(.milliseconds(-1)) == "1969-12-31T23:59:59.999Z")
        #expect(LocalTime.iso8601(.seconds(951_782_400)) == "2000-02-29T00:00:00.000Z")
    }

    @Test("give back the note as it was")
    func replay() throws {
        let files = try MeetingFiles()
        let log = try files.log()
        #expect(throws: ChronicleError.empty(note: files.path)) { try log.text(at: "-1m", utc) }
        try log.append(
            entries([
                (0, .opened(Opening(text: [0xFF]))), (60, .edited(.insert([0x31], at: 1))),
                (120, .edited(.insert([0x32], at: 2))),
            ]))
        #expect(try log.text(at: "18:00", utc) == [0xFF])
        #expect(try log.text(at: "18:01:59", utc) == [0xFF, 0x31])
        #expect(try log.text(at: "-60s", utc) == [0xFF, 0x31])
        #expect(try log.text(at: "2027-01-01T00:00:00Z", utc) == [0xFF, 0x31, 0x32])
        #expect(throws: ChronicleError.noTime("soon")) { try log.text(at: "soon", utc) }
        #expect(
            throws: ChronicleError.tooEarly("17:59", first: "2026-06-10 18:00:00", last: "2026-06-10 18:02:00")
        ) { try log.text(at: "17:59", utc) }
    }
}
