import TextEditing

/// A block of keys between two lines of `---` at the head of a note. Its text is never interpreted, only kept.
package struct FrontMatter: Equatable, Sendable {
    package enum Kind: String, Sendable {
        /// The real one, on the first line.
        case front
        /// A second block below it, which plain CommonMark takes for a rule and a heading.
        case pseudo
    }

    package let kind: Kind
    package let lines: Range<Int>

    package init(kind: Kind, lines: Range<Int>) {
        self.kind = kind
        self.lines = lines
    }

    /// No block reaches further down than this: an unclosed `---` costs a look at these lines, not at the file.
    static let lastLine = 128

    static func scan(_ buffer: TextBuffer) -> [FrontMatter] {
        guard let front = block(.front, from: 0, in: buffer) else { return [] }
        var blocks = [front]
        var next = front.lines.upperBound
        while true {
            while next < buffer.lineCount, buffer.isBlank(line: next) { next += 1 }
            guard let pseudo = block(.pseudo, from: next, in: buffer) else { return blocks }
            blocks.append(pseudo)
            next = pseudo.lines.upperBound
        }
    }

    private static func block(_ kind: Kind, from start: Int, in buffer: TextBuffer) -> FrontMatter? {
        let limit = min(buffer.lineCount, lastLine)
        guard start < limit, isFence(start, in: buffer) else { return nil }
        var line = start + 1
        while line < limit {
            if isFence(line, in: buffer) {
                return kind == .pseudo && line == start + 1 ? nil : FrontMatter(kind: kind, lines: start..<line + 1)
            }
            if kind == .pseudo, !isKeyed(line, in: buffer) { return nil }
            line += 1
        }
        return nil
    }

    private static func isFence(_ line: Int, in buffer: TextBuffer) -> Bool {
        buffer.withText(ofLine: line) { text in
            text.starts(with: "---".utf8) && text.dropFirst(3).allSatisfy(\.isBlank)
        }
    }

    private static func isKeyed(_ line: Int, in buffer: TextBuffer) -> Bool {
        buffer.withText(ofLine: line) { text in
            let key = text.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
            return !key.isEmpty && text[key.endIndex...].first == UInt8(ascii: ":")
        }
    }
}

extension TextBuffer {
    /// A line's bytes without terminator, and without the byte order mark that the file may start with.
    func withText<R>(ofLine line: Int, _ body: (LineText) -> R) -> R {
        withContent(ofLine: line) { content in body(line == 0 ? content.withoutByteOrderMark : content[...]) }
    }

    func isBlank(line: Int) -> Bool {
        withContent(ofLine: line) { $0.allSatisfy(\.isBlank) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    var withoutByteOrderMark: LineText {
        starts(with: [0xEF, 0xBB, 0xBF]) ? self[3...] : self[...]
    }
}
