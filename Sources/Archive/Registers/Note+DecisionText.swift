import NoteFormat

extension Note {
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
