import TextEditing

extension Note {
    /// The attendance line in any of its spellings; nil when the note has none.
    package var attendance: Attendance? {
        guard let line = outline.presentLine else { return nil }
        let base = buffer.lineRange(line).lowerBound
        return buffer.withText(ofLine: line) { text in
            guard let label = PresentLabel(text) else { return nil }
            let field = text[label.rest]
            var found = (names: Attendance.names(in: field, base: base), isOnePerLine: false)
            var lines = line..<line + 1
            if found.names.isEmpty {
                let below = line + 1..<outline.paragraphEnd(at: line + 1)
                found = namesBelow(below)
                if !found.names.isEmpty { lines = line..<below.upperBound }
            }
            return Attendance(
                line: line, lines: lines, label: base + label.label.lowerBound..<base + label.label.upperBound,
                hint: label.hint.map { base + $0.lowerBound..<base + $0.upperBound }, names: found.names,
                isOnFollowingLines: lines.count > 1, isOnePerLine: found.isOnePerLine,
                field: base + field.startIndex..<base + field.endIndex)
        }
    }

    /// Names on the lines under the label: a comma list, or one name a line, `Last, First` turned round.
    private func namesBelow(_ lines: Range<Int>) -> (names: [Attendance.Name], isOnePerLine: Bool) {
        let perLine = lines.map { line in
            buffer.withText(ofLine: line) { text in
                Attendance.nameOfItsOwn(in: text, base: buffer.lineRange(line).lowerBound)
            }
        }
        if lines.count > 1, perLine.allSatisfy({ $0 != nil }) { return (perLine.compactMap(\.self), true) }
        let names = lines.flatMap { line in
            buffer.withText(ofLine: line) { Attendance.names(in: $0, base: buffer.lineRange(line).lowerBound) }
        }
        return (names, false)
    }
}
