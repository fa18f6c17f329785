import NoteFormat

/// Whom the spellings of notes mean; whether they mean anybody at all is asked once for each.
package struct NameBook {
    private let people: People
    private var isPerson: [String: Bool] = [:]

    package init(_ people: People) { self.people = people }

    package mutating func isPerson(_ spelling: String) -> Bool {
        if let known = isPerson[spelling] { return known }
        let answer = people.match(spelling) != .nobody
        isPerson[spelling] = answer
        return answer
    }

    package func owner(_ spelling: String, in note: ReadNote) -> ActionOwner {
        ActionOwner(spelling, people.match(spelling, in: note.series, on: note.date))
    }
}
