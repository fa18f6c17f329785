/// Attendance as plain values, for other programs.
package struct AttendanceRecord: Codable, Equatable, Sendable {
    package struct Meeting: Codable, Equatable, Sendable {
        package let date: String
        package let series: String
        package let people: [String]
        package let newcomers: [String]
        package let path: String
        package let line: Int
    }

    package struct Person: Codable, Equatable, Sendable {
        package let name: String
        package let meetings: Int
        /// Of all meetings, from 0 to 1, with three digits.
        package let share: Double
        package let first: String
        package let last: String
        /// Meetings of each series.
        package let series: [String: Int]
    }

    package struct Summary: Codable, Equatable, Sendable {
        package let name: String
        package let meetings: Int
        package let people: Int
        package let newcomers: Int
        /// With one digit.
        package let mean: Double
    }

    package let meetings: [Meeting]
    package let people: [Person]
    package let series: [Summary]
    package let years: [Summary]

    package init(_ register: AttendanceRegister) {
        meetings = register.meetings.map { meeting in
            Meeting(
                date: meeting.date.description, series: meeting.place.series, people: meeting.names,
                newcomers: meeting.newcomers, path: meeting.place.path, line: meeting.place.line)
        }
        people = register.attendees.map { attendee in
            Person(
                name: attendee.name, meetings: attendee.meetings, share: (attendee.share * 1000).rounded() / 1000,
                first: attendee.first.description, last: attendee.last.description,
                series: Dictionary(uniqueKeysWithValues: attendee.series.map { ($0.series, $0.meetings) }))
        }
        series = register.series.map(Summary.init)
        years = register.years.map(Summary.init)
    }
}

extension AttendanceRecord.Summary {
    init(_ summary: AttendanceSummary) {
        name = summary.name
        meetings = summary.meetings
        people = summary.people
        newcomers = summary.newcomers
        mean = (summary.mean * 10).rounded() / 10
    }
}
