import NoteFormat

extension Note {
    /// What a decision is about, and what was decided; nil for one in the header or the footer, and for a label without
    /// a text. The topic is the title of its agenda entry, else the heading above it.
    package func topicAndText(of decision: NoteDecision) -> (topic: String, text: String)? {
        guard let section = section(containing: decision.line), section.isBody else { return nil }
        let text = text(of: decision)
        guard !text.isEmpty else { return nil }
        let entry = agendaEntry(containing: decision.line)
        let isOwnEntry = entry?.line == decision.line
        return (entry.flatMap { isOwnEntry ? nil : title(of: $0).text } ?? headingText(of: section), text)
    }

    /// What was decided, to the end of the paragraph; where the label stands alone, what stands in the list below it.
    func text(of decision: NoteDecision) -> String {
        let rest = continuation(ofLine: decision.line).map { buffer.string(ofLine: $0).trimmed }
        let text = ([decision.text] + rest).filter { !$0.isEmpty }.joined(separator: " ")
        guard text.isEmpty, let item = innermostItem(containing: decision.line) else { return text }
        return children(of: item).filter { $0.line > decision.line }.map { paragraphText(fromLine: $0.line) }
            .joined(separator: "; ")
    }
}

extension String {
    /// Without blanks at either end.
    var trimmed: String {
        var text = self[...]
        while let first = text.first, first == " " || first == "\t" { text = text.dropFirst() }
        while let last = text.last, last == " " || last == "\t" { text = text.dropLast() }
        return String(text)
    }
}
