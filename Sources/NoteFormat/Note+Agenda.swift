import TextEditing

extension Note {
    package var agendaCount: Int { outline.agendaCount }

    /// All entries in order. One walk over the lines of the body; ask for single entries where one is enough.
    package var agenda: [AgendaEntry] {
        var walk = AgendaWalk()
        walk.entries.reserveCapacity(agendaCount)
        for (index, section) in outline.sections.entries.enumerated() where section.isBody {
            walk.take(section, at: index, of: outline)
        }
        return walk.entries
    }

    package func agendaEntry(at ordinal: Int) -> AgendaEntry? {
        guard ordinal >= 0, ordinal < agendaCount else { return nil }
        // The last of the sections that start at this ordinal: those before it are empty.
        let index = outline.sections.entries.partitioningIndex { $0.firstOrdinal > ordinal } - 1
        let section = outline.sections.entries[index]
        let line = outline.marks.agendaLine(
            after: ordinal - section.firstOrdinal, in: section.start..<section.end,
            withParagraphs: section.kind.takesParagraphs)
        return line.map { entry(at: $0, section: index, ordinal: ordinal) }
    }

    /// The entry whose lines hold the line; nil for blank lines between entries and text that belongs to none.
    package func agendaEntry(containing line: Int) -> AgendaEntry? {
        guard let index = outline.sections.index(containing: line) else { return nil }
        let section = outline.sections.entries[index]
        let start = topItem(containing: line)?.line ?? outline.paragraphStart(at: line)
        guard outline.agendaLines(in: section, start..<start + 1) == [start] else { return nil }
        let entry = entry(at: start, section: index, ordinal: outline.agendaCount(above: start))
        return entry.lines.contains(line) ? entry : nil
    }

    package func title(of entry: AgendaEntry) -> ItemTitle {
        title(ofLine: entry.line, isItem: entry.kind == .item)
    }

    /// Whether the entry's box is ticked; false for one without a box.
    package func isTicked(entryAt ordinal: Int) -> Bool {
        agendaEntry(at: ordinal).map { mark(ofLine: $0.line).flags.contains(.taskDone) } ?? false
    }

    private func entry(at line: Int, section: Int, ordinal: Int) -> AgendaEntry {
        let isItem = outline.marks[line].startsTopItem
        let lines = isItem ? item(at: line, depth: 1).lines : line..<outline.paragraphEnd(at: line + 1)
        return AgendaEntry(ordinal: ordinal, kind: isItem ? .item : .paragraph, lines: lines, section: section)
    }
}
