import MeetingCore
import Testing

@Suite("Times")
struct TimeTests {
    @Test(
        "are spelled with their units",
        arguments: [
            ("5m", 300_000), ("90s", 90_000), ("1h30m", 5_400_000), ("500ms", 500), ("1m500ms", 60_500), ("0s", 0),
        ])
    func durations(_ text: String, _ milliseconds: Int) {
        #expect(Duration(spelled: text) == .milliseconds(milliseconds))
    }

    @Test(
        "that are none are refused", arguments: ["", "m", "5", "5 m", "-5m", "5x", "5m ", "1.5h", "99999999s", "٣m"])
    func noDurations(_ text: String) { #expect(Duration(spelled: text) == nil) }

    /// Seconds as `date -u -d … +%s` has them.
    @Test(
        "on the wall are UTC",
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2000-02-29T12:30:00Z", 951_827_400), ("2024-07-17T18:00:00Z", 1_721_239_200),
            ("2026-12-31T23:59:59Z", 1_798_761_599), ("2100-03-01T00:00:00Z", 4_107_542_400),
        ])
    func wallTimes(_ text: String, _ seconds: Int) { #expect(Duration(utc: text) == .seconds(seconds)) }

    @Test(
        "that no wall shows are refused",
        arguments: [
            "", "2024-07-17", "2024-07-17 18:00:00Z", "2024-07-17T18:00:00", "2024-13-01T00:00:00Z",
            "2024-00-01T00:00:00Z", "2024-07-32T00:00:00Z", "2024-07-17T24:00:00Z", "2024-07-17T18:60:00Z",
            "2024-02-30T00:00:00Z", "2023-02-29T00:00:00Z",
        ])
    func noWallTimes(_ text: String) { #expect(Duration(utc: text) == nil) }
}
