import Archive
import Foundation
import NoteFormat
import Testing

/// Who is who in the notes of a real archive, by hand: a best guess.
private struct KnownNames: Decodable {
    struct Name: Decodable {
        let raw: String
        let name: String
        let canonical: String
    }

    let path: String
    let present: [Name]?

    static func read(beside archive: URL) throws -> [KnownNames] {
        let file = archive.deletingLastPathComponent().appendingPathComponent("expected.json")
        return try JSONDecoder().decode([KnownNames].self, from: Data(contentsOf: file))
    }
}

@Suite("The people of a real archive")
struct PeopleCorpusTests {
    /// One name of one Present line: who it is by hand, and who here.
    private struct Mention {
        let canonical: String
        let match: PersonMatch

        var person: Person? {
            if case .one(let person) = match { person } else { nil }
        }
    }

    private let corpus = PairCorpus.find()

    private func read(_ corpus: PairCorpus) throws -> (people: People, mentions: [Mention]) {
        let notes = try SeriesCatalogue(ArchiveFolder(corpus.folder.path), nil).readNotes()
        let people = People(notes)
        let byPath = Dictionary(uniqueKeysWithValues: notes.map { ($0.place.path, $0) })
        let mentions = try KnownNames.read(beside: corpus.folder).flatMap { known in
            let note = try #require(byPath[known.path])
            return (known.present ?? []).map { name in
                // One name a line, the last name first, is no spelling that anybody looks for.
                let spelling = name.raw.contains(",") ? name.name : name.raw
                return Mention(
                    canonical: name.canonical, match: people.match(spelling, in: note.series, on: note.date))
            }
        }
        return (people, mentions)
    }

    @Test("are never taken for one another")
    func joined() throws {
        guard let corpus else { return }
        let mentions = try read(corpus).mentions
        #expect(mentions.count == 1056)
        let found = mentions.compactMap { mention in mention.person.map { (mention.canonical, $0.name) } }
        let byPerson = Dictionary(grouping: found, by: \.1).mapValues { Set($0.map(\.0)) }
        var firstNames: Set<String> = []
        for (person, canonicals) in byPerson {
            let bare = canonicals.filter { !$0.contains(" ") && person.hasPrefix("\($0) ") }
            #expect(canonicals.subtracting(bare).count <= 1, "\(person) is \(canonicals.sorted())")
            firstNames.formUnion(bare)
        }
        // Where the guess by hand leaves a bare first name apart although there is one of that name around, mostly
        // within days: no other person is known that it could be.
        #expect(firstNames == ["Abhishek", "Ankur", "Chinmay", "Ronald", "Steven", "Tammy"])
        let byCanonical = Dictionary(grouping: found, by: \.0).mapValues { mentions in
            Dictionary(grouping: mentions, by: \.1).values.map(\.count)
        }
        let together = byCanonical.values.reduce(0) { $0 + ($1.max() ?? 0) }
        let unclear = mentions.count { $0.match.names.count > 1 }
        print(
            "people: \(together) of \(mentions.count) names are joined as by hand "
                + "(\(percent(together, mentions.count))), \(found.count - together) stay apart, \(unclear) are ambiguous"
        )
        #expect(mentions.allSatisfy { $0.match != .nobody })
        #expect(together * 100 >= mentions.count * 94)
    }

    @Test("who are still two are mostly suggested to be one, and seldom others")
    func suggested() throws {
        guard let corpus else { return }
        let (people, mentions) = try read(corpus)
        var canonicals: [Person: Set<String>] = [:]
        for mention in mentions {
            if let person = mention.person { canonicals[person, default: []].insert(mention.canonical) }
        }
        let suggestions = people.suggestions
        let right = suggestions.count { suggestion in
            !(canonicals[suggestion.person] ?? []).isDisjoint(with: canonicals[suggestion.other] ?? [])
        }
        // Everybody but the one with most meetings should be somebody's other half.
        var (wanted, found) = (0, 0)
        for canonical in Set(mentions.map(\.canonical)) {
            let parts = canonicals.filter { $0.value.contains(canonical) }.map(\.key).sorted {
                $0.meetings > $1.meetings
            }
            for part in parts.dropFirst() {
                wanted += 1
                let isFound = suggestions.contains {
                    [$0.person, $0.other].contains(part) && parts.contains($0.person)
                }
                found += isFound ? 1 : 0
            }
        }
        print(
            "suggestions: \(found) of \(wanted) second halves are found; \(right) of \(suggestions.count) pairs are right"
        )
        #expect(found * 10 >= wanted * 9)
        // The guess by hand leaves four pairs apart that a reader would join, and so is a strict judge.
        #expect(right * 3 >= suggestions.count * 2)
    }
}
