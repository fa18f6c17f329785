import Console

/// A text of the help in its parts: of Markdown what our own texts use.
package struct GuideText: Equatable, Sendable {
    package enum Block: Equatable, Sendable {
        /// `# …` is level 1.
        case heading(level: Int, String)
        case paragraph(String)
        /// `-` or `1.`, and the text behind it.
        case item(marker: String, String)
        case code([String])
        case table(head: [String], rows: [[String]])
    }

    package private(set) var blocks: [Block] = []

    /// Reads a text. Lines of a paragraph or an item belong together; those of code stay as they are.
    package init(_ markdown: String) {
        var paragraph = ""
        var code: [String]?
        var table: [[String]] = []
        func joined(_ text: String, _ line: some StringProtocol) -> String {
            text.isEmpty ? "\(line)" : "\(text) \(line)"
        }
        let lines: [Substring] = markdown.split(separator: "\n", omittingEmptySubsequences: false) + [""]
        for line in lines {
            let text = line.withoutBlanks
            if text.hasPrefix("```") {
                if let lines = code { blocks.append(.code(lines)) }
                code = code == nil ? [] : nil
            } else if code != nil {
                code?.append(String(line))
            } else if text.hasPrefix("|") {
                table.append(Self.cells(text))
            } else if text.isEmpty || text.hasPrefix("#") || Self.marker(text) != nil {
                flush(&paragraph, &table)
                if text.hasPrefix("#") {
                    let signs = text.prefix { $0 == "#" }
                    blocks.append(.heading(level: signs.count, String(text.dropFirst(signs.count).withoutBlanks)))
                } else if let marker = Self.marker(text) {
                    blocks.append(.item(marker: marker, String(text.dropFirst(marker.count + 1))))
                }
            } else if line.hasPrefix("  "), case .item(let marker, let start) = blocks.last, paragraph.isEmpty {
                blocks[blocks.count - 1] = .item(marker: marker, joined(start, text))
            } else {
                paragraph = joined(paragraph, text)
            }
        }
    }

    private mutating func flush(_ paragraph: inout String, _ table: inout [[String]]) {
        if !paragraph.isEmpty { blocks.append(.paragraph(paragraph)) }
        // The second row has the dashes.
        if let head = table.first { blocks.append(.table(head: head, rows: Array(table.dropFirst(2)))) }
        paragraph = ""
        table = []
    }

    /// `-` or `12.` at the start of a line, with a blank behind it.
    private static func marker(_ text: Substring) -> String? {
        guard let word = text.split(separator: " ").first, text.dropFirst(word.count).hasPrefix(" ") else { return nil }
        let isNumber = word.hasSuffix(".") && word.count > 1 && word.dropLast().allSatisfy(\.isNumber)
        return word == "-" || isNumber ? String(word) : nil
    }

    /// What stands between the bars; `\|` is no bar.
    private static func cells(_ line: Substring) -> [String] {
        var cells = [""]
        var isEscaped = false
        for character in line.dropFirst() {
            switch character {
            case "\\" where !isEscaped: isEscaped = true
            case "|" where !isEscaped: cells.append("")
            default:
                if isEscaped, character != "|" { cells[cells.count - 1] += "\\" }
                cells[cells.count - 1].append(character)
                isEscaped = false
            }
        }
        return cells.dropLast().map { String($0[...].withoutBlanks) }
    }
}

extension Substring {
    fileprivate var withoutBlanks: Substring {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}
