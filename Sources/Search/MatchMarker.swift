import NoteFormat

/// Finds in lines what a query means.
struct MatchMarker {
    private let phrases: [SearchPhrase]
    private let states: [SearchState]
    private let issues: [IssueReference]
    private let reader: WordReader

    init(_ query: SearchQuery, _ reader: WordReader) {
        self.reader = reader
        var phrases: [SearchPhrase] = []
        var states: [SearchState] = []
        var issues: [IssueReference] = []
        for term in query.clauses.joined() {
            switch term {
            case .phrase(let phrase): phrases.append(phrase)
            case .state(let state): states.append(state)
            case .issue(let issue):
                issues.append(issue)
                phrases.append(SearchPhrase(words: ["\(issue.number)"], isPrefix: false))
            case .person(let name): phrases += name.map { SearchPhrase(words: [$0], isPrefix: false) }
            case .place, .series: break
            }
        }
        self.phrases = phrases
        self.states = states
        self.issues = issues
    }

    /// The bytes of a text that were meant, in order.
    func matches(in text: String) -> [Range<Int>] {
        var words: [(text: String, place: Range<Int>)] = []
        var text = text
        text.withUTF8 { bytes in
            reader.forEachWord(in: bytes) { word, place in
                words.append((String(decoding: word, as: UTF8.self), place))
            }
        }
        var found: [Range<Int>] = []
        for start in words.indices {
            for phrase in phrases {
                let rest = words[start...].prefix(phrase.words.count)
                guard rest.count == phrase.words.count, Self.fits(phrase, rest.map(\.text)), let last = rest.last else {
                    continue
                }
                found.append(words[start].place.lowerBound..<last.place.upperBound)
            }
        }
        return Self.merged(found)
    }

    /// The lines of a block that were meant for another reason than their words.
    func lines(of block: NoteBlock, in note: Note) -> Set<Int> {
        guard !states.isEmpty else { return [] }
        let facets = BlockFacets(note)
        return Set(states.flatMap { facets.lines(of: block, $0) })
    }

    private static func fits(_ phrase: SearchPhrase, _ words: [String]) -> Bool {
        guard let last = phrase.words.last, let other = words.last else { return false }
        let isEnd = phrase.isPrefix ? other.hasPrefix(last) : other == last
        return isEnd && phrase.words.dropLast().elementsEqual(words.dropLast())
    }

    private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }
}
