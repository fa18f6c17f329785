/// The seven kinds of HTML block of CommonMark 4.6, by number.
enum HTMLBlock {
    /// The kind that starts with this text, which begins with `<`.
    static func starts(_ text: LineText, interruptsParagraph: Bool) -> UInt8? {
        if startsVerbatim(text) { return 1 }
        if text.starts(with: "<!--".utf8) { return 2 }
        if text.starts(with: "<?".utf8) { return 3 }
        if text.starts(with: "<![CDATA[".utf8) { return 5 }
        if text.starts(with: "<!".utf8), let letter = text.dropFirst(2).first, letter.isLetter { return 4 }
        if startsBlockTag(text) { return 6 }
        return !interruptsParagraph && HTMLTag.fills(text) ? 7 : nil
    }

    /// True when a block of this kind is over after the line; kinds 6 and 7 end before a blank line instead.
    static func ends(_ text: LineText, type: UInt8) -> Bool {
        switch type {
        case 1: verbatimEnds.contains { text.containsLowercased($0) }
        case 2: text.containsLowercased("-->")
        case 3: text.containsLowercased("?>")
        case 4: text.containsLowercased(">")
        case 5: text.containsLowercased("]]>")
        default: false
        }
    }

    private static let verbatimTags: [StaticString] = ["script", "pre", "style", "textarea"]
    private static let verbatimEnds: [StaticString] = ["</script>", "</pre>", "</style>", "</textarea>"]

    private static func startsVerbatim(_ text: LineText) -> Bool {
        let name = text.dropFirst().prefix(while: \.isLetter)
        guard verbatimTags.contains(where: { name.equalsLowercased($0) }) else { return false }
        return name.endIndex == text.endIndex || text[name.endIndex].isBlank || text[name.endIndex] == UInt8(ascii: ">")
    }

    private static func startsBlockTag(_ text: LineText) -> Bool {
        var rest = text.dropFirst()
        if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
        let name = rest.prefix { $0.isLetter || $0.isDigit }
        guard blockTags.contains(where: { name.equalsLowercased($0) }) else { return false }
        let tail = text[name.endIndex...]
        guard let next = tail.first else { return true }
        return next.isBlank || next == UInt8(ascii: ">") || tail.starts(with: "/>".utf8)
    }

    private static let blockTags: [StaticString] = [
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
        "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend",
        "li", "link", "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param",
        "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
    ]
}

extension LineText {
    /// - Parameter word: in lower case, ASCII.
    func equalsLowercased(_ word: StaticString) -> Bool {
        count == word.utf8CodeUnitCount && startsLowercased(word)
    }

    func startsLowercased(_ word: StaticString) -> Bool {
        guard count >= word.utf8CodeUnitCount else { return false }
        for index in 0..<word.utf8CodeUnitCount {
            let byte = self[startIndex + index]
            let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            if lower != word.utf8Start[index] { return false }
        }
        return true
    }

    func containsLowercased(_ word: StaticString) -> Bool {
        var rest = self
        while rest.count >= word.utf8CodeUnitCount {
            if rest.startsLowercased(word) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
