/// A person as plain values, for other programs.
package struct PersonRecord: Codable, Equatable, Sendable {
    package struct Spelling: Codable, Equatable, Sendable {
        package let text: String
        package let count: Int
        /// How often it is taken for the person by date and series alone.
        package let taken: Int
    }

    package let name: String
    package let handles: [String]
    package let meetings: Int
    package let first: String
    package let last: String
    package let series: [String]
    package let spellings: [Spelling]

    package init(_ person: Person) {
        name = person.name
        handles = person.handles
        meetings = person.meetings
        first = person.firstSeen.description
        last = person.lastSeen.description
        series = person.series
        let taken = Dictionary(uniqueKeysWithValues: person.taken.map { ($0.text, $0.count) })
        spellings = person.spellings.map { Spelling(text: $0.text, count: $0.count, taken: taken[$0.text] ?? 0) }
    }
}
