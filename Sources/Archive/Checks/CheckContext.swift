import NoteFormat

/// What the notes of an archive tell about any one of them.
package struct CheckContext: Sendable {
    package let people: People
    /// Notes after this day are being prepared: that nobody is present yet is no mistake.
    package let today: NoteDate?

    /// - Parameter notes: all notes of the archive, as `SeriesCatalogue.readNotes` has them.
    package init(_ catalogue: SeriesCatalogue, _ notes: [ReadNote], people: People, today: NoteDate? = nil) {
        self.people = people
        self.today = today
    }

    /// The rules that the file of the note's series turns off.
    package func silentRules(for path: String) -> Set<CheckRule> { [] }
}
