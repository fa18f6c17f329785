import Console

/// Running text as words that lines are made of; what stands between backticks is typed somewhere, and shown so.
struct GuideWords {
    private(set) var words: [GuideLine] = []

    /// - Parameter keepsMarks: whether the backticks are shown, for output without colours.
    init(_ text: String, role: Role = .text, keepsMarks: Bool = false) {
        var word = GuideLine()
        for (number, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
            let isCode = !number.isMultiple(of: 2)
            let isWhole = isCode && part.count <= Self.longestWhole
            if keepsMarks, number > 0 { word.add("`", role) }
            for character in part {
                if character != " " || isWhole {
                    word.add(String(character), isCode ? .key : role)
                } else {
                    if word.columns > 0 { words.append(word) }
                    word = GuideLine()
                }
            }
        }
        if word.columns > 0 { words.append(word) }
    }

    /// Code up to here stays in one line, to be found, and to be copied, whole.
    private static let longestWhole = 40

    /// The columns of the longest word, and of all of them in one line.
    var longest: Int { words.map(\.columns).max() ?? 0 }
    var columns: Int { words.reduce(0) { $0 + $1.columns + 1 } - (words.isEmpty ? 0 : 1) }

    /// Lines of at most so many columns; a longer word is broken.
    func lines(columns: Int) -> [GuideLine] {
        var lines = [GuideLine()]
        for word in words {
            for (number, part) in word.parts(columns: columns).enumerated() {
                let used = lines[lines.count - 1].columns
                if used > 0, number > 0 || used + 1 + part.columns > columns { lines.append(GuideLine()) }
                if let last = lines[lines.count - 1].pieces.last?.role {
                    lines[lines.count - 1].add(" ", last == part.pieces.first?.role ? last : .text)
                }
                lines[lines.count - 1].add(part)
            }
        }
        return lines
    }
}

extension GuideLine {
    /// Itself, or parts of at most so many columns.
    func parts(columns most: Int) -> [GuideLine] {
        guard columns > most, most > 0 else { return [self] }
        var parts = [GuideLine()]
        for piece in pieces {
            for character in piece.text {
                let width = Glyphs.columns(of: String(character))
                if parts[parts.count - 1].columns + width > most { parts.append(GuideLine()) }
                parts[parts.count - 1].add(String(character), piece.role)
            }
        }
        return parts
    }
}
