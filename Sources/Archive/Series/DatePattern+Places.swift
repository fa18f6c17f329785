extension DatePattern {
    /// A folder below the archive's root: nothing may lead out of it.
    package init(folder text: String) throws(SpellingError) {
        try self.init(text)
        var place = 1
        for part in text.split(separator: "/", omittingEmptySubsequences: false) {
            if text != ".", part.isEmpty || part.hasPrefix(".") {
                let reason =
                    part.isEmpty
                    ? "a folder is named from the archive's root, with one / between names"
                    : "no folder of notes is called \(part)"
                throw SpellingError(character: place, reason: reason)
            }
            place += part.count + 1
        }
        if text == "." { self.init([]) }
    }

    /// The name of a Markdown file, another one on each day.
    package init(file text: String) throws(SpellingError) {
        try self.init(text)
        if let slash = text.firstIndex(of: "/") {
            throw SpellingError(
                character: text.distance(from: text.startIndex, to: slash) + 1, reason: "a file's name has no / in it")
        }
        guard !text.hasPrefix(".") else { throw SpellingError(character: 1, reason: "this file would be hidden") }
        guard ArchiveNote.stem(of: text) != nil else {
            throw SpellingError(character: max(text.count, 1), reason: "a note's name ends in .md")
        }
        guard tellsDay else {
            throw SpellingError(character: 1, reason: "the date is missing, such as community-{YYYY-MM-DD}.md")
        }
    }
}
