/// Text made to fit so many columns. Texts of files must be `visible` first.
extension String {
    /// At most so many columns, with an ellipsis where something was cut.
    package func cut(to columns: Int) -> String {
        guard Glyphs.columns(of: self) > columns else { return self }
        var text = ""
        var used = 0
        for character in self {
            let width = Glyphs.columns(of: String(character))
            guard used + width < columns else { break }
            text.append(character)
            used += width
        }
        return columns > 0 ? text + "…" : ""
    }

    /// With blanks behind it, or before it, up to so many columns.
    package func padded(to columns: Int, atStart: Bool = false) -> String {
        let blanks = String(repeating: " ", count: max(0, columns - Glyphs.columns(of: self)))
        return atStart ? blanks + self : self + blanks
    }

    /// Lines of at most so many columns, broken between words, or inside one that is longer than a line.
    ///
    /// - Parameters:
    ///   - most: so many lines; the last one ends with an ellipsis where more would follow.
    ///   - breakingWords: false for words that stay whole, on a line of their own that is as long as they are.
    package func wrapped(to columns: Int, most: Int = .max, breakingWords: Bool = true) -> [String] {
        guard Glyphs.columns(of: self) > columns, columns > 1 else { return [cut(to: columns)] }
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in split(separator: " ") {
            var word = word[...]
            var width = Glyphs.columns(of: String(word))
            if used > 0, used + 1 + width > columns {
                lines.append(line)
                (line, used) = ("", 0)
            }
            while width > columns, breakingWords {
                let part = word.prefix(fitting: columns)
                lines.append(String(part))
                word = word[part.endIndex...]
                width = Glyphs.columns(of: String(word))
            }
            line += (used > 0 ? " " : "") + word
            used += (used > 0 ? 1 : 0) + width
        }
        if used > 0 { lines.append(line) }
        guard lines.count > most else { return lines }
        let rest = lines[(most - 1)...].joined(separator: " ")
        return lines[..<(most - 1)] + [rest.cut(to: columns)]
    }
}

extension Substring {
    /// As much of the start as fits so many columns; at least one character.
    fileprivate func prefix(fitting columns: Int) -> Substring {
        var end = index(after: startIndex)
        var used = Glyphs.columns(of: String(self[..<end]))
        while end < endIndex {
            used += Glyphs.columns(of: String(self[end]))
            guard used <= columns else { break }
            end = index(after: end)
        }
        return self[..<end]
    }
}
