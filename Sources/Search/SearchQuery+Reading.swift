import NoteFormat

extension SearchQuery {
    /// The most characters and terms that a query may have.
    static let longest = (characters: 1000, terms: 32)

    /// Reads what somebody typed: words, "phrases", beginnings*, OR, -without, and filters such as in:topics.
    ///
    /// - Parameter today: what `since:90d` counts from.
    init(_ text: String, words: WordReader, today: NoteDate) throws(SearchError) {
        var reading = QueryReading(text, words: words, today: today)
        self = try reading.read()
    }
}

/// Reads a query from left to right.
private struct QueryReading {
    let words: WordReader
    let today: NoteDate
    let characters: [Character]
    var place = 0
    var query = SearchQuery()
    /// The column of an OR that waits for what stands behind it.
    var pendingOr: Int?
    var canTakeOr = false
    var count = 0
    /// Signs that stand alone, such as a dash: they are passed over, as they are in notes.
    var firstSign: (column: Int, text: String)?

    init(_ text: String, words: WordReader, today: NoteDate) {
        self.words = words
        self.today = today
        characters = Array(text)
    }

    mutating func read() throws(SearchError) -> SearchQuery {
        guard characters.count <= SearchQuery.longest.characters else {
            throw .wrongQuery(
                column: SearchQuery.longest.characters + 1, "more than \(SearchQuery.longest.characters) characters")
        }
        while let atom = try nextAtom() {
            count += 1
            guard count <= SearchQuery.longest.terms else {
                throw .wrongQuery(column: atom.column, "more than \(SearchQuery.longest.terms) things to look for")
            }
            if isSign(atom) {
                if firstSign == nil { firstSign = (atom.column, atom.value) }
            } else {
                try take(atom)
            }
        }
        if let pendingOr { throw .wrongQuery(column: pendingOr, "OR stands between two words") }
        guard !query.clauses.isEmpty else {
            if count == 0 { throw .nothingAsked }
            if let firstSign, query.excluded.isEmpty {
                throw .wrongQuery(column: firstSign.column, "\"\(firstSign.text)\" has no letter or digit to look for")
            }
            throw .wrongQuery(column: 1, "this only says what to leave out; say also what to look for")
        }
        query.endsInWord = canTakeOr && characters.last.map { $0.isLetter || $0.isNumber } == true
        return query
    }

    // MARK: - Atoms

    /// What stands between blanks: `-in:"backlog"` with its parts taken apart.
    private struct Atom {
        var column: Int
        var isExcluded = false
        /// `in` of `in:backlog`; nil for words.
        var key: String?
        var value = ""
        /// The column of the value.
        var valueColumn = 0
        var isQuoted = false
        var isPrefix = false
    }

    private static let keys: Set = ["in", "is", "series", "since", "until"]

    private mutating func nextAtom() throws(SearchError) -> Atom? {
        while place < characters.count, characters[place].isWhitespace { place += 1 }
        guard place < characters.count else { return nil }
        var atom = Atom(column: place + 1)
        if characters[place] == "-", place + 1 < characters.count, !characters[place + 1].isWhitespace {
            atom.isExcluded = true
            place += 1
        }
        if let key = key() {
            atom.key = key
            place += key == "@" ? 1 : key.count + 1
        }
        atom.valueColumn = place + 1
        if place < characters.count, characters[place] == "\"" {
            try takeQuoted(&atom)
        } else {
            // A phrase may begin right behind a word.
            let start = place
            while place < characters.count, !characters[place].isWhitespace, characters[place] != "\"" { place += 1 }
            atom.value = String(characters[start..<place])
            if atom.key == nil, atom.value.count > 1, atom.value.hasSuffix("*") {
                atom.value.removeLast()
                atom.isPrefix = true
            }
        }
        return atom
    }

    /// The filter that starts here; nil where a word does.
    private func key() -> String? {
        if characters[place] == "@" { return "@" }
        let name = characters[place...].prefix { $0.isLetter }
        guard name.endIndex < characters.count, characters[name.endIndex] == ":" else { return nil }
        let key = String(name).lowercased()
        return Self.keys.contains(key) ? key : nil
    }

