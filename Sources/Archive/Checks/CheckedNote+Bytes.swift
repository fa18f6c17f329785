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
