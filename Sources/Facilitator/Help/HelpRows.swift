import Console
import Guide

/// The help laid out: keys at the left, what they do beside them, nothing cut however narrow the screen is.
enum HelpRows {
    /// Texts that begin at a column and go on below.
    private typealias Cell = (column: Int, lines: [String], role: Role)

    /// Where the screen is so wide, the names of commands are told as well.
    static let wide = 97

    static func rows(_ lines: [HelpScreen.Line], columns: Int) -> [GuideLine] {
        lines.flatMap { rows($0, columns: columns) }
    }

    private static func rows(_ line: HelpScreen.Line, columns: Int) -> [GuideLine] {
        switch line {
        case .heading(let text): text.wrapped(to: columns).map { GuideLine($0, .heading) }
        case .text(let text): text.wrapped(to: columns).map { GuideLine($0) }
        case .key(let key, let what): beside(key, what, at: min(21, columns / 3), columns)
        case .verb(let form, let summary): beside(form, summary, at: min(39, columns / 2), columns)
        case .command(let keys, let name, let summary):
            if columns >= wide {
                rows([
                    (1, keys.keysWrapped(to: 22), .key), (24, [name], .muted),
                    (46, summary.wrapped(to: columns - 46), .text),
                ])
            } else {
                beside(keys, summary, at: min(27, columns * 2 / 5), columns)
            }
        }
    }

    private static func beside(_ keys: String, _ what: String, at column: Int, _ columns: Int) -> [GuideLine] {
        rows([(1, keys.keysWrapped(to: column - 2), .key), (column, what.wrapped(to: columns - column), .text)])
    }

    private static func rows(_ cells: [Cell]) -> [GuideLine] {
        (0..<(cells.map(\.lines.count).max() ?? 0)).map { number in
            var line = GuideLine()
            for cell in cells where number < cell.lines.count && !cell.lines[number].isEmpty {
                line.pad(to: cell.column)
                line.add(cell.lines[number], cell.role)
            }
            return line
        }
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
}
