import Archive
import NoteFormat
import Testing

@Suite("A schedule")
struct ScheduleTests {
    @Test(
        "is printed as it is written",
        arguments: [
            ("2024-07-17T18:00[UTC]/P14D", "2024-07-17T18:00[UTC]/P14D"),
            ("2026-02-28T09:05[America/New_York]/P7D", "2026-02-28T09:05[America/New_York]/P7D"),
            (
                "2026-02-28T00:00[America/Argentina/Buenos_Aires]/P2W",
                "2026-02-28T00:00[America/Argentina/Buenos_Aires]/P14D"
            ),
        ])
    func printing(text: String, printed: String) throws {
        #expect(try Schedule(text).description == printed)
    }

    @Test(
        "says what is wrong, and at which character",
        arguments: [
            ("", 1, "date"), ("2024-7-17T18:00[UTC]/P14D", 6, "month"),
            ("2024-02-30T18:00[UTC]/P14D", 1, "no such day"),
            ("2024-07-17 18:00[UTC]/P14D", 11, "T18:00"), ("2024-07-17T24:00[UTC]/P14D", 12, "no such time"),
            ("2024-07-17T18:00/P14D", 17, "zone"), ("2024-07-17T18:00Z/P14D", 17, "zone"),
            ("2024-07-17T18:00[]/P14D", 18, "zone is missing"), ("2024-07-17T18:00[EST]/P14D", 18, "EST"),
            ("2024-07-17T18:00[Europe/Lindenau]/P14D", 18, "Europe/Lindenau"),
            ("2024-07-17T18:00[UTC/P14D", 26, "]"), ("2024-07-17T18:00[UTC]", 22, "period"),
            ("2024-07-17T18:00[UTC]/P1M", 25, "days (D) or weeks (W)"), ("2024-07-17T18:00[UTC]/PD", 24, "number"),
            ("2024-07-17T18:00[UTC]/P0D", 24, "1 to 3660 days"),
            ("2024-07-17T18:00[UTC]/P99999999999999999999D", 24, "1 to"),
            ("2024-07-17T18:00[UTC]/P14D ", 27, "nothing may follow"),
        ])
    func errors(text: String, character: Int, reason: String) throws {
        let error = try #require(throws: SpellingError.self) { try Schedule(text) }
        #expect(error.character == character)
        #expect(error.reason.contains(reason), "\(error.reason)")
    }

    @Test("finds the meeting after a day, also across years and before the first")
    func after() throws {
        let schedule = try Schedule("2024-07-17T18:00[UTC]/P14D")
        func after(_ text: String) -> String? { NoteDate(in: text).flatMap(schedule.date)?.description }
        #expect(after("2020-01-01") == "2024-07-17")
        #expect(after("2024-07-16") == "2024-07-17")
        #expect(after("2024-07-17") == "2024-07-31")
        #expect(after("2024-12-20") == "2025-01-01")
        #expect(after("2028-02-29") == "2028-03-08")
        #expect(after("9999-12-31") == nil)
    }

    @Test("keeps the time that the clocks of its zone show, in summer and in winter")
    func summerTime() throws {
        let there = try Schedule("2026-02-18T13:00[America/New_York]/P14D")
        let days = ["2026-02-18", "2026-03-04", "2026-03-18", "2026-10-28", "2026-11-11"].compactMap(NoteDate.init(in:))
        let hours = days.map { (there.seconds(on: $0) - $0.dayNumber * 86_400) / 3600 }
        #expect(hours == [18, 18, 17, 17, 18])
        let anywhere = try Schedule("2026-02-18T18:00[UTC]/P14D")
        #expect(days.allSatisfy { anywhere.seconds(on: $0) == $0.dayNumber * 86_400 + 18 * 3600 })
        // East of Greenwich the day begins before it does in UTC.
        let early = try Schedule("2026-02-18T08:00[Asia/Tokyo]/P7D")
        #expect(early.seconds(on: days[0]) == days[0].dayNumber * 86_400 - 3600)
    }

    @Test("begins an hour later on the day that leaves its time out, and at the first of two equal times")
    func changes() throws {
        let spring = try #require(NoteDate(in: "2026-03-29"))
        let autumn = try #require(NoteDate(in: "2026-10-25"))
        let night = try Schedule("2026-01-04T02:30[Europe/Berlin]/P7D")
        #expect(night.seconds(on: spring) - spring.dayNumber * 86_400 == 5400)
        #expect(night.seconds(on: autumn) - autumn.dayNumber * 86_400 == 1800)
    }
}
