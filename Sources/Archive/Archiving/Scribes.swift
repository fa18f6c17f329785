import NoteFormat

/// Who took a note, as far as git's log knows where they can be written to.
package struct Scribes: Equatable, Sendable {
    package private(set) var coAuthors: [CoAuthor] = []
    /// Names of the note that git's log does not know, or that several people have.
    package private(set) var unknown: [String] = []

    /// - Parameter people: who attended the meetings of the series, with all spellings of their names.
    package init(
        of note: Note, in series: Series, on date: NoteDate, people: People, _ tree: WorkTree
    ) throws(ArchiveError) {
        let names = note.noteTakers.flatMap { $0.name.split(separator: " and ").map(String.init) }
        guard !names.isEmpty else { return }
        let known: KnownAuthors
        do throws(GitError) { known = try KnownAuthors(in: tree) } catch { throw .git(error) }
        for name in names {
            var spellings = [name]
            switch people.match(name, in: series.name, on: date) {
            case .one(let person): spellings += [person.name] + person.spellings.map(\.text)
            case .several, .nobody: break
            }
            guard let author = known.author(named: spellings) else {
                unknown.append(name)
                continue
            }
            if !known.isOwn(author), !coAuthors.contains(author) { coAuthors.append(author) }
        }
    }
}
