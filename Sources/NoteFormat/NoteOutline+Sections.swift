import TextEditing

extension NoteOutline {
    /// Reads the headings of a whole note.
    mutating func buildSections(_ buffer: TextBuffer) {
        presentLine = marks.first(.presentLabel, in: 0..<marks.count)
        sections = SectionTable(marks.all(.heading, in: 0..<marks.count).map { entry(definedAt: $0, buffer) })
        sections.settle(marks, presentLine: presentLine, changed: 0..<marks.count)
    }

    /// Reads the headings of `new` again, which took the place of `old`, and settles what depends on them.
    ///
    /// - Returns: the entries that went and those that came.
    @discardableResult
    mutating func rebuildSections(
        replacing old: Range<Int>, with new: Range<Int>, _ buffer: TextBuffer
    ) -> (removed: [SectionTable.Entry], added: [SectionTable.Entry]) {
        presentLine = marks.first(.presentLabel, in: 0..<marks.count)
        let removed = sections.entries(definedIn: old)
        let added = marks.all(.heading, in: new).map { entry(definedAt: $0, buffer) }
        sections.splice(old, with: added, lineDelta: new.count - old.count)
        sections.settle(marks, presentLine: presentLine, changed: new)
        return (removed, added)
    }

    private func entry(definedAt line: Int, _ buffer: TextBuffer) -> SectionTable.Entry {
        let mark = marks[line]
        let isSetext = mark.kind == .setextUnderline
        let start = isSetext ? paragraphStart(at: line - 1) : line
        let kind = buffer.withText(ofLine: start) { text in
            SectionKind(heading: isSetext ? text.trimmed : text.headingText)
        }
        return SectionTable.Entry(
            definedAt: line, start: start, level: Int(mark.level), isSetext: isSetext, wordKind: kind, kind: kind)
    }

    func section(at index: Int) -> Section {
        let entries = sections.entries
        let entry = entries[index]
        let next = entries[(index + 1)...].first { $0.level <= entry.level }
        var nestedEnd = next?.start ?? marks.count
        if let footer = sections.footerStart, !entry.isInFooter { nestedEnd = min(nestedEnd, footer) }
        return Section(
            ordinal: index, kind: entry.kind, level: entry.level, isSetext: entry.isSetext,
            heading: entry.start..<entry.definedAt + 1, lines: entry.start..<entry.end,
            nestedLines: entry.start..<nestedEnd, isInFooter: entry.isInFooter, isBody: entry.isBody)
    }

    // MARK: - The agenda

    /// Lines where agenda entries start: top-level items, and paragraphs where they are topics.
    func agendaLines(in section: SectionTable.Entry, _ lines: Range<Int>) -> [Int] {
        guard section.isBody else { return [] }
        let traits: LineTraits = section.kind.takesParagraphs ? [.topItem, .topicParagraph] : .topItem
        let range = lines.clamped(to: section.start..<max(section.start, section.end))
        return marks.all(traits, in: range)
    }

    var agendaCount: Int { sections.entries.last.map { $0.firstOrdinal + $0.agendaCount } ?? 0 }

    /// How many agenda entries start above the line.
    func agendaCount(above line: Int) -> Int {
        let next = sections.entries.partitioningIndex { $0.start >= line }
        guard next > 0 else { return 0 }
        let section = sections.entries[next - 1]
        guard section.isBody else { return section.firstOrdinal }
        guard section.end > line else { return section.firstOrdinal + section.agendaCount }
        let tally = marks.tally(in: section.start..<line)
        return section.firstOrdinal + tally.items + (section.kind.takesParagraphs ? tally.paragraphs : 0)
    }
}
