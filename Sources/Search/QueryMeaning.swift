import GRDB
import NoteFormat

/// What a query means in one archive: which words begin as it says, which spellings are a person's.
struct QueryMeaning {
    /// Nil when nothing can answer.
    private(set) var expression: MatchExpression?
    private(set) var span = Span()

    /// Which notes may answer.
    struct Span {
        /// By their numbers in the index: none outside of these, and not all of these.
        var notes: ClosedRange<Int64> = 0...BlockNumber.highestNote
        /// By their days since 1970.
        var days = Int.min...Int.max
    }

    private let db: Database
    private let words: WordReader
    /// Whether a name means what is somebody's to do, and not where they were.
    private let asksForTasks: Bool

    /// What a block that names somebody counts more than one of a meeting where they were.
    private static let weightOfName = 3.0
    /// The most words that the beginning of a word is spelled out as; beyond, FTS5 looks for them itself.
    private static let mostWords = 2000

    init(_ query: SearchQuery, _ db: Database, _ words: WordReader) throws {
        self.db = db
        self.words = words
        asksForTasks = query.clauses.joined().contains {
            $0 == .state(.open) || $0 == .state(.done) || $0 == .place(.action)
        }
        var clauses: [[MatchExpression.Part]] = []
        for terms in query.clauses {
            // What may not be there cannot answer.
            let terms = terms.filter { !query.excluded.contains($0) }
            let parts = try terms.compactMap { try part($0) }
            guard !parts.isEmpty else { return }
            clauses.append(parts)
        }
        guard let span = try Self.span(of: query, db) else { return }
        self.span = span
        if clauses.count > 1 { try weigh(&clauses) }
        let excluded = try query.excluded.compactMap { try part($0) }
        expression = MatchExpression(clauses, without: excluded)
    }

    // MARK: - Terms

    /// Nil for what nothing in the archive can be.
    private func part(_ term: SearchTerm) throws -> MatchExpression.Part? {
        switch term {
        case .phrase(let phrase): return try part(phrase)
        case .place(let place): return .init(facets: [(.place(place), 0)])
        case .state(let state): return .init(facets: [(.state(state), 0)])
        case .issue(let reference): return .init(facets: [(.issue(reference), 0)])
        case .series(let name, let column):
            let kinds = try kinds(named: name, column: column)
            return .init(facets: kinds.map { (.kind($0), 0) })
        case .person(let name):
            let spellings = try PersonSpellings(db, words).matching(name)
            guard !spellings.isEmpty else { return nil }
            return .init(
                facets: spellings.map { (.named($0), Self.weightOfName) }
                    + (asksForTasks ? [] : spellings.map { (.attended($0), 0) }))
        }
    }

    private func part(_ phrase: SearchPhrase) throws -> MatchExpression.Part? {
        guard phrase.isPrefix, let start = phrase.words.last else { return .init(text: [phrase.words]) }
        // Nothing sorts behind the last scalar there is.
        let found = try String.fetchAll(
            db, sql: "SELECT word FROM word WHERE word >= ? AND word < ? LIMIT ?",
            arguments: [start, start + "\u{10FFFF}", Self.mostWords + 1])
        guard found.count <= Self.mostWords, start.utf8.count < NoteBatch.longestWord else {
            return .init(text: [phrase.words], isPrefix: true)
        }
        guard !found.isEmpty else { return nil }
        return .init(text: found.map { phrase.words.dropLast() + [$0] })
    }

    private func kinds(named name: String, column: Int) throws -> [Int64] {
        let wanted = name.lowercased()
        let rows = try Row.fetchAll(db, sql: "SELECT id, series FROM kind WHERE series IS NOT NULL")
        let found = rows.filter { ($0[1] as String).lowercased() == wanted }
        guard found.isEmpty else { return found.map { $0[0] } }
        let known = Set(rows.map { $0[1] as String }).sorted()
        let names = known.isEmpty ? "" : "; there are \(known.joined(separator: ", "))"
        throw SearchError.wrongQuery(column: column, "there is no series \(name)\(names)")
    }

    /// The notes to look at, by number and by day; nil when there are none.
    private static func span(of query: SearchQuery, _ db: Database) throws -> Span? {
        guard query.since != nil || query.until != nil else { return Span() }
        let days = (query.since?.dayNumber ?? .min, query.until?.dayNumber ?? .max)
        guard days.0 <= days.1 else { return nil }
        let row = try Row.fetchOne(
            db, sql: "SELECT min(first), max(last) FROM year WHERE year BETWEEN ? AND ?",
            arguments: [query.since?.year ?? 0, query.until?.year ?? 9999])
        guard let first = row?[0] as Int64?, let last = row?[1] as Int64? else { return nil }
        return Span(notes: first...last, days: days.0...days.1)
    }

    // MARK: - Weights

    /// Gives each word what it tells: the less, the more often it stands in the archive.
    private func weigh(_ clauses: inout [[MatchExpression.Part]]) throws {
        let newest = try Int64.fetchOne(db, sql: "SELECT max(id) FROM note") ?? 0
        let total = Double(newest) * Self.usualBlocks
        for place in clauses.indices {
            clauses[place] = try clauses[place].map { part in
                guard part.column == .text else { return part }
                let places = try Double(min(frequency(of: part, newest: newest), total))
                let weight = max(0.1, ((total - places + 0.5) / (places + 0.5) + 1).logarithm)
                return .init(text: part.phrases, isPrefix: part.isPrefix, weight: weight)
            }
        }
    }

    /// In how many blocks one of the phrases stands, told from the newest of them.
    private func frequency(of part: MatchExpression.Part, newest: Int64) throws -> Double {
        let statement = try db.cachedStatement(
            sql: """
                SELECT count(*), min(rowid) FROM (SELECT rowid FROM block WHERE block MATCH ? ORDER BY rowid DESC LIMIT ?)
                """)
        guard let row = try Row.fetchOne(statement, arguments: [MatchExpression([[part]]).text, Self.sample]),
            let count = row[0] as Int?, let last = row[1] as Int64?
        else { return 0 }
        let oldest = BlockNumber(last)
        guard count == Self.sample, !oldest.isFrame else { return Double(count) }
        let share = Double(newest - oldest.note + 1) / Double(max(newest, 1))
        return Double(count) / max(share, 0.000_001)
    }

    private static let sample = 300
    /// Blocks of a usual note.
    private static let usualBlocks = 15.0
}
