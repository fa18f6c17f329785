import Console
import Guide

/// The help laid out: keys at the left, what they do beside them, nothing cut however narrow the screen is.
enum HelpRows {
    /// Where the screen is so wide, the names of commands are told as well.
    private static let wide = 110

    static func rows(_ lines: [HelpScreen.Line], columns: Int) -> [GuideLine] {
        lines.flatMap { rows($0, columns: columns) }
    }

    private static func rows(_ line: HelpScreen.Line, columns: Int) -> [GuideLine] {
        switch line {
        case .heading(let text): wrapped(text, .heading, columns)
        case .text(let text): wrapped(text, .text, columns)
        case .key(let key, let what): beside(key, what, at: min(21, columns / 3), columns)
        case .verb(let form, let summary): beside(form, summary, at: min(39, columns / 2), columns)
        case .command(let keys, let name, let summary):
            if columns >= wide {
                named(beside(keys, summary, at: 49, columns, keyColumns: 25), name)
            } else {
                beside(keys, summary, at: min(27, columns * 2 / 5), columns)
            }
        }
    }

    private static func wrapped(_ text: String, _ role: Role, _ columns: Int) -> [GuideLine] {
        text.wrapped(to: columns).map { GuideLine($0, role) }
    }

    /// - Parameter keyColumns: what the keys have; all that is left of the text where it is nil.
    private static func beside(
        _ keys: String, _ what: String, at column: Int, _ columns: Int, keyColumns: Int? = nil
    ) -> [GuideLine] {
        let left = keys.keysWrapped(to: (keyColumns ?? column) - 2)
        let right = what.wrapped(to: columns - column)
        return (0..<max(left.count, right.count)).map { number in
            var line = GuideLine()
            line.pad(to: 1)
            if number < left.count { line.add(left[number], .key) }
            if number < right.count, !right[number].isEmpty {
                line.pad(to: column)
                line.add(right[number], .text)
            }
            return line
        }
    }

    /// The command's name in the first row, between its keys and what it does.
    private static func named(_ rows: [GuideLine], _ name: String) -> [GuideLine] {
        guard let first = rows.first else { return rows }
        var line = GuideLine()
        for piece in first.pieces.prefix(while: { $0.role != .key }) { line.add(piece.text, piece.role) }
        for piece in first.pieces where piece.role == .key { line.add(piece.text, piece.role) }
        line.pad(to: 27)
        line.add(name, .muted)
        line.pad(to: 49)
        if let what = first.pieces.last, what.role == .text { line.add(what.text.withoutBlanksAtStart, .text) }
        return [line] + rows.dropFirst()
    }
}

extension String {
    /// Lines of keys, which stand two blanks apart and are never broken where one fits.
    fileprivate func keysWrapped(to columns: Int) -> [String] {
        var lines: [String] = []
        for key in replacing("  ", with: "\n").split(separator: "\n").flatMap({ String($0).wrapped(to: columns) }) {
            if let last = lines.last, Glyphs.columns(of: last) + 2 + Glyphs.columns(of: key) <= columns {
                lines[lines.count - 1] += "  " + key
            } else {
                lines.append(key)
            }
        }
        return lines
    }

    fileprivate var withoutBlanksAtStart: String { String(drop { $0 == " " }) }
}
