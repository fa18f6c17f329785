/// A line of text as far as it fits a width, cut so that what was found in it can be seen. Nothing in it needs care: what
/// must not be sent to a terminal is spelled out.
package struct Excerpt: Equatable, Sendable {
    package struct Piece: Equatable, Sendable {
        package var text: String
        package var isMatch: Bool
    }

    package private(set) var pieces: [Piece] = []

    package var text: String { pieces.map(\.text).joined() }

    /// - Parameters:
    ///   - matches: in bytes of the text, in order.
    ///   - columns: the width; at least 2.
    package init(_ text: String, matches: [Range<Int>], columns: Int) {
        var text = text
        text.withUTF8 { bytes in
            let glyphs = Array(IteratorSequence(Glyphs(bytes)))
            let shown = Self.shown(of: glyphs, matches.first, max(columns, 2))
            if shown.lowerBound > 0 { add("…", isMatch: false) }
            for glyph in glyphs[shown] {
                let isMatch = matches.contains { $0.contains(glyph.offset) }
                switch glyph.form {
                case .scalar, .composed:
                    add(String(decoding: bytes[glyph.offset..<glyph.end], as: UTF8.self), isMatch: isMatch)
                case .blank: add(String(repeating: " ", count: glyph.columns), isMatch: isMatch)
                case .token(let token): add(token.text, isMatch: isMatch)
                }
            }
            if shown.upperBound < glyphs.count { add("…", isMatch: false) }
        }
    }

    /// The units that fit: from the start where the first match is in sight then, else with a third of the room before it.
    private static func shown(of glyphs: [Glyph], _ match: Range<Int>?, _ columns: Int) -> Range<Int> {
        guard let last = glyphs.last, last.column + last.columns > columns else { return 0..<glyphs.count }
        var start = 0
        if let match, let first = glyphs.firstIndex(where: { $0.end > match.lowerBound }) {
            let end = glyphs[first...].prefix { $0.offset < match.upperBound }.last ?? glyphs[first]
            if end.column + end.columns > columns - 1 {
                let room = min(columns / 3, max(columns - 2 - (end.column + end.columns - glyphs[first].column), 0))
                start = glyphs.firstIndex { $0.column >= glyphs[first].column - room } ?? first
            }
        }
        let from = glyphs[start].column
        let used = start > 0 ? 1 : 0
        // To the end where it fits, else one column is for the sign that says that there is more.
        if last.column + last.columns - from + used <= columns { return start..<glyphs.count }
        let end = glyphs[start...].firstIndex { $0.column + $0.columns - from + used > columns - 1 } ?? glyphs.count
        return start..<end
    }

    private mutating func add(_ text: String, isMatch: Bool) {
        if let last = pieces.last, last.isMatch == isMatch {
            pieces[pieces.count - 1].text += text
        } else {
            pieces.append(Piece(text: text, isMatch: isMatch))
        }
    }
}
