import GRDB

/// All the ways in which the notes of an archive write people.
struct PersonSpellings {
    private struct Spelling {
        let id: Int64
        let name: [String]
        let handle: [String]
    }

    private let spellings: [Spelling]

    init(_ db: Database, _ words: WordReader) throws {
        spellings = try Row.fetchAll(db, sql: "SELECT id, name, handle FROM spelling").map { row in
            Spelling(id: row[0], name: words.words(of: row[1]), handle: words.words(of: row[2]))
        }
    }

    /// The spellings that hold all words of a name or are a handle, and those that the same person goes by elsewhere:
    /// with the same handle, or with the same full name.
    func matching(_ wanted: [String]) -> [Int64] {
        let direct = spellings.filter { spelling in
            spelling.handle == wanted || (!spelling.name.isEmpty && wanted.allSatisfy(spelling.name.contains))
        }
        let handles = Set(direct.map(\.handle)).subtracting([[]])
        let names = Set(direct.map(\.name).filter { $0.count > 1 })
        let all = spellings.filter { handles.contains($0.handle) || names.contains($0.name) }
        return Set((direct + all).map(\.id)).sorted()
    }
}
