import Console

/// Markdown as text for a mail: wrapped, indented, with links as numbers.
struct PlainMarkdown {
    private(set) var lines: [String] = []
    private(set) var links: MailLinks
    private var margins: [Margin] = []
    /// For each list around: whether no blank lines stand between its items, and the number of the next one.
    private var lists: [(isTight: Bool, number: Int?)] = []
    private var wantsGap = false
    /// The text of the block so far.
    private var words = ""
    private var cells: [String] = []
    /// Where in `words` the text of each link around begins.
    private var linkStarts: [String.Index] = []

    /// RFC 5322 asks for 78 at most; 72 leaves room for being quoted.
    static let columns = 72
    private static let fewestColumns = 20

    /// What stands before each line of a block.
    private struct Margin {
        let first: String
        let rest: String
        var isUsed = false
    }

    /// - Parameter margin: before the first line, and before the others.
    init(_ links: MailLinks, margin: (first: String, rest: String)? = nil) {
        self.links = links
        if let margin { margins = [Margin(first: margin.first, rest: margin.rest)] }
    }

    mutating func add(_ document: MarkdownDocument) {
        document.read { root in
            MarkdownDocument.walk(root) { step in
                switch step {
                case .entering(let node): enter(node)
                case .leaving(let node): leave(node)
                }
            }
        }
    }

    // MARK: - Nodes

    private mutating func enter(_ node: MarkdownNode) {
        switch node.kind {
        case .paragraph: words = box(before: node)
        case .heading, .cell: words = ""
        case .row, .headerRow: cells = []
        case .text: words += node.literal
        case .code: words += "`\(node.literal)`"
        case .softBreak: words += " "
        case .lineBreak: words += "\n"
        case .emphasis: words += "_"
        case .strong: words += "*"
        case .strikethrough: words += "~"
        case .link: linkStarts.append(words.endIndex)
        case .list:
            // What belongs to an item stands right below its text, however far the items are apart.
            if [.item, .taskItem].contains(node.parent?.kind) { wantsGap = false }
            lists.append((node.isTight, node.firstNumber))
        case .item, .taskItem: enterItem(node)
        case .quote: margins.append(Margin(first: "> ", rest: "> "))
        case .codeBlock:
            let code = node.literal.split(separator: "\n", omittingEmptySubsequences: false)
            emit(code.dropLast().map { "    \($0)" })
        case .rule: emit(["* * *"])
        case .document, .table, .image, .htmlBlock, .htmlInline, .customInline, .other: break
        }
    }

    private mutating func leave(_ node: MarkdownNode) {
        switch node.kind {
        case .paragraph: emitWords()
        case .heading:
            emitWords()
            if node.parent?.kind == .document, let last = lines.last { underline(last) }
        case .cell: cells.append(words)
        case .row, .headerRow:
            words = cells.joined(separator: " | ")
            emitWords()
            wantsGap = false
        case .table: wantsGap = true
        case .emphasis: words += "_"
        case .strong: words += "*"
        case .strikethrough: words += "~"
        case .link: leaveLink(node)
        case .list:
            lists.removeLast()
            wantsGap = !isTight
        case .item, .taskItem:
            if margins.last?.isUsed == false { emit([""]) }
            margins.removeLast()
        case .quote: margins.removeLast()
        case .document, .text, .code, .softBreak, .lineBreak, .codeBlock, .rule, .image, .htmlBlock, .htmlInline,
            .customInline, .other:
            break
        }
    }

    private mutating func enterItem(_ node: MarkdownNode) {
        let number = lists.last?.number
        if let number { lists[lists.count - 1].number = number + 1 }
        let marker = number.map { "\($0). " } ?? (lists.count % 2 == 1 ? "* " : "- ")
        margins.append(Margin(first: marker, rest: String(repeating: " ", count: marker.utf8.count)))
    }

    /// Of a task, before its first words.
    private func box(before paragraph: MarkdownNode) -> String {
        guard let item = paragraph.parent, item.kind == .taskItem, item.firstChild == paragraph else { return "" }
        return item.isTicked ? "[x] " : "[ ] "
    }

    private mutating func leaveLink(_ node: MarkdownNode) {
        let start = linkStarts.popLast() ?? words.endIndex
        guard !LinkAddress.isBare(node.address, text: String(words[start...])) else { return }
        words += " \(links.sign(of: node.address.visible))"
    }

    // MARK: - Lines

    private var isTight: Bool { lists.last?.isTight ?? false }

    private mutating func emitWords() {
        let used = margins.reduce(0) { $0 + Glyphs.columns(of: $1.rest) }
        let columns = max(Self.columns - used, Self.fewestColumns)
        emit(words.split(separator: "\n").flatMap { String($0).wrapped(to: columns, breakingWords: false) })
        words = ""
    }

    private mutating func emit(_ block: [String]) {
        if wantsGap, !lines.isEmpty { lines.append(margins.map(\.rest).joined().trimmedAtEnd) }
        for line in block { lines.append((margin() + line).trimmedAtEnd) }
        wantsGap = !isTight
    }

    private mutating func underline(_ heading: String) {
        lines.append(String(repeating: "-", count: Glyphs.columns(of: heading)))
    }

    private mutating func margin() -> String {
        var margin = ""
        for index in margins.indices {
            margin += margins[index].isUsed ? margins[index].rest : margins[index].first
            margins[index].isUsed = true
        }
        return margin
    }
}

extension String {
    var trimmedAtEnd: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
