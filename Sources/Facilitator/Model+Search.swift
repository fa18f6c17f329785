import TextEditing

/// What is looked for.
struct Search: Equatable, Sendable {
    var wanted = SearchText("")
    /// Where the cursor was when the search began.
    var origin = Selection(at: 0)
    /// What was found last, and in which revision of the text.
    var found = 0..<0
    var revision = -1
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
        let place = shownSelection.range
        let found =
            isForward
            ? note.buffer.search(search.wanted, from: place.upperBound)
            : note.buffer.searchBack(search.wanted, from: place.lowerBound)
        guard let found else { return refuse("Not found.") }
        select(found.lowerBound, found.upperBound)
        if overlay == nil { showMatch() }
    }

    /// Leaves the cursor at what was found, which stays marked until the cursor moves: it is no selection, so nothing that
    /// is typed takes its place.
    mutating func showMatch() {
        tellMatch()
        guard notice?.kind != .refusal else { return }
        focus = .note
        search.found = selection.range
        search.revision = saving.revision
        selection = Selection(at: selection.range.lowerBound)
    }

    /// What is marked in the note: the selection, or what was found where the cursor is.
    var shownSelection: Selection {
        guard selection.isEmpty, overlay == nil, search.revision == saving.revision,
            selection.head == search.found.lowerBound
        else { return selection }
        return Selection(anchor: search.found.upperBound, head: search.found.lowerBound)
    }

    /// Tells which match the cursor is at, of how many.
    private mutating func tellMatch() {
        let matches = note.buffer.places(of: search.wanted)
        // The selection has whole characters, of which a match may be a part.
        guard let place = matches.firstIndex(where: selection.range.overlaps) else { return refuse("Not found.") }
        say("\(place + 1) of \(matches.count). \(name(of: .searchNext)) goes on.")
    }
}
