import Archive
import Testing

@Suite("The time of a series")
struct MeetingTimeTests {
    @Test(
        "is learned from a header's line that has one meaning",
        arguments: [
            ("18:00 (6:00 pm) UTC", "18:00[UTC]"), ("5:00pm UTC", "17:00[UTC]"), ("7 PM UTC", "19:00[UTC]"),
            ("12 pm (noon) UTC", "12:00[UTC]"), ("12:30 am GMT", "00:30[UTC]"),
            ("9:05 Europe/Berlin", "09:05[Europe/Berlin]"),
            ("11am Pacific Time", "11:00[America/Los_Angeles]"), ("Wednesday the 10th, 18:00 UTC", "18:00[UTC]"),
            ("18:00 America/Port-au-Prince", "18:00[America/Port-au-Prince]"),
        ])
    func learned(line: String, time: String) throws {
        #expect(try Self.time(line) == time)
    }

    @Test(
        "is not guessed",
        arguments: [
            "17:00 (6 pm) UTC", "18:00", "18:00 EST", "18:00 UTC+2", "17:00-18:00 UTC",
            "16:30 UTC (9:30am Pacific Time)",
            "18:00 UTC, 20:00 CEST", "25:00 UTC", "13 pm UTC", "to be announced (UTC)", "18:00 Europe/Lindenau",
            "6 UTC",
        ])
    func unknown(line: String) throws {
        #expect(try Self.time(line) == nil)
    }

    private static func time(_ line: String) throws -> String? {
        let archive = TestArchive()
        archive.note("calls/call-2026-05-06.md", title: "2026-05-06 Call", time: line)
        archive.note("calls/call-2026-05-20.md", title: "2026-05-20 Call", time: line)
        return try #require(try archive.series("call")).time?.description
    }
}
