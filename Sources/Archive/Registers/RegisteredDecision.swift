import NoteFormat

/// What a meeting decided, by a line that says so: `Decision:`, `Conclusion:`, `RESOLUTION:`.
package struct RegisteredDecision: Equatable, Sendable {
    /// When it was written first.
    package internal(set) var date: NoteDate
    /// What it is about: the title of its agenda entry, else the heading above it; empty where there is neither.
    package let topic: String
    /// As it stands last.
    package let text: String
    /// In how many notes it stands: more than one where its topic was carried on.
    package internal(set) var meetings: Int
    /// Where it stands last.
    package let place: RegisterPlace
}
