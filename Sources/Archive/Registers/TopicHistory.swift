import NoteFormat

/// One topic through all meetings that spoke of it.
package struct TopicHistory: Equatable, Sendable {
    /// The oldest first.
    package let mentions: [TopicMention]

    /// - Parameter notes: the oldest first.
    package init(_ query: TopicQuery, in notes: [ReadNote], _ people: People) {
        var names = NameBook(people)
        var last: [TopicThread: Set<TopicMention.Line>] = [:]
        var mentions: [TopicMention] = []
        for note in notes {
            let passages = TopicPassage.all(answering: query, in: note.note)
            guard !passages.isEmpty else { continue }
            let actions = note.note.actionItems { names.isPerson($0) }
            for passage in passages {
                var mention = TopicMention(passage, in: note, actions)
                let thread = TopicThread(mention)
                if let known = last[thread] {
                    mention.news = mention.lines.filter { !known.contains($0) }
                    mention.isUnchanged = mention.news.isEmpty
                }
                last[thread] = Set(mention.lines)
                mentions.append(mention)
            }
        }
        self.mentions = mentions
    }
}

extension TopicMention {
    fileprivate init(_ passage: TopicPassage, in archived: ReadNote, _ actions: [ActionItem]) {
        let note = archived.note
        place = RegisterPlace(archived, line: passage.line)
        section = passage.section
        title = passage.title
        let read = passage.lines.flatMap { Self.read($0, of: note) }
        let least = read.map(\.depth).min() ?? 0
        lines = read.map { Line(depth: $0.depth - least, text: $0.text) }
        news = lines
        func isInside(_ line: Int) -> Bool { line == passage.titleLine || passage.lines.contains { $0.contains(line) } }
        decisions = note.decisions.filter { isInside($0.line) }.map { note.text(of: $0) }.filter { !$0.isEmpty }
        self.actions = actions.filter { isInside($0.line) }
    }

    private static func read(_ lines: Range<Int>, of note: Note) -> [Line] {
        var read: [Line] = []
        var line = lines.lowerBound
        while line < lines.upperBound {
            let text = note.paragraphText(fromLine: line)
            if !text.isEmpty { read.append(Line(depth: Int(note.mark(ofLine: line).depth), text: text)) }
            line = note.continuation(ofLine: line).upperBound
        }
        return read
    }
}
