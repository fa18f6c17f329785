import Archive
import NoteFormat

extension Minutes {
    /// Lines of the note that minutes leave out: what a template said and nobody filled in, what a list of action items
    /// tells already, and the headings under which nothing is left then.
    ///
    /// - Parameter withDone: whether that list has the done ones, too.
    func linesLeftOut(withDone: Bool) -> [Range<Int>] {
        let furniture = note.furniture
        let lines = furniture + note.unfilledLines + retoldItems(withDone: withDone, furniture)
        return lines + emptyHeadings(without: lines)
    }

    /// An item with more below it, such as how far it got, stays.
    private func retoldItems(withDone: Bool, _ furniture: [Range<Int>]) -> [Range<Int>] {
        var told = Set(furniture.joined())
        for action in actions where withDone || !action.isDone {
            told.insert(action.line)
            told.formUnion(note.continuation(ofLine: action.line))
        }
        return note.bodySections.filter { $0.kind == .action }.flatMap { section in
            note.topItems(in: section).map(\.lines).filter { lines in
                lines.allSatisfy { told.contains($0) || isBlank($0) }
            }
        }
    }

    /// Of the sections that have nothing but blank lines, rules and headings such as these.
    private func emptyHeadings(without others: [Range<Int>]) -> [Range<Int>] {
        var leftOut = Set(others.joined())
        var headings: [Range<Int>] = []
        // Those inside of a section come before it.
        for section in note.bodySections.reversed() {
            let below = section.heading.upperBound..<max(section.heading.upperBound, section.nestedLines.upperBound)
            let isEmpty = below.allSatisfy { line in
                leftOut.contains(line) || isBlank(line) || note.mark(ofLine: line).kind == .rule
            }
            guard isEmpty else { continue }
            leftOut.formUnion(section.heading)
            headings.append(section.heading)
        }
        return headings
    }

    private func isBlank(_ line: Int) -> Bool { note.buffer.string(ofLine: line).allSatisfy(\.isWhitespace) }
}
