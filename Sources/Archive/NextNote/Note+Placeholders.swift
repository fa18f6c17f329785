import NoteFormat
import TextEditing

extension Note {
    /// The lines that have a label of a template and nothing of anybody's behind it.
    package var unfilledLines: [Range<Int>] {
        (0..<buffer.lineCount).filter { line in
            guard let place = placeholder(ofLine: line), let value = value(ofLine: line) else { return false }
            return buffer.bytes(in: place).elementsEqual(value.utf8)
        }
        .map { $0..<$0 + 1 }
    }

    /// The placeholder behind the label of a line, or what is left of one where something was typed or taken out.
    func placeholder(ofLine line: Int) -> Range<Int>? {
        guard let value = value(ofLine: line) else { return nil }
        let rests = Template.placeholders.compactMap { $0.remains(in: value) }
        guard let rest = rests.max(by: { $0.utf8.count < $1.utf8.count }) else { return nil }
        // From the end: bytes before it that are no text may have become longer.
        let behind = rest.base.utf8.distance(from: rest.endIndex, to: rest.base.endIndex)
        let end = buffer.contentRange(line).upperBound - behind
        return end - rest.utf8.count..<end
    }

    private func value(ofLine line: Int) -> Substring? {
        switch mark(ofLine: line).kind {
        case .paragraph, .continuation, .lazy: Template.value(ofLine: buffer.string(ofLine: line)[...])
        case .blank, .heading, .setextUnderline, .rule, .code, .fenceOpen, .fenceBody, .fenceClose, .html, .bareItem,
            .frontMatter:
            nil
        }
    }
}

extension Template {
    /// What users are to put something of theirs in place of: all that stands in brackets behind a label in a template.
    static let placeholders: Set<String> = {
        let lines = allCases.flatMap { String(decoding: $0.bytes, as: UTF8.self).split(separator: "\n") }
        let values = lines.compactMap(value(ofLine:)).filter { $0.hasPrefix("(") && $0.hasSuffix(")") }
        return Set(values.map(String.init))
    }()

    /// What stands behind the label of a line, without a full stop: `x` of `- Call: x` and of `**Call:** x.`
    fileprivate static func value(ofLine line: Substring) -> Substring? {
        var text = line
        while let last = text.last, last.isWhitespace { text.removeLast() }
        if text.last == "." { text.removeLast() }
        let colons = text.indices.filter { text[$0] == ":" }
        for colon in colons.reversed() {
            let rest = text[text.index(after: colon)...].drop { $0 == "*" || $0 == "_" }
            if rest.first == " " { return rest.drop { $0 == " " } }
        }
        return nil
    }
}

extension String {
    /// What a value has of this placeholder: all of it, or nothing but its start, or its last words.
    fileprivate func remains(in value: Substring) -> Substring? {
        if let whole = value.firstRange(of: self) { return value[whole] }
        guard !value.isEmpty else { return nil }
        if hasPrefix(value) { return value }
        guard !value.contains("("), value.last == ")" else { return nil }
        let ends = indices.filter { self[$0] == " " }.map { self[index(after: $0)...] } + [dropFirst()]
        let last = ends.filter { value.hasSuffix($0) && ($0.contains(" ") || $0 == value) }.max { $0.count < $1.count }
        return last.map { value.suffix($0.count) }
    }
}
