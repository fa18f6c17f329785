import TextEditing

extension CheckedNote {
    /// One finding a line: who saved it in another encoding has many.
    var bytesThatAreNotUTF8: [Finding] {
        lines.compactMap { line in
            let start = buffer.lineRange(line).lowerBound
            let wrong = buffer.withContent(ofLine: line) { content -> Range<Int>? in
                var at = 0
                while at < content.count {
                    guard let length = content.scalarLength(at: at) else { return at..<at + 1 }
                    at += length
                }
                return nil
            }
            return wrong.map { place in
                finding(
                    .notUTF8, start + place.lowerBound..<start + place.upperBound,
                    "this byte is no UTF-8; write the character again and save the note as UTF-8")
            }
        }
    }

    var unseenCharacters: [Finding] {
        lines.flatMap { line -> [Finding] in
            let start = buffer.lineRange(line).lowerBound
            let bytes = bytes(ofLine: line)
            guard bytes.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 >= 0x7F }) else { return [] }
            var findings: [Finding] = []
            var place = start
            for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
                // A byte that is no UTF-8 is told of as such; it shifts what follows.
                if scalar == "\u{FFFD}" { break }
                let end = place + UTF8.width(scalar)
                if let kind = UnseenCharacter(scalar), !(kind == .byteOrderMark && place == 0) {
                    let message = "\(kind.name) \(scalar.codePoint) stands here unseen; remove it"
                    findings.append(finding(.controlCharacters, place..<end, message))
                }
                place = end
            }
            return findings
        }
    }
}

/// A character that nobody sees and that no text needs.
private enum UnseenCharacter {
    case control, direction, blank, byteOrderMark, separator

    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x09: return nil
        case 0...0x1F, 0x7F...0x9F: self = .control
        case 0x202A...0x202E, 0x2066...0x2069: self = .direction
        case 0x200B, 0x2060: self = .blank
        case 0xFEFF: self = .byteOrderMark
        case 0x2028, 0x2029: self = .separator
        default: return nil
        }
    }

    var name: String {
        switch self {
        case .control: "the control character"
        case .direction: "the mark that turns the text's direction"
        case .blank: "the blank without width"
        case .byteOrderMark: "the byte order mark"
        case .separator: "the line separator"
        }
    }
}

extension Unicode.Scalar {
    fileprivate var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
