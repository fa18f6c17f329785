import Console

extension GuideText {
    /// Running text is easy to read up to here, however wide the screen is.
    package static let widest = 80
    private static let codeIndent = "    "

    /// The text in lines of at most so many columns.
    ///
    /// - Parameter keepsMarks: whether code in running text keeps its backticks, for output without colours.
    package func lines(columns: Int, keepsMarks: Bool = false) -> [GuideLine] {
        var lines: [GuideLine] = []
        var last: Block?
        for block in blocks {
            if let last, !(last.isItem && block.isItem) { lines.append(GuideLine()) }
            lines += Self.lines(of: block, columns: columns, keepsMarks: keepsMarks)
            last = block
        }
        return lines
    }

    /// A part of the text alone.
    package static func lines(of block: Block, columns: Int, keepsMarks: Bool = false) -> [GuideLine] {
        let narrow = min(columns, widest)
        switch block {
        case .heading(let level, let text):
            let role: Role = level == 1 ? .title : .heading
            return GuideWords(text, role: role, keepsMarks: keepsMarks).lines(columns: narrow)
        case .paragraph(let text):
            return GuideWords(text, keepsMarks: keepsMarks).lines(columns: narrow)
        case .item(let marker, let text):
            let indent = marker.count + 1
            let inner = GuideWords(text, keepsMarks: keepsMarks).lines(columns: narrow - indent)
            return inner.enumerated().map { number, line in
                var whole = number == 0 ? GuideLine(marker, .bullet) : GuideLine()
                whole.pad(to: indent)
                whole.add(line)
                return whole
            }
        case .code(let texts):
            return texts.flatMap { text in
                text.isEmpty ? [GuideLine()] : GuideLine(codeIndent + text, .code).parts(columns: columns)
            }
        case .table(let head, let rows):
            return GuideGrid(head: head, rows: rows).lines(columns: columns)
        }
    }
}

extension GuideText.Block {
    fileprivate var isItem: Bool {
        if case .item = self { true } else { false }
    }
}
