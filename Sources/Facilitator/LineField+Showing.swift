import Console

extension LineField {
    /// What of the line is on the screen: all of it, or the end of what is before the cursor.
    struct Part: Equatable {
        let text: String
        /// The columns before the cursor.
        let before: Int
        /// The character that is shown first, behind an ellipsis.
        fileprivate let first: Int?
    }

    func part(in columns: Int) -> Part {
        guard Glyphs.columns(of: text) >= columns else {
            return Part(text: text, before: Glyphs.columns(of: String(beforeCursor)), first: nil)
        }
        // The ellipsis, and the cursor behind the last letter.
        var left = columns - 2
        let end = beforeCursor.reversed().prefix {
            left -= Glyphs.columns(of: String($0))
            return left >= 0
        }
        let shown = "…" + String(end.reversed())
        return Part(text: shown, before: Glyphs.columns(of: shown), first: cursor - end.count)
    }

    /// Puts the cursor before the character that is shown at `column`, or behind the last one.
    mutating func click(atColumn column: Int, in columns: Int) {
        let first = part(in: columns).first
        var place = first ?? 0
        var left = column - (first == nil ? 0 : 1)
        for character in text.dropFirst(place).prefix(first == nil ? text.count : cursor - place) {
            left -= Glyphs.columns(of: String(character))
            guard left >= 0 else { break }
            place += 1
        }
        setCursor(place)
    }
}
