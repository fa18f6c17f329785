/// Walks a line's bytes and yields what the screen shows for them, one display unit after the other.
///
/// A unit is a grapheme cluster, with what terminals agree on as the measure, so that columns never drift:
/// - Up to four combining marks share the cell of their base; the fifth, and a mark without a base, is a token.
/// - An emoji sequence with joiners is one unit, drawn as its emoji side by side. Joiners, variation selectors,
///   skin tones and keycap marks are not sent. At most eight emoji make a unit.
/// - A pair of regional indicators (a flag) is one unit, drawn as its two letters: xterm and plain consoles show two
///   narrow signs, others one wide flag, and only the letters are the same everywhere.
/// - A spacing mark (Indic vowel signs) joins the unit before it and has a column of its own.
/// - Controls, format characters (direction overrides, zero-width ones, soft hyphen), line separators, unassigned
///   characters and invalid bytes are tokens.
///
/// Borrows the bytes: it must not outlive them.
package struct Glyphs: IteratorProtocol {
    static let mostJoined = 8

    let bytes: UnsafeBufferPointer<UInt8>
    let tabWidth: Int
    /// Where the next unit starts, in bytes and in columns from the line's start.
    package private(set) var offset = 0
    package private(set) var column = 0

    package init(_ bytes: UnsafeBufferPointer<UInt8>, tabWidth: Int = 4) {
        self.bytes = bytes
        self.tabWidth = max(1, tabWidth)
    }

    package mutating func next() -> Glyph? {
        guard offset < bytes.count else { return nil }
        let byte = bytes[offset]
        let glyph = byte < 0x80 ? ascii(byte) : scalar()
        offset += glyph.length
        column += glyph.columns
        return glyph
    }

    /// Steps over the printable ASCII ahead that needs no second look, one unit a byte; returns how many, at most `most`.
    @inline(__always)
    mutating func skipPlain(_ most: Int = .max) -> Int {
        let count = min(most, Self.plainCount(bytes, from: offset))
        offset += count
        column += count
        return count
    }

    /// Goes on at a byte that starts a unit, without counting columns.
    mutating func skip(to offset: Int) { self.offset = offset }

    private func ascii(_ byte: UInt8) -> Glyph {
        if byte == 0x09 { return glyph(1, tabWidth - column % tabWidth, .blank) }
        if byte < 0x20 || byte == 0x7F { return glyph(1, 2, .token(.control(byte))) }
        if offset + 1 == bytes.count || bytes[offset + 1] < 0x80 { return glyph(1, 1, .scalar(UInt32(byte))) }
        return extended(UTF8Scalar(value: UInt32(byte), length: 1), columns: 1)
    }

    private func scalar() -> Glyph {
        let scalar = UTF8Scalar.read(bytes, at: offset)
        if scalar.length == 0 { return glyph(1, 4, .token(.byte(bytes[offset]))) }
        if Self.isRegional(scalar.value) { return region(scalar.value) }
        switch DisplayWidth.classOf(scalar.value) {
        case .token, .mark: return token(.scalar(scalar.value), scalar.length)
        case .narrow, .spacingMark: return extended(scalar, columns: 1)
        case .wide: return extended(scalar, columns: 2)
        }
    }

    private func region(_ first: UInt32) -> Glyph {
        let letter = Self.letter(ofRegional: first)
        guard offset + 4 < bytes.count else { return token(.region(letter, 0), 4) }
        let second = UTF8Scalar.read(bytes, at: offset + 4)
        guard Self.isRegional(second.value) else { return token(.region(letter, 0), 4) }
        return token(.region(letter, Self.letter(ofRegional: second.value)), 8)
    }

    /// The unit that starts with `base`: takes in what joins it.
    private func extended(_ base: UTF8Scalar, columns: Int) -> Glyph {
        var unit = Unit(base: base.value, columns: columns)
        var end = offset + base.length
        while end < bytes.count, bytes[end] >= 0x80 {
            let next = UTF8Scalar.read(bytes, at: end)
            guard next.length > 0 else { break }
            if next.value == Unit.joiner {
                guard end + 3 < bytes.count else { break }
                let joined = UTF8Scalar.read(bytes, at: end + 3)
                guard joined.length > 0, unit.join(joined.value) else { break }
                end += 3 + joined.length
            } else {
                guard unit.take(next.value) else { break }
                end += next.length
            }
        }
        let length = end - offset
        return glyph(length, unit.columns, length == base.length ? .scalar(base.value) : .composed)
    }

    private func token(_ token: Token, _ length: Int) -> Glyph { glyph(length, token.columns, .token(token)) }

    private func glyph(_ length: Int, _ columns: Int, _ form: Glyph.Form) -> Glyph {
        Glyph(offset: offset, length: length, column: column, columns: columns, form: form)
    }

    private static func isRegional(_ scalar: UInt32) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar) }

    private static func letter(ofRegional scalar: UInt32) -> UInt8 { UInt8(ascii: "A") + UInt8(scalar - 0x1F1E6) }
}
