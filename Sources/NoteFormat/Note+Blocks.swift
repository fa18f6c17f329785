import TextEditing

extension Note {
    /// Puts a block behind a line of text, a blank line between; and one behind it when text follows at once.
    func insertBlock(_ text: [UInt8], afterLine line: Int) -> Transaction {
        let end = majorityTerminator
        let next = line + 1
        let isTextBelow = next < buffer.lineCount && !buffer.isBlank(line: next)
        return .insert(end + end + text + (isTextBelow ? end : []), at: buffer.contentRange(line).upperBound)
    }

    /// Puts a block in front of everything from a line on.
    func insertBlock(_ text: [UInt8], atStartOf line: Int) -> Transaction {
        let end = majorityTerminator
        let range = buffer.lineRange(line)
        let start = range.lowerBound + (line == 0 ? buffer.byteOrderMarkCount : 0)
        let isTextBelow = !buffer.isBlank(line: line)
        let isAtEnd = start == buffer.byteCount
        // A note that has no last newline keeps none; one that has no text at all gets one.
        let isFirst = isAtEnd && start == buffer.byteOrderMarkCount
        return .insert(text + (isAtEnd ? (isFirst ? end : []) : isTextBelow ? end + end : end), at: start)
    }

    /// Blanks that a line starts with.
    func leadingBlanks(ofLine line: Int) -> [UInt8] {
        buffer.withContent(ofLine: line) { Array($0.prefix(while: \.isBlank)) }
    }

    /// Text that stays text when it stands first in an item or a paragraph: what would start a heading, a list,
    /// a rule, code or HTML gets a backslash.
    static func escaped(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { line in
            var parser = BlockParser()
            let mark = parser.mark(line, after: .start)
            let isText = mark.kind == .paragraph && mark.opened == 0 && mark.isTopLevel
            guard !isText || mark.after.leaf != .paragraph(.text) else { return bytes }
            let digits = line.prefix(while: \.isDigit).count
            return Array(bytes[..<digits]) + [UInt8(ascii: "\\")] + bytes[digits...]
        }
    }
}

extension TextBuffer {
    var byteOrderMarkCount: Int { bytes(in: 0..<Swift.min(3, byteCount)) == [0xEF, 0xBB, 0xBF] ? 3 : 0 }
}
