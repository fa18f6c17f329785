import Console
import Glibc
import Runtime

/// Rows below their headings, for a terminal: as wide as it is where the texts allow it, wide characters counted, and
/// nothing in it that a terminal acts on.
struct TextTable {
    struct Column {
        let title: String
        /// Numbers stand at the right.
        let isNumber: Bool
        /// Columns, of a longer text the start.
        let most: Int
        /// Takes the room that the others leave; longer texts go on below.
        let fills: Bool
        /// Lines, of a longer text the start.
        let lines: Int

        /// - Parameter lines: one, where nothing else is said, and three of a column that fills.
        init(_ title: String, isNumber: Bool = false, most: Int = .max, fills: Bool = false, lines: Int? = nil) {
            self.title = title
            self.isNumber = isNumber
            self.most = most
            self.fills = fills
            self.lines = lines ?? (fills ? 3 : 1)
        }
    }

    struct Row {
        /// One for each column.
        let cells: [String]
        /// A line of its own below, cut to the terminal's width; empty for none.
        var remark = ""
        /// A line of its own below, whole however long it is; empty for none.
        var place = ""
    }

    let columns: [Column]
    let width: Int

    /// A column that fills is never narrower than this, however narrow the terminal is.
    private static let narrowest = 12
    private static let gap = "  "
    /// A column of several lines has room for its longest word, up to this.
    private static let longestWord = 30

    init(_ columns: [Column], width: Int = terminalColumns) {
        self.columns = columns
        self.width = width
    }

    /// - Parameter rows: a cell for each column.
    func text(_ rows: [[String]]) -> String { text(rows: rows.map { Row(cells: $0) }) }

    func text(rows: [Row]) -> String {
        let shown = rows.map { $0.cells.map(\.visible) }
        let widths = widths(of: [columns.map(\.title)] + shown)
        // What stands below a row begins where its filling column does, or further left where it would not fit.
        let filling = columns.firstIndex(where: \.fills) ?? 0
        let indent = widths[..<filling].reduce(0) { $0 + $1 + Self.gap.count }
        func below(_ text: String) -> String {
            let blanks = max(Self.gap.count, min(indent, width - Glyphs.columns(of: text)))
            return text.isEmpty ? "" : String(repeating: " ", count: blanks) + text + "\n"
        }
        let lines = zip(rows, shown).map { row, cells in
            self.row(of: cells, widths) + below(row.remark.visible.cut(to: max(Self.narrowest, width - indent)))
                + below(row.place.visible)
        }
        return row(of: columns.map(\.title), widths) + lines.joined()
    }

    private func widths(of rows: [[String]]) -> [Int] {
        var widths = columns.indices.map { index in
            let isWrapped = columns[index].lines > 1 && !columns[index].fills
            let words = isWrapped ? rows.map { Self.longestWord(of: $0[index]) } : []
            let most = max(columns[index].most, min(Self.longestWord, words.max() ?? 0))
            return min(most, rows.map { Glyphs.columns(of: $0[index]) }.max() ?? 0)
        }
        let excess = widths.reduce(0, +) + Self.gap.count * (columns.count - 1) - width
        if excess > 0, let filling = columns.firstIndex(where: \.fills) {
            widths[filling] = min(widths[filling], max(Self.narrowest, widths[filling] - excess))
        }
        return widths
    }

    private static func longestWord(of text: String) -> Int {
        text.split(separator: " ").map { Glyphs.columns(of: String($0)) }.max() ?? 0
    }

    private func row(of cells: [String], _ widths: [Int]) -> String {
        let wrapped = cells.indices.map { cells[$0].wrapped(to: widths[$0], most: columns[$0].lines) }
        let height = wrapped.map(\.count).max() ?? 1
        return (0..<height).map { line in
            let parts = columns.indices.map { index in
                let part = line < wrapped[index].count ? wrapped[index][line] : ""
                return part.padded(to: widths[index], atStart: columns[index].isNumber)
            }
            return parts.joined(separator: Self.gap).withoutBlanksAtEnd + "\n"
        }.joined()
    }
}

/// The width of the terminal that standard output is, else what `COLUMNS` says, else 80.
var terminalColumns: Int {
    var size = winsize()
    if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
}

extension String {
    var withoutBlanksAtEnd: Substring {
        var text = self[...]
        while text.last == " " { text = text.dropLast() }
        return text
    }
}
