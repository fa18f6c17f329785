import NoteFormat

/// The next meeting of the series.
package struct NextMeeting: Equatable, Sendable {
    package let date: NoteDate
    package let title: String
    /// In time since 1970; nil where only the day is known.
    package let start: Duration?
    /// As the series' file has it.
    package let length: Duration?
}
