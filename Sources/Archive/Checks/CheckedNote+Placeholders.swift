import NoteFormat
import TextEditing

extension CheckedNote {
    /// Places of our templates that nobody filled in, whatever label they stand behind.
    var placeholdersLeft: [Finding] {
        lines.compactMap { line in
            guard let place = placeholder(ofLine: line) else { return nil }
            let text = String(decoding: buffer.bytes(in: place), as: UTF8.self)
            return finding(.placeholderLeft, place, "\(text) is the template's; fill it in, or take it out")
        }
    }

    /// The placeholder that a line ends in, perhaps with a full stop behind it.
    private func placeholder(ofLine line: Int) -> Range<Int>? {
        switch note.mark(ofLine: line).kind {
        case .paragraph, .continuation, .lazy: break
        case .blank, .heading, .setextUnderline, .rule, .code, .fenceOpen, .fenceBody, .fenceClose, .html, .bareItem,
            .frontMatter:
            return nil
        }
        var place = textRange(ofLine: line)
        if buffer.bytes(in: place).last == UInt8(ascii: ".") { place = place.lowerBound..<place.upperBound - 1 }
        let text = buffer.bytes(in: place)
        guard text.last == UInt8(ascii: ")") else { return nil }
        return Template.placeholders.first { text.ends(with: ": \($0)".utf8) }
            .map { place.upperBound - $0.utf8.count..<place.upperBound }
    }
}

extension Template {
    /// What users are to put something of theirs in place of: all that stands in brackets behind a label in a template.
    static let placeholders: Set<String> = {
        let lines = allCases.flatMap { String(decoding: $0.bytes, as: UTF8.self).split(separator: "\n") }
        return Set(lines.compactMap(placeholder(of:)))
    }()

    private static func placeholder(of line: Substring) -> String? {
        let text = line.last == "." ? line.dropLast() : line
        guard text.last == ")", let open = text.lastIndex(of: "("), text[..<open].hasSuffix(": ") else { return nil }
        return String(text[open...])
    }
}

extension [UInt8] {
    fileprivate func ends(with text: String.UTF8View) -> Bool { suffix(text.count).elementsEqual(text) }
}
