import NoteFormat

/// Somebody who attended meetings of an archive.
package struct Person: Hashable, Sendable {
    package struct Spelling: Hashable, Sendable {
        package let text: String
        /// In how many notes it stands.
        package let count: Int
    }

    /// The fullest usual spelling, or the one that the alias file gives.
    package let name: String
    /// Without their `@`.
    package let handles: [String]
    /// The most frequent first.
    package let spellings: [Spelling]
    /// Those of the spellings that are taken for this person by date and series alone, and how often.
    package let taken: [Spelling]
    package let meetings: Int
    package let firstSeen: NoteDate
    package let lastSeen: NoteDate
    /// Names, the most attended first.
    package let series: [String]
}
