import TextEditing

/// What a note takes over from the one before it and from its template.
extension Note {
    /// Lines that tell nothing of the meeting to those who get its minutes: the code of conduct in the header, hints such
    /// as `_Add yours with your name._` below a heading, and the archive's closing text. The lines that say who was there
    /// and who took the notes are among them: what they say is told apart.
    package var furniture: [Range<Int>] {
        peopleLines + conductLines + bodySections.flatMap(hints) + [footerLines]
    }

    private var peopleLines: [Range<Int>] {
        let takers = noteTakerFields.compactMap { field -> Range<Int>? in
            let line = buffer.line(containing: field.lowerBound)
            let isWhole = !field.isEmpty || outline.paragraphEnd(at: line + 1) == line + 1
            return isWhole && mark(ofLine: line).isTopLevel ? line..<line + 1 : nil
        }
        return takers + [attendance?.lines].compactMap(\.self)
    }

    // MARK: - The code of conduct

    private static let conduct = "code of conduct"

    private var conductLines: [Range<Int>] {
        var found: [Range<Int>] = []
        let header = headerLines
        for section in sections where header.contains(section.heading.lowerBound) {
            guard headingText(of: section).lowercased().hasPrefix(Self.conduct) else { continue }
            found.append(section.heading.lowerBound..<endOfConduct(from: section.heading.upperBound, in: section.lines))
        }
        var isLabel = false
        for paragraph in paragraphs(in: header) {
            let first = buffer.string(ofLine: paragraph.lowerBound)
            let isTold = paragraph.contains { buffer.string(ofLine: $0).lowercased().contains(Self.conduct) }
            guard isTold || isLabel && !first.hasPrefix("**") else {
                isLabel = false
                continue
            }
            let end = endOfConduct(from: paragraph.lowerBound + 1, in: paragraph)
            // A label alone stands above what it labels.
            isLabel = isTold && end == paragraph.lowerBound + 1 && first.utf8.count < Self.conduct.utf8.count + 8
            found.append(paragraph.lowerBound..<end)
        }
        return found
    }

    /// The first line that begins with another label.
    private func endOfConduct(from start: Int, in lines: Range<Int>) -> Int {
        (start..<max(start, lines.upperBound)).first { buffer.string(ofLine: $0).hasPrefix("**") } ?? lines.upperBound
    }

    // MARK: - Hints

    /// Paragraphs between a heading and what was written below it that stand in underscores from end to end.
    private func hints(of section: Section) -> [Range<Int>] {
        var hints: [Range<Int>] = []
        var line = section.content.lowerBound
        while let start = (line..<max(line, section.content.upperBound)).first(where: { !buffer.isBlank(line: $0) }) {
            guard let paragraph = paragraphs(in: start..<start + 1).first, isHint(paragraph) else { break }
            hints.append(paragraph)
            line = paragraph.upperBound
        }
        return hints
    }

    /// An address may stand behind the underscores, as in `_For the notes from the previous meeting, visit:_ https://…`.
    private func isHint(_ paragraph: Range<Int>) -> Bool {
        var words = paragraph.flatMap { buffer.string(ofLine: $0).split(separator: " ") }
        if words.count > 1, words[words.count - 1].hasPrefix("http"), words[words.count - 2].last == "_" {
            words.removeLast()
        }
        let text = words.joined(separator: " ")
        guard text.count > 2, text.hasPrefix("_"), !text.hasPrefix("__"), text.hasSuffix("_") else { return false }
        let inner = Array(text.dropFirst().dropLast())
        // Underscores inside of words, such as those of an address, end no emphasis.
        return inner.indices.allSatisfy { place in
            guard inner[place] == "_" else { return true }
            let around = [place - 1, place + 1].filter(inner.indices.contains).map { inner[$0] }
            return around.count == 2 && around.allSatisfy { $0.isLetter || $0.isNumber }
        }
    }

    /// Those outside lists and quotes that start in these lines.
    private func paragraphs(in lines: Range<Int>) -> [Range<Int>] {
        outline.marks.all(.topParagraph, in: lines).map { $0..<outline.paragraphEnd(at: $0 + 1) }
    }
}
