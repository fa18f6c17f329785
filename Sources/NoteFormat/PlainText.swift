extension String {
    /// One line of Markdown as a reader sees it: links by their text, the address of an issue as `lantern/wick#12`,
    /// without the signs of code and of emphasis by stars. Underscores stay, which mostly belong to names of code.
    package var withoutMarkup: String {
        var line = self
        return line.withUTF8 { bytes in
            guard bytes.contains(where: \.startsMarkup) else { return self }
            var text = PlainText()
            text.add(bytes[...])
            return String(decoding: text.bytes, as: UTF8.self)
        }
    }
}

/// Takes the markup off a line, from its start to its end.
private struct PlainText {
    var bytes: [UInt8] = []

    /// No link or emphasis is looked for that takes more bytes.
    static let longest = 2000

    mutating func add(_ text: LineText) {
        var rest = text
        while let first = rest.first {
            let end: Int?
            switch first {
            case UInt8(ascii: "`"): end = addCode(rest)
            case UInt8(ascii: "["): end = addLink(rest)
            case UInt8(ascii: "!"): end = rest.dropFirst().first == UInt8(ascii: "[") ? addLink(rest.dropFirst()) : nil
            case UInt8(ascii: "*"): end = addEmphasis(rest, in: text)
            case UInt8(ascii: "<"), UInt8(ascii: "h"), UInt8(ascii: "H"): end = addAddress(rest, in: text)
            case UInt8(ascii: "\\"): end = addEscaped(rest)
            default: end = nil
            }
            if let end {
                rest = text[end...]
            } else {
                bytes.append(first)
                rest = rest.dropFirst()
            }
        }
    }

    /// The end of the code that starts here; nil where no run of as many backticks closes it.
    private mutating func addCode(_ text: LineText) -> Int? {
        guard let code = text.codeAtStart else { return nil }
        bytes += code.content
        return code.end
    }

    private mutating func addLink(_ text: LineText) -> Int? {
        guard let close = text.closing(UInt8(ascii: "]"), of: UInt8(ascii: "[")) else { return nil }
        let behind = text[(close + 1)...]
        guard behind.first == UInt8(ascii: "("), let end = behind.closing(UInt8(ascii: ")"), of: UInt8(ascii: "("))
        else { return nil }
        let name = text[..<close].dropFirst()
        add(name.trimmed.isEmpty ? behind[..<end].dropFirst() : name)
        return end + 1
    }

    /// `*word*` and `**some words**`; a star between blanks, or without another one, stays.
    private mutating func addEmphasis(_ text: LineText, in line: LineText) -> Int? {
        let run = text.prefix { $0 == UInt8(ascii: "*") }
        if text.startIndex > line.startIndex, line[text.startIndex - 1].isInWord { return nil }
        guard run.count < 4, let first = text[run.endIndex...].first, !first.isBlank else { return nil }
        var at = run.endIndex
        let end = min(text.endIndex, at + Self.longest)
        while at < end {
            let closing = text[at...].prefix { $0 == UInt8(ascii: "*") }
            if closing.count == run.count, !text[at - 1].isBlank {
                add(text[run.endIndex..<at])
                return closing.endIndex
            }
            at = closing.isEmpty ? at + 1 : closing.endIndex
        }
        return nil
    }

    private mutating func addAddress(_ text: LineText, in line: LineText) -> Int? {
        if text.startIndex > line.startIndex, line[text.startIndex - 1].isInWord { return nil }
        let start = text.first == UInt8(ascii: "<") ? text.dropFirst() : text
        guard let address = start.addressAtStart else { return nil }
        if let reference = IssueReference(address: address), let repository = reference.repository {
            bytes += Array("\(repository)#\(reference.number)".utf8) + address.sentenceEnd
        } else {
            bytes += address
        }
        let isClosed = start.startIndex > text.startIndex && start[address.endIndex...].first == UInt8(ascii: ">")
        return address.endIndex + (isClosed ? 1 : 0)
    }

    private mutating func addEscaped(_ text: LineText) -> Int? {
        guard let next = text.dropFirst().first, next < 0x80, !next.isInWord, !next.isBlank else { return nil }
        bytes.append(next)
        return text.startIndex + 2
    }
}

extension LineText {
    /// The address of the web that starts here, without brackets and quotes around it.
    var addressAtStart: LineText? {
        guard startsLowercased("http://") || startsLowercased("https://") else { return nil }
        return prefix { !$0.isBlank && !$0.endsAddress }
    }

    /// The code that starts here with a run of backticks, up to the next run of as many.
    var codeAtStart: (content: LineText, end: Int)? {
        let run = prefix { $0 == UInt8(ascii: "`") }
        var at = run.endIndex
        while at < endIndex {
            let closing = self[at...].prefix { $0 == UInt8(ascii: "`") }
            if closing.count == run.count, !run.isEmpty { return (self[run.endIndex..<at], closing.endIndex) }
            at = closing.isEmpty ? at + 1 : closing.endIndex
        }
        return nil
    }

    /// Where the bracket that starts here is closed, others inside of it counted.
    fileprivate func closing(_ close: UInt8, of open: UInt8) -> Int? {
        var depth = 0
        for index in prefix(PlainText.longest).indices {
            if self[index] == open { depth += 1 }
            guard self[index] == close else { continue }
            depth -= 1
            if depth == 0 { return index }
        }
        return nil
    }

    /// What stands behind an address and belongs to the sentence.
    fileprivate var sentenceEnd: LineText {
        let signs: [UInt8] = Array(".,:;".utf8)
        return suffix(while: signs.contains)
    }
}

extension UInt8 {
    fileprivate var startsMarkup: Bool {
        switch self {
        case UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "\\"): true
        default: false
        }
    }

    /// Ends an address in a text: a bracket or quote around it.
    fileprivate var endsAddress: Bool {
        switch self {
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "\""),
            UInt8(ascii: "`"), UInt8(ascii: "|"):
            true
        default: false
        }
    }
}
