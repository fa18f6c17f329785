/// Makes the agenda's entries in one walk over the lines, where asking for each entry would search for its end.
struct AgendaWalk {
    var entries: [AgendaEntry] = []
    /// The entry whose lines are being walked.
    private var open: (kind: AgendaEntry.Kind, line: Int)?
    /// One past the last line with text.
    private var textEnd = 0

    mutating func take(_ section: SectionTable.Entry, at index: Int, of outline: NoteOutline) {
        let starts: LineTraits = section.kind.takesParagraphs ? [.topItem, .topicParagraph] : .topItem
        outline.marks.forEach(in: section.start..<max(section.start, section.end)) { line, mark in
            let traits = mark.traits
            if let open, traits.contains(open.kind == .item ? .leavesItems : .leavesParagraph) {
                close(at: textEnd, section: index)
            }
            if !traits.isDisjoint(with: starts) { open = (traits.contains(.topItem) ? .item : .paragraph, line) }
            if traits.contains(.nonblank) { textEnd = line + 1 }
        }
        // An item ends with its section; a paragraph goes on where the footer starts inside it.
        close(at: open?.kind == .paragraph ? outline.paragraphEnd(at: textEnd) : textEnd, section: index)
    }

    private mutating func close(at end: Int, section: Int) {
        guard let open else { return }
        entries.append(AgendaEntry(ordinal: entries.count, kind: open.kind, lines: open.line..<end, section: section))
        self.open = nil
    }
}
