/// Somebody who has to do something: as the note spells it, and whom that means.
package struct ActionOwner: Hashable, Sendable {
    package let spelling: String
    /// Names of the people who may be meant: one where that is certain, none where nobody is known by the spelling.
    package let people: [String]

    /// The person's name; the spelling where nobody is known by it, with a question mark where several are.
    package var name: String {
        switch people.count {
        case 0: spelling
        case 1: people[0]
        default: "\(spelling)?"
        }
    }

    init(_ spelling: String, _ match: PersonMatch) {
        self.spelling = spelling
        switch match {
        case .nobody: people = []
        case .one(let person): people = [person.name]
        case .several(let found): people = found.map(\.name)
        }
    }

    /// Whether a person or, where nobody is known by it, the same spelling may be meant.
    package func mayBe(_ wanted: String, _ match: PersonMatch) -> Bool {
        switch match {
        case .nobody: ActionText(spelling) == ActionText(wanted)
        case .one(let person): people.contains(person.name)
        case .several(let found): found.contains { people.contains($0.name) }
        }
    }
}
