import NoteFormat

/// One action item through all the meetings that carried it.
package struct RegisteredAction: Equatable, Sendable {
    /// What became of it. In the order in which a register lists them.
    package enum State: String, Sendable, CaseIterable, Comparable {
        /// It stands in the newest note of its series.
        case open
        /// It was open in an older note, and the next one does not have it.
        case left
        /// It is ticked where it stands last.
        case done

        package static func < (left: State, right: State) -> Bool { left.rank < right.rank }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// Text, due date and owners as it stands last.
    package let text: String
    package let owners: [ActionOwner]
    package let due: NoteDate?
    package let state: State
    package let firstSeen: NoteDate
    /// In how many notes it stands.
    package let meetings: Int
    /// Since it was first seen: until it was done, else until today.
    package let days: Int
    /// Where it stands last.
    package let place: RegisterPlace
    /// It is open, and today is later than it is due.
    package let isOverdue: Bool

    package var lastSeen: NoteDate { place.date }
}
