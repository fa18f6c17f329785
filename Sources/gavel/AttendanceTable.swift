import Archive
import Publishing

/// Attendance as text for a terminal, and as comma-separated values.
struct AttendanceTable {
    private let columns: [TextTable.Column]
    private let names: [String]
    private let rows: [[String]]

    init(_ register: AttendanceRegister, by grouping: AttendanceCommand.Grouping) {
        switch grouping {
        case .person:
            names = ["name", "meetings", "share", "first", "last", "series"]
            columns = [
                .init("name", most: 28), .init("meetings", isNumber: true), .init("share", isNumber: true),
                .init("first"), .init("last"), .init("series", fills: true, lines: 1),
            ]
            rows = register.attendees.map(Self.cells)
        case .meeting:
            names = ["date", "series", "people", "newcomers", "path"]
            columns = [
                .init("date"), .init("series", most: 16), .init("people", isNumber: true),
                .init("newcomers", fills: true, lines: 9),
            ]
            rows = register.meetings.reversed().map(Self.cells)
        case .series:
            names = ["series", "meetings", "people", "newcomers", "mean"]
            columns = Self.sums("series")
            rows = register.series.map(Self.cells)
        case .year:
            names = ["year", "meetings", "people", "newcomers", "mean"]
            columns = Self.sums("year")
            rows = register.years.map(Self.cells)
        }
    }

    var text: String { TextTable(columns).text(rows.map { Array($0.prefix(columns.count)) }) }

    var csv: CSVTable { CSVTable(columns: names, rows: rows) }

    private static func sums(_ name: String) -> [TextTable.Column] {
        [.init(name, most: 24)] + ["meetings", "people", "newcomers", "mean"].map { .init($0, isNumber: true) }
    }

    private static func cells(_ attendee: Attendee) -> [String] {
        [
            attendee.name, String(attendee.meetings), "\(Int((attendee.share * 100).rounded())) %",
            attendee.first.description, attendee.last.description,
            attendee.series.map { "\($0.series) \($0.meetings)" }.joined(separator: ", "),
        ]
    }

    private static func cells(_ meeting: AttendedMeeting) -> [String] {
        [
            meeting.date.description, meeting.place.series, String(meeting.names.count),
            meeting.newcomers.joined(separator: ", "), meeting.place.description,
        ]
    }

    private static func cells(_ summary: AttendanceSummary) -> [String] {
        let tenths = Int((summary.mean * 10).rounded())
        return [
            summary.name, String(summary.meetings), String(summary.people), String(summary.newcomers),
            "\(tenths / 10).\(tenths % 10)",
        ]
    }
}
