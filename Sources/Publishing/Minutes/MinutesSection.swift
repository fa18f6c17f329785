import NoteFormat

/// A part of the meeting.
package struct MinutesSection: Equatable, Sendable {
    package let heading: String
    package let kind: SectionKind
    /// From 0.
    package let line: Int
    package let items: [MinutesItem]
}
