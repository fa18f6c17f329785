import NoteFormat

/// A note before the last one: when it was, and what stood in it.
package struct EarlierNote: Sendable {
    package let date: NoteDate?
    /// The first lines of all it talks about.
    let titles: Set<String>
    /// What it says was decided.
    let decisions: Set<String>

    package init(_ note: Note, on date: NoteDate?) {
        self.date = date
        titles = Set(note.agenda.map { note.title(of: $0).text })
        decisions = Set(note.decisions.map(\.text))
    }
}
