import NoteFormat

/// A short name that several people around may bear.
package struct AmbiguousName: Hashable, Sendable {
    /// As most notes spell it.
    package let text: String
    /// In how many notes nothing tells who it is.
    package let count: Int
    package let firstSeen: NoteDate
    package let lastSeen: NoteDate
    /// Names, the most attended first.
    package let series: [String]
    /// Sorted by name.
    package let candidates: [Person]
}
