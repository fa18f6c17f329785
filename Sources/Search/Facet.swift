import NoteFormat

/// What is known of a block besides its words. The index keeps it as words of a column of their own.
enum Facet: Hashable, Sendable {
    case place(SearchPlace)
    case state(SearchState)
    /// The notes of one series, whatever it is called.
    case kind(Int64)
    /// A spelling of somebody who attended.
    case attended(Int64)
    /// A spelling of somebody whom the block itself names.
    case named(Int64)
    case issue(IssueReference)

    /// A sign that nobody types stands first, so that no word of a note is taken for one.
    private static let sign = "\u{E000}"

    /// Letters and digits alone, which the index takes for one word.
    var word: String {
        switch self {
        case .place(let place): "\(Self.sign)p\(place.rawValue)"
        case .state(let state): "\(Self.sign)s\(state.rawValue)"
        case .kind(let id): "\(Self.sign)k\(id)"
        case .attended(let id): "\(Self.sign)a\(id)"
        case .named(let id): "\(Self.sign)n\(id)"
        case .issue(let reference): Self.word(of: reference)
        }
    }

    private static func word(of reference: IssueReference) -> String {
        guard let repository = reference.repository else { return "\(sign)i\(reference.number)" }
        var hash = ContentHash()
        hash.add(repository.lowercased().utf8)
        return "\(sign)r\(hash.hexadecimal)n\(reference.number)"
    }
}

/// Whether something is still to be done, or was decided.
package enum SearchState: String, CaseIterable, Sendable {
    case open, done, decision
}
