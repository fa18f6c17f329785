import NoteFormat

/// The lines of a note that speak of a topic, below the title that they belong to.
struct TopicPassage {
    /// Where it is named first.
    let line: Int
    let titleLine: Int
    let title: String
    let section: String
    /// What was said, without the title's own line.
    let lines: [Range<Int>]

    /// Agenda entries, headings of sections that are topics of their own, and what stands between, in the order of the
    /// lines.
    static func all(answering query: TopicQuery, in note: Note) -> [TopicPassage] {
        let agenda = note.agenda
        var passages: [TopicPassage] = []
        var whole: Set<Int> = []
        for section in note.bodySections where section.kind == .other {
            let title = note.headingText(of: section)
            let line = section.heading.lowerBound
            guard query.isAnswered(by: title) || note.speaks(of: query, in: section.heading) != nil else { continue }
            whole.insert(section.ordinal)
            passages.append(
                TopicPassage(
                    line: line, titleLine: line, title: title, section: title, lines: [section.content]))
        }
        for entry in agenda where !whole.contains(entry.section) {
            if let passage = TopicPassage(entry, answering: query, in: note) { passages.append(passage) }
        }
        for section in note.bodySections where !whole.contains(section.ordinal) {
            passages += between(agenda.filter { $0.section == section.ordinal }, of: section, query, in: note)
        }
        return passages.sorted { $0.titleLine < $1.titleLine }
    }

    /// Paragraphs that are no agenda entries, such as an address above the list of what was said of it.
    private static func between(
        _ entries: [AgendaEntry], of section: Section, _ query: TopicQuery, in note: Note
    ) -> [TopicPassage] {
        var passages: [TopicPassage] = []
        var line = section.content.lowerBound
        for end in entries.map(\.line) + [section.content.upperBound] {
            while line < end, let found = note.speaks(of: query, in: line..<end) {
                let text = note.paragraphText(fromLine: found)
                line = note.continuation(ofLine: found).upperBound
                let below = line == end ? entries.first { $0.line == end }?.lines : nil
                passages.append(
                    TopicPassage(
                        line: found, titleLine: found, title: text, section: note.headingText(of: section),
                        lines: below.map { [$0] } ?? []))
            }
            line = max(line, entries.first { $0.line == end }?.lines.upperBound ?? end)
        }
        return passages
    }

}

extension TopicPassage {
    /// All of an entry whose title names the topic, else what stands below the items that do.
    fileprivate init?(_ entry: AgendaEntry, answering query: TopicQuery, in note: Note) {
        let title = note.title(of: entry).text
        let head = entry.line..<note.continuation(ofLine: entry.line).upperBound
        let below = head.upperBound..<max(head.upperBound, entry.lines.upperBound)
        if query.isAnswered(by: title) || note.speaks(of: query, in: head) != nil {
            line = entry.line
            lines = [entry.line + 1..<entry.lines.upperBound]
        } else {
            var parts: [Range<Int>] = []
            for line in below where note.speaks(of: query, in: line..<line + 1) != nil {
                guard parts.last?.contains(line) != true else { continue }
                parts.append(note.innermostItem(containing: line)?.lines ?? line..<line + 1)
            }
            guard let first = parts.first else { return nil }
            line = first.lowerBound
            lines = parts
        }
        titleLine = entry.line
        self.title = title
        section = note.section(at: entry.section).map { note.headingText(of: $0) } ?? ""
    }
}

extension Note {
    /// The first of the lines that refers to the issue.
    fileprivate func speaks(of query: TopicQuery, in lines: Range<Int>) -> Int? {
        guard case .issue = query else { return nil }
        return lines.first { line in references(ofLine: line).contains { query.isAnswered(by: $0) } }
    }
}
