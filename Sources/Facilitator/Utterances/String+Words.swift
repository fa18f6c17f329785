extension [String] {
    /// The first of these spellings that the line starts with, in either case. One that ends in a letter or digit must be
    /// followed by a blank or the end.
    func spelling(startingLine line: String) -> String? {
        first { spelling in
            guard line.starts(withWords: spelling) else { return false }
            guard let next = line.dropFirst(spelling.count).first, let last = spelling.last else { return true }
            return !(last.isLetter || last.isNumber) || next == " "
        }
    }
}

/// Words in what somebody typed, found in either case. Indices are those of the text itself.
extension StringProtocol {
    func starts(withWords words: String) -> Bool { end(ofWords: words, at: startIndex) != nil }

    func firstRange(ofWords words: String) -> Range<Index>? {
        indices.lazy.compactMap { start in self.end(ofWords: words, at: start).map { start..<$0 } }.first
    }

    /// The last place where the word stands by itself.
    func lastRange(ofWholeWord word: String) -> Range<Index>? {
        indices.reversed().lazy.compactMap { start -> Range<Index>? in
            guard let end = self.end(ofWords: word, at: start) else { return nil }
            let before = start == self.startIndex ? nil : self[self.index(before: start)]
            let behind = end == self.endIndex ? nil : self[end]
            return before?.isLetter == true || behind?.isLetter == true ? nil : start..<end
        }.first
    }

    private func end(ofWords words: String, at start: Index) -> Index? {
        var here = start
        for letter in words {
            guard here < endIndex, self[here].lowercased() == letter.lowercased() else { return nil }
            here = index(after: here)
        }
        return here
    }
}
