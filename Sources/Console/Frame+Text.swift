/// The frame as text, for tests and for printing.
extension Frame: CustomStringConvertible {
    /// A row's characters without the blanks at its end.
    package func text(ofRow row: Int) -> String {
        var text = String.UnicodeScalarView()
        var length = 0
        for column in 0..<size.columns {
            let cell = self[row, column]
            guard cell.width > 0 else { continue }
            append(cell, to: &text)
            if cell.glyph != Cell.blank.glyph { length = text.count }
        }
        return String(text.prefix(length))
    }

    /// The characters of some columns, blanks included.
    package func text(ofRow row: Int, columns: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        for column in columns where self[row, column].width > 0 { append(self[row, column], to: &text) }
        return String(text)
    }

    /// All rows, each ending in a newline, without the empty ones at the end.
    package var description: String {
        var rows = (0..<size.rows).map { text(ofRow: $0) }
        while rows.last == "" { rows.removeLast() }
        return rows.map { $0 + "\n" }.joined()
    }

    private func append(_ cell: Cell, to text: inout String.UnicodeScalarView) {
        guard let index = cell.clusterIndex else {
            text.append(Unicode.Scalar(cell.glyph) ?? "\u{FFFD}")
            return
        }
        let cluster = clusters[index]
        text.append(Unicode.Scalar(cluster.base) ?? "\u{FFFD}")
        for mark in 0..<cluster.markCount {
            text.append(Unicode.Scalar(cluster.mark(mark)) ?? "\u{FFFD}")
        }
    }
}
