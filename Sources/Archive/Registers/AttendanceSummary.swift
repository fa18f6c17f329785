/// The attendance of some meetings: those of a series, or of a year.
package struct AttendanceSummary: Equatable, Sendable {
    /// `community`, or `2026`.
    package let name: String
    package let meetings: Int
    /// Different people.
    package let people: Int
    /// Of them, those who had been at no meeting of the archive before.
    package let newcomers: Int
    /// People at a meeting.
    package let mean: Double
}

extension AttendanceRegister {
    /// By name.
    package var series: [AttendanceSummary] { summaries { $0.place.series } }
    /// The oldest first.
    package var years: [AttendanceSummary] {
        summaries { String($0.date.description.prefix(4)) }
    }

    private func summaries(by name: (AttendedMeeting) -> String) -> [AttendanceSummary] {
        Dictionary(grouping: meetings, by: name).map { name, meetings in
            AttendanceSummary(
                name: name, meetings: meetings.count, people: Set(meetings.flatMap(\.names)).count,
                newcomers: Set(meetings.flatMap(\.newcomers)).count,
                mean: Double(meetings.reduce(0) { $0 + $1.names.count }) / Double(meetings.count))
        }
        .sorted { $0.name < $1.name }
    }
}
