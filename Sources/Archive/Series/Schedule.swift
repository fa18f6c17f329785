import Foundation
import NoteFormat

/// Meetings at one time of day in a named zone, so many days apart: `2024-07-17T18:00[UTC]/P14D`.
///
/// The days are counted on the calendar and the time is the zone's own, so summer time shifts neither.
package struct Schedule: Equatable, Sendable, CustomStringConvertible {
    package let start: NoteDate
    package let time: MeetingTime
    /// From 1 to 3660.
    package let days: Int

    package static let mostDays = 3660

    package init(start: NoteDate, time: MeetingTime, days: Int) {
        self.start = start
        self.time = time
        self.days = days
    }

    /// Reads a schedule; the error says what is wrong at which character.
    package init(_ text: String) throws(SpellingError) {
        var reading = ScheduleReading(text)
        start = try reading.date()
        time = try reading.time()
        days = try reading.period()
        try reading.end()
    }

    package var description: String { "\(start)T\(time)/P\(days)D" }

    package var weekday: Weekday? { days.isMultiple(of: 7) ? start.weekday : nil }

    /// The first meeting after a day; nil past the year 9999.
    package func date(after day: NoteDate) -> NoteDate? {
        let since = day.dayNumber - start.dayNumber
        guard since >= 0 else { return start }
        return start.adding(days: (since / days + 1) * days)
    }

    /// The moment at which the meeting of a day begins, in seconds since 1970. A time that the day leaves out when
    /// summer time begins is as much later as the clocks are put forward.
    package func seconds(on day: NoteDate) -> Int {
        let wall = day.dayNumber * 86_400 + time.hour * 3600 + time.minute * 60
        guard let zone = TimeZone(identifier: time.zone) else { return wall }
        func offset(_ seconds: Int) -> Int {
            zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        }
        // No zone changes its clocks twice within two days: these are the offsets before and after a change.
        let (before, after) = (offset(wall - 86_400), offset(wall + 86_400))
        // Where a time comes twice, the first one counts.
        return [before, after].first { offset(wall - $0) == $0 }.map { wall - $0 } ?? wall - before
    }
}
