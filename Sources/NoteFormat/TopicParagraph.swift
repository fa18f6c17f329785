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
        let startsPlainly = buffer.withText(ofLine: lines.lowerBound) { text in
            let text = text.trimmed
            return !(isImageOrHTML(text) || isForTheNotes(text) || (isOneLine && isBareURL(text)))
        }
        guard startsPlainly, !isEmphasised(lines, in: buffer) else { return false }
        guard next < marks.count, marks[next].startsTopItem else { return true }
        return !buffer.withText(ofLine: last) { isLabel($0.trimmed) }
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

    /// Opens with `*` or `_` and closes with the same run, which does not stand in between.
    private static func isEmphasised(_ lines: Range<Int>, in buffer: TextBuffer) -> Bool {
        let opening: (sign: UInt8, count: Int)? = buffer.withText(ofLine: lines.lowerBound) { text in
            let text = text.trimmed
            guard let sign = text.first, sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_") else { return nil }
            return (sign, text.prefix { $0 == sign }.count)
        }
        guard let opening else { return false }
        let isOneLine = lines.count == 1
        return buffer.withText(ofLine: lines.upperBound - 1) { text in
            var text = text.trimmed
            if isOneLine { text = text.dropFirst(opening.count) }
            guard text.count > opening.count, text.suffix(opening.count).allSatisfy({ $0 == opening.sign }) else {
                return false
            }
            return !isOneLine || !text.dropLast(opening.count).contains(opening.sign)
        }
    }
}
