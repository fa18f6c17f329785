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

    /// One finding a line: they mostly come in pairs.
    var unseenCharacters: [Finding] {
        lines.compactMap { line in
            let content = bytes(ofLine: line)
            guard content.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 >= 0x7F }) else { return nil }
            var first: (place: Range<Int>, scalar: Unicode.Scalar, kind: UnseenCharacter)?
            var count = 0
            var end = buffer.lineRange(line).lowerBound
            for scalar in String(decoding: content, as: UTF8.self).unicodeScalars {
                // A byte that is no UTF-8 is told of as such; it shifts what follows.
                if scalar == "\u{FFFD}" { break }
                let start = end
                end += UTF8.width(scalar)
                guard let kind = UnseenCharacter(scalar), !(kind == .byteOrderMark && start == 0) else { continue }
                first = first ?? (start..<end, scalar, kind)
                count += 1
            }
            guard let first else { return nil }
            let others = count == 1 ? "remove it" : "remove it, and \(count - 1) more in this line"
            let message = "\(first.kind.name) \(first.scalar.codePoint) stands here unseen; \(others)"
            return finding(.controlCharacters, first.place, message)
        }
    }
}
