import TextEditing

/// Tells the paragraphs that are topics from those that only label, link or illustrate.
///
/// Not topics: a paragraph wholly in emphasis, a bare URL, an image, HTML, `Label:` directly above a list,
/// and `_For the notes …_` lines (which are emphasised too).
enum TopicParagraph {
    static func isTopic(_ lines: Range<Int>, in buffer: TextBuffer, _ marks: MarkStore) -> Bool {
        let next = lines.upperBound
        if next < marks.count, marks[next].kind == .setextUnderline { return false }
        if marks[lines.lowerBound].flags.contains(.presentLabel) { return false }
        let last = lines.upperBound - 1
        let isOneLine = last == lines.lowerBound
        let opening = buffer.withText(ofLine: lines.lowerBound) { Opening($0.trimmed, isOneLine: isOneLine) }
        switch opening {
        case .other: return false
        case .emphasis(let sign, let count):
            guard !isEmphasised(lines, sign, count, in: buffer) else { return false }
        case .plain: break
        }
        guard next < marks.count, marks[next].startsTopItem else { return true }
        return !buffer.withText(ofLine: last) { isLabel($0.trimmed) }
    }

    /// What the first line says.
    private enum Opening {
        case plain
        case emphasis(sign: UInt8, count: Int)
        /// No topic, whatever follows.
        case other

        init(_ text: LineText, isOneLine: Bool) {
            if isImageOrHTML(text) || isForTheNotes(text) || (isOneLine && isBareURL(text)) {
                self = .other
            } else if let sign = text.first, sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_") {
                self = .emphasis(sign: sign, count: text.prefix { $0 == sign }.count)
            } else {
                self = .plain
            }
        }
    }

    private static func isImageOrHTML(_ text: LineText) -> Bool {
        text.starts(with: "![".utf8) || text.first == UInt8(ascii: "<")
    }

    private static func isForTheNotes(_ text: LineText) -> Bool {
        text.drop { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "*") }.startsLowercased("for the notes")
    }

    private static func isBareURL(_ text: LineText) -> Bool {
        (text.startsLowercased("https://") || text.startsLowercased("http://")) && !text.contains(where: \.isBlank)
    }

    /// `Name:` or `**Label:**`, which belongs to the list below it.
    private static func isLabel(_ text: LineText) -> Bool {
        var text = text
        while let last = text.last, last == UInt8(ascii: "*") || last == UInt8(ascii: "_") { text = text.dropLast() }
        return text.last == UInt8(ascii: ":")
    }

    /// Closes with the run of signs that it opens with, which does not stand in between.
    private static func isEmphasised(_ lines: Range<Int>, _ sign: UInt8, _ count: Int, in buffer: TextBuffer) -> Bool {
        let isOneLine = lines.count == 1
        return buffer.withText(ofLine: lines.upperBound - 1) { text in
            var text = text.trimmed
            if isOneLine { text = text.dropFirst(count) }
            guard text.count > count, text.suffix(count).allSatisfy({ $0 == sign }) else { return false }
            return !isOneLine || !text.dropLast(count).contains(sign)
        }
    }
}
