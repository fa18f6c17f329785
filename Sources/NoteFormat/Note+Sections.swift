import TextEditing

extension Note {
    /// All sections in order, the title's and the footer's included.
    package var sections: [Section] { outline.sections.entries.indices.map(outline.section(at:)) }

    /// The sections that the agenda walks.
    package var bodySections: [Section] {
        let entries = outline.sections.entries
        return entries.indices.compactMap { entries[$0].isBody ? outline.section(at: $0) : nil }
    }

    /// The section whose own lines hold the line; nil above the first heading and in front of the footer's.
    package func section(containing line: Int) -> Section? {
        outline.sections.index(containing: line).map(outline.section(at:))
    }

    package func section(at ordinal: Int) -> Section? {
        outline.sections.entries.indices.contains(ordinal) ? outline.section(at: ordinal) : nil
    }

    /// The heading without its signs; the lines of an underlined heading are joined by blanks.
    package func headingText(of section: Section) -> String {
        guard section.isSetext else {
            return buffer.withText(ofLine: section.heading.lowerBound) {
                String(decoding: $0.headingText, as: UTF8.self)
            }
        }
        return section.heading.dropLast()
            .map { line in buffer.withText(ofLine: line) { String(decoding: $0.trimmed, as: UTF8.self) } }
            .joined(separator: " ")
    }
}
