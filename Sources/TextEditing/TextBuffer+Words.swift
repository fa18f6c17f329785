extension TextBuffer {
    /// The end of the word at or after `offset`, over line ends, as Emacs and readline move.
    package func endOfWord(after offset: Int) -> Int {
        var at = offset
        while at < byteCount, !isInWord(at) { at += 1 }
        while at < byteCount, isInWord(at) { at += 1 }
        return cluster(around: at)?.upperBound ?? at
    }

    /// The start of the word before `offset`, over line ends.
    package func startOfWord(before offset: Int) -> Int {
        var at = offset
        while at > 0, !isInWord(at - 1) { at -= 1 }
        while at > 0, isInWord(at - 1) { at -= 1 }
        return cluster(around: at)?.lowerBound ?? at
    }

    /// The word around `offset`, or the character there where it is in none; nothing at the end of a line.
    package func word(at offset: Int) -> Range<Int> {
        guard offset < contentRange(line(containing: offset)).upperBound else { return offset..<offset }
        let end = endOfWord(after: offset)
        let start = startOfWord(before: end)
        return start <= offset ? start..<end : offset..<nextCluster(after: offset)
    }

    /// Letters, digits and underscores, and every byte of a character beyond ASCII but dashes, quotes and spaces.
    private func isInWord(_ offset: Int) -> Bool {
        let byte = self[offset]
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            return true
        case 0..<0x80:
            return false
        default:
            return !isInGeneralPunctuation(offset)
        }
    }

    /// Whether the byte belongs to one of U+2000 to U+206F, or to a no-break space.
    private func isInGeneralPunctuation(_ offset: Int) -> Bool {
        var start = offset
        while start > 0, self[start] & 0xC0 == 0x80, offset - start < 3 { start -= 1 }
        guard start + 1 < byteCount else { return false }
        let second = self[start + 1]
        return self[start] == 0xE2 && (second == 0x80 || second == 0x81) || self[start] == 0xC2 && second == 0xA0
    }
}
