import TextEditing

/// What is looked for.
struct Search: Equatable, Sendable {
    var wanted = SearchText("")
    /// Where the cursor was when the search began.
    var origin = Selection(at: 0)
}

extension Model {
    /// Looks for what was typed so far, from where the search began, so that more characters narrow it.
    mutating func searchAsTyped(_ text: String) {
        search.wanted = SearchText(text)
        guard !text.isEmpty, let found = note.buffer.search(search.wanted, from: search.origin.range.lowerBound) else {
            selection = search.origin
            if !text.isEmpty { refuse("Not found.") }
            return cursorMoved()
        }
        select(found.lowerBound, found.upperBound)
    }

    mutating func searchAgain(isForward: Bool) {
        guard !search.wanted.isEmpty else {
            return refuse("Nothing was searched for yet. \(name(of: .searchStart)) searches.")
        }
        let found =
            isForward
            ? note.buffer.search(search.wanted, from: selection.range.upperBound)
            : note.buffer.searchBack(search.wanted, from: selection.range.lowerBound)
        guard let found else { return refuse("Not found.") }
        select(found.lowerBound, found.upperBound)
        if overlay == nil { tellMatch() }
    }

    /// Tells which match the cursor is at, of how many.
    mutating func tellMatch() {
        let buffer = note.buffer
        let matches = (0..<buffer.lineCount).flatMap { buffer.places(of: search.wanted, inLine: $0) }
        guard let place = matches.firstIndex(of: selection.range) else { return refuse("Not found.") }
        say("\(place + 1) of \(matches.count). \(name(of: .searchNext)) goes on.")
    }
}
