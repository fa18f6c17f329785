import TextEditing

extension Note {
    /// Who wrote the note, as its `**Notes taken by:**` line says; what stands in brackets there is a hint and nobody.
    package var noteTakers: [Attendance.Name] {
        noteTakerFields.filter { !isBlank($0) }.flatMap { field in
            let line = buffer.line(containing: field.lowerBound)
            let base = buffer.lineRange(line).lowerBound
            return buffer.withText(ofLine: line) { text in
                Attendance.names(in: text[(field.lowerBound - base)..<(field.upperBound - base)], base: base)
            }
        }
    }

    /// Whether a field holds nothing but brackets, as a template's `(who writes them)`.
    package func isBlank(_ field: Range<Int>) -> Bool {
        let text = String(decoding: buffer.bytes(in: field), as: UTF8.self)
        return text.hasPrefix("(") && text.firstIndex(of: ")") == text.indices.last
    }

    /// Bytes behind each label such as `**Notes taken by:**` in the header.
    package var noteTakerFields: [Range<Int>] {
        headerLines.compactMap { line in
            let range = buffer.contentRange(line)
            let text = buffer.bytes(in: range)
            var start = text.startIndex
            while start < text.count, Self.isMarkup(text[start]) { start += 1 }
            let words = String(decoding: text[start...], as: UTF8.self).lowercased()
            guard Self.noteTakerLabels.contains(where: words.hasPrefix),
                let colon = text.firstIndex(of: UInt8(ascii: ":"))
            else { return nil }
            var value = colon + 1
            while value < text.count, "*_".utf8.contains(text[value]) { value += 1 }
            while value < text.count, text[value].isBlank { value += 1 }
            return range.lowerBound + value..<range.upperBound
        }
    }

    private static let noteTakerLabels = ["notes taken by", "note taker", "note-taker", "notetaker", "scribe"]

    private static func isMarkup(_ byte: UInt8) -> Bool {
        byte.isBlank || "*_-".utf8.contains(byte)
    }
}