    private mutating func takeQuoted(_ atom: inout Atom) throws(SearchError) {
        let start = place + 1
        guard start <= characters.count, let end = characters[start...].firstIndex(of: "\"") else {
            throw .wrongQuery(column: place + 1, "this \" has no other one that closes it")
        }
        atom.isQuoted = true
        atom.value = String(characters[start..<end])
        place = end + 1
        if atom.key == nil, place < characters.count, characters[place] == "*" {
            atom.isPrefix = true
            place += 1
        }
    }

    // MARK: - Terms

    private func isSign(_ atom: Atom) -> Bool {
        atom.key == nil && !atom.isQuoted && words.words(of: atom.value).isEmpty
    }

    private mutating func take(_ atom: Atom) throws(SearchError) {
        if atom.key == nil, !atom.isQuoted, !atom.isExcluded, atom.value == "OR" {
            guard canTakeOr, pendingOr == nil else {
                throw .wrongQuery(column: atom.column, "OR stands between two words")
            }
            pendingOr = atom.column
            return
        }
        switch atom.key {
        case "since":
            try takeDay(atom) { query, period in query.since = max(query.since ?? period.first, period.first) }
        case "until": try takeDay(atom) { query, period in query.until = min(query.until ?? period.last, period.last) }
        default: try take(term(atom), atom)
        }
    }

    private mutating func take(_ term: SearchTerm, _ atom: Atom) throws(SearchError) {
        if atom.isExcluded {
            guard pendingOr == nil else {
                throw .wrongQuery(column: atom.column, "OR and - do not go together")
            }
            query.excluded.append(term)
            canTakeOr = false
        } else if pendingOr != nil {
            query.clauses[query.clauses.count - 1].append(term)
            pendingOr = nil
        } else {
            query.clauses.append([term])
            canTakeOr = true
        }
    }

    private mutating func takeDay(
        _ atom: Atom, _ set: (inout SearchQuery, SearchPeriod) -> Void
    ) throws(SearchError) {
        guard !atom.isExcluded, pendingOr == nil else {
            throw .wrongQuery(column: atom.column, "\(atom.key ?? ""): takes neither - nor OR")
        }
        guard let period = SearchPeriod(atom.value, today: today) else {
            throw .wrongQuery(
                column: atom.valueColumn, "\"\(atom.value)\" is no day: 2024, 2024-06, 2024-06-19, or 90d for days ago")
        }
        set(&query, period)
        canTakeOr = false
    }

    private func term(_ atom: Atom) throws(SearchError) -> SearchTerm {
        switch atom.key {
        case "in":
            guard let place = SearchPlace(spelling: atom.value) else {
                let names = SearchPlace.allCases.map(\.rawValue).joined(separator: ", ")
                throw .wrongQuery(
                    column: atom.valueColumn, "no part of a note is called \"\(atom.value)\"; there are \(names)")
            }
            return .place(place)
        case "is":
            guard let state = SearchState(rawValue: atom.value.lowercased()) else {
                throw .wrongQuery(
                    column: atom.valueColumn, "is:\(atom.value) means nothing; is:open, is:done, is:decision")
            }
            return .state(state)
        case "series":
            guard !atom.value.isEmpty else {
                throw .wrongQuery(column: atom.column, "series: wants the name of a series")
            }
            return .series(atom.value, column: atom.valueColumn)
        case "@":
            let name = words.words(of: atom.value)
            guard !name.isEmpty else { throw .wrongQuery(column: atom.column, "@ wants a name or a handle") }
            return .person(name)
        default:
            if !atom.isQuoted, !atom.isPrefix, let issue = IssueReference(spelling: atom.value) { return .issue(issue) }
            let found = words.words(of: atom.value)
            guard !found.isEmpty else {
                let what = atom.value.isEmpty ? "\"\"" : "\"\(atom.value)\""
                throw .wrongQuery(column: atom.column, "\(what) has no letter or digit to look for")
            }
            return .phrase(SearchPhrase(words: found, isPrefix: atom.isPrefix))
        }
    }
}

extension IssueReference {
    /// `#31969`, `lantern/wick#12`
    fileprivate init?(spelling: String) {
        guard let sign = spelling.lastIndex(of: "#") else { return nil }
        let digits = spelling[spelling.index(after: sign)...]
        guard digits.utf8.count < 16, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits)
        else { return nil }
        let repository = spelling[..<sign]
        if repository.isEmpty {
            self.init(repository: nil, number: number)
            return
        }
        let parts = repository.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.init(repository: String(repository), number: number)
    }
}
