import NoteFormat

/// What is looked for.
package struct SearchQuery: Equatable, Sendable {
    /// One of each has to be there.
    var clauses: [[SearchTerm]] = []
    /// None of these may be there.
    var excluded: [SearchTerm] = []
    /// The first and the last day, both included.
    var since: NoteDate?
    var until: NoteDate?

    /// Whether the last thing typed is a word that may go on.
    var endsInWord = false

    /// The same while the last word is being typed: from three letters on it may be the beginning of one.
    func whileBeingTyped() -> SearchQuery {
        guard endsInWord, case .phrase(var phrase)? = clauses.last?.last, (phrase.words.last?.count ?? 0) >= 3 else {
            return self
        }
        phrase.isPrefix = true
        var query = self
        query.clauses[clauses.count - 1][clauses[clauses.count - 1].count - 1] = .phrase(phrase)
        return query
    }
}

/// One thing that a note has or has not.
enum SearchTerm: Hashable, Sendable {
    case phrase(SearchPhrase)
    case place(SearchPlace)
    case state(SearchState)
    /// The words of a name, or a handle.
    case person([String])
    case series(String, column: Int)
    case issue(IssueReference)
}

/// Words that follow each other, as the index has them: without case and diacritics.
struct SearchPhrase: Hashable, Sendable {
    var words: [String]
    /// Whether the last word is only the beginning of one.
    var isPrefix: Bool
}
