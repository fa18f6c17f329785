import NoteFormat

extension Minutes {
    /// Lines of the note's sections of action items that a list of action items tells already, and the headings under
    /// which nothing is left then. An item with more below it, such as how far it got, stays.
    ///
    /// - Parameter withDone: whether that list has the done ones, too.
    func retoldLines(withDone: Bool) -> [Range<Int>] {
        var told = Set(note.furniture.joined())
        for action in actions where withDone || !action.isDone {
            told.insert(action.line)
            told.formUnion(note.continuation(ofLine: action.line))
        }
        func isTold(_ lines: Range<Int>) -> Bool {
            lines.allSatisfy { told.contains($0) || note.buffer.string(ofLine: $0).allSatisfy(\.isWhitespace) }
        }
        return note.bodySections.filter { $0.kind == .action }.flatMap { section in
            isTold(section.heading.upperBound..<max(section.heading.upperBound, section.nestedLines.upperBound))
                ? [section.nestedLines] : note.topItems(in: section).map(\.lines).filter(isTold)
        }
    }
}
