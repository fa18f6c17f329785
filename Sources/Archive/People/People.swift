import NoteFormat

/// Everyone who attended the meetings of an archive, with all spellings of their names. It reads the Present lines only
/// and changes no note.
package struct People: Sendable {
    /// Sorted by name.
    package let people: [Person]

    package init(_ notes: [ReadNote]) {
        var seen: [String: [ReadNote]] = [:]
        for note in notes {
            for name in note.note.attendance?.names ?? [] { seen[name.name, default: []].append(note) }
        }
        people = seen.map { name, notes in
            Person(
                name: name, handles: [], spellings: [.init(text: name, count: notes.count)], meetings: notes.count,
                firstSeen: notes.map(\.date).min() ?? notes[0].date, lastSeen: notes.map(\.date).max() ?? notes[0].date,
                series: Array(Set(notes.map(\.series))).sorted())
        }
        .sorted { $0.name < $1.name }
    }

    /// Who is meant by a name, a part of one, or a handle with or without `@`, in a meeting of that series and day.
    package func match(_ spelling: String, in series: String? = nil, on date: NoteDate? = nil) -> PersonMatch {
        let found = people.filter { person in
            person.spellings.contains { $0.text.lowercased() == spelling.lowercased() }
        }
        switch found.count {
        case 0: return .nobody
        case 1: return .one(found[0])
        default: return .several(found)
        }
    }
}
