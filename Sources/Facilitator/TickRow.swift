/// What becomes of something that may go on in the next meeting.
package enum TickMark: Equatable, Sendable {
    case keep, drop, done
}

/// One line of the tick sheet.
package struct TickRow: Equatable, Sendable {
    /// Where it comes from: `Topics`.
    package let section: String
    package let title: String
    /// `3rd meeting, since 2024-06-05`
    package let age: String
    /// The lines below the first, as they are in the last note.
    package let notes: [String]
    package internal(set) var mark: TickMark

    package init(section: String, title: String, age: String, notes: [String] = [], mark: TickMark) {
        self.section = section
        self.title = title
        self.age = age
        self.notes = notes
        self.mark = mark
    }
}
