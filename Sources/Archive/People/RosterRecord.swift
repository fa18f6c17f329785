/// The people of an archive as plain values, for other programs.
package struct RosterRecord: Codable, Equatable, Sendable {
    package struct Ambiguous: Codable, Equatable, Sendable {
        package let text: String
        package let count: Int
        package let first: String
        package let last: String
        package let series: [String]
        package let candidates: [String]
    }

    package let people: [PersonRecord]
    package let ambiguous: [Ambiguous]

    package init(_ people: [Person], _ ambiguous: [AmbiguousName]) {
        self.people = people.map(PersonRecord.init)
        self.ambiguous = ambiguous.map {
            Ambiguous(
                text: $0.text, count: $0.count, first: $0.firstSeen.description, last: $0.lastSeen.description,
                series: $0.series, candidates: $0.candidates.map(\.name))
        }
    }
}
