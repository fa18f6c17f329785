import NoteFormat

/// Something of the last meeting that may go on in the next one.
package struct CarryCandidate: Equatable, Sendable {
    package enum Origin: Equatable, Sendable, CaseIterable {
        case followUp, topics, action
    }

    package let origin: Origin
    /// Its first line without marker, box and timebox.
    package let title: String
    /// Its lines in the last note.
    package let lines: Range<Int>
    /// What stands below its first line, without blank lines.
    package let notes: [String]
    package let age: CarryAge
    /// Something was said about it in the last meeting.
    package let isDiscussed: Bool
    /// Somebody still has to do something.
    package let hasOpenAction: Bool

    /// Carried unless it was discussed and has no open action.
    package var defaultChoice: CarryChoice { isDiscussed && !hasOpenAction ? .drop : .keep }
}

/// What becomes of a candidate in the next note.
package enum CarryChoice: Equatable, Sendable {
    /// Goes into the next note, whole.
    case keep
    /// Stays behind.
    case drop
    /// An action item goes into the next note with a ticked box; everything else stays behind.
    case done
}

/// For how long something has been carried.
package struct CarryAge: Equatable, Sendable, CustomStringConvertible {
    /// The how-manieth meeting with it the next one would be: 2 for what was new in the last one.
    package let meeting: Int
    /// The date of the first of these meetings, where it is known.
    package let since: NoteDate?

    package init(meeting: Int, since: NoteDate?) {
        self.meeting = meeting
        self.since = since
    }

    /// `3rd meeting, since 2024-06-05`.
    package var description: String {
        let ending =
            switch (meeting % 100, meeting % 10) {
            case (11...13, _): "th"
            case (_, 1): "st"
            case (_, 2): "nd"
            case (_, 3): "rd"
            default: "th"
            }
        return "\(meeting)\(ending) meeting" + (since.map { ", since \($0)" } ?? "")
    }
}
