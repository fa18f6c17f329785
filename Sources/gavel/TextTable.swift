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

        init(_ title: String, isNumber: Bool = false, most: Int = .max, fills: Bool = false, lines: Int = 3) {
            self.title = title
            self.isNumber = isNumber
            self.most = most
            self.fills = fills
            self.lines = fills ? lines : 1
        }
    }

    let columns: [Column]
    let width: Int

    /// A column that fills is never narrower than this, however narrow the terminal is.
    private static let narrowest = 20
    private static let gap = "  "

    init(_ columns: [Column], width: Int = terminalColumns) {
        self.columns = columns
        self.width = width
    }

    /// - Parameter rows: a cell for each column.
    func text(_ rows: [[String]], isHeaded: Bool = true) -> String {
        let shown = (isHeaded ? [columns.map(\.title)] : []) + rows.map { $0.map(\.visible) }
        let widths = widths(of: shown)
        return shown.map { row(of: $0, widths) }.joined()
    }

    private func widths(of rows: [[String]]) -> [Int] {
        var widths = columns.indices.map { index in
            min(columns[index].most, rows.map { Glyphs.columns(of: $0[index]) }.max() ?? 0)
        }
        let excess = widths.reduce(0, +) + Self.gap.count * (columns.count - 1) - width
        if excess > 0, let filling = columns.firstIndex(where: \.fills) {
            widths[filling] = min(widths[filling], max(Self.narrowest, widths[filling] - excess))
        }
        return widths
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
    fileprivate var withoutBlanksAtEnd: Substring {
        var text = self[...]
        while text.last == " " { text = text.dropLast() }
        return text
    }
}
