/// A query as FTS5 reads it, with what each of its phrases counts in the score.
struct MatchExpression {
    private(set) var text = ""
    private(set) var weights: [Double] = []

    /// A part of a query that is told by one list of words: any of them.
    struct Part {
        /// The columns that are looked at.
        enum Column: String {
            case text = "{body title}"
            case facets
        }

        let column: Column
        /// Words that follow each other; the last may be only the beginning of one, with a star behind it.
        let phrases: [[String]]
        let isPrefix: Bool
        let weights: [Double]

        init(text phrases: [[String]], isPrefix: Bool = false, weight: Double = 1) {
            column = .text
            self.phrases = phrases
            self.isPrefix = isPrefix
            weights = phrases.map { _ in weight }
        }

        /// - Parameter weight: what the facet adds to the score.
        init(facets: [(facet: Facet, weight: Double)]) {
            column = .facets
            phrases = facets.map { [$0.facet.word] }
            isPrefix = false
            weights = facets.map(\.weight)
        }

        /// Words are letters and digits alone, so nothing in them means anything to FTS5.
        var text: String {
            let quoted = phrases.map { "\"\($0.joined(separator: " "))\"\(isPrefix ? "*" : "")" }
            return "\(column.rawValue) : (\(quoted.joined(separator: " OR ")))"
        }
    }

    /// - Parameters:
    ///   - clauses: of each, one part has to be there; none is empty, and there is at least one.
    ///   - excluded: none of these may be there.
    init(_ clauses: [[Part]], without excluded: [Part] = []) {
        text = clauses.map { "(\(Self.anyOf($0)))" }.joined(separator: " AND ")
        weights = clauses.joined().flatMap(\.weights)
        guard !excluded.isEmpty else { return }
        text = "(\(text)) NOT (\(Self.anyOf(excluded)))"
        weights += excluded.flatMap { $0.weights.map { _ in 0 } }
    }

    private static func anyOf(_ parts: [Part]) -> String { parts.map { "(\($0.text))" }.joined(separator: " OR ") }
}
