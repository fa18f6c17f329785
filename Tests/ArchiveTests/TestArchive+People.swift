import Archive
import NoteFormat

extension TestArchive {
    /// A note of a series with these names.
    func meeting(_ series: String, _ day: String, _ present: String) {
        write(
            "\(series)_meetings/\(series)-\(day).md", "# \(day) \(series)\n\n**Present:** \(present)\n\n## New topics\n"
        )
    }

    func people(_ config: ConfigFolder? = nil) throws -> People {
        let catalogue = try SeriesCatalogue(folder(), config)
        return try catalogue.people(in: catalogue.readNotes(), config)
    }
}

extension People {
    /// `Ada Lind 3`, sorted by name.
    var counts: [String] { people.map { "\($0.name) \($0.meetings)" } }

    subscript(_ name: String) -> Person? { people.first { $0.name == name } }
}

extension PersonMatch {
    var names: [String] {
        switch self {
        case .one(let person): [person.name]
        case .several(let people): people.map(\.name)
        case .nobody: []
        }
    }
}

extension Person {
    /// `Ada 2, Ada Lind 1`
    var spelled: String { spellings.map { "\($0.text) \($0.count)" }.joined(separator: ", ") }
    var takenFor: String { taken.map { "\($0.text) \($0.count)" }.joined(separator: ", ") }
}
