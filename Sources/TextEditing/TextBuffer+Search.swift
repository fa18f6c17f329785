extension TextBuffer {
    /// The next place of `wanted` that starts at or after `offset`, going round at the end; nil when it is nowhere.
    ///
    /// A text that is looked for never spans lines.
    package func search(_ wanted: SearchText, from offset: Int) -> Range<Int>? {
        let start = line(containing: min(offset, byteCount))
        for step in 0...lineCount {
            let places = places(of: wanted, inLine: (start + step) % lineCount)
            if let found = places.first(where: { step > 0 || $0.lowerBound >= offset }) { return found }
        }
        return nil
    }

    /// The last place of `wanted` that starts before `offset`, going round at the start; nil when it is nowhere.
    package func searchBack(_ wanted: SearchText, from offset: Int) -> Range<Int>? {
        let start = line(containing: min(offset, byteCount))
        for step in 0...lineCount {
            let places = places(of: wanted, inLine: (start - step + lineCount * 2) % lineCount)
            if let found = places.last(where: { step > 0 || $0.lowerBound < offset }) { return found }
        }
        return nil
    }

    /// Where `wanted` stands in the whole text.
    package func places(of wanted: SearchText) -> [Range<Int>] {
        (0..<lineCount).flatMap { places(of: wanted, inLine: $0) }
    }

    /// Where `wanted` stands in a line, in bytes of the whole text.
    package func places(of wanted: SearchText, inLine line: Int) -> [Range<Int>] {
        let start = contentRange(line).lowerBound
        return withContent(ofLine: line) { wanted.places(in: $0) }
            .map { start + $0.lowerBound..<start + $0.upperBound }
    }
}
