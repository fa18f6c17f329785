import TextEditing

/// Finds action items in one walk over the lines of the body.
struct ActionWalk {
    private(set) var items: [ActionItem] = []
    private let note: Note
    private let marks: MarkStore
    private let people: OwnerReading
    /// Lines whose item is known already, from the label above its list.
    private var taken: Set<Int> = []

    init(_ note: Note, _ people: OwnerReading) {
        self.note = note
        self.people = people
        marks = note.outline.marks
    }

    mutating func take(_ lines: Range<Int>, isForActions: Bool) {
        marks.forEach(in: lines) { line, mark in
            guard mark.isParagraphText || mark.kind == .html, mark.flags.isDisjoint(with: [.quoted, .presentLabel]),
                !taken.contains(line)
            else { return }
            if mark.opened > 0 {
                take(itemAt: line, mark, isMeant: isForActions && mark.startsTopItem, of: [], in: lines)
            } else {
                take(textAt: line, mark, isMeant: isForActions && mark.isTopLevel, in: lines)
            }
        }
    }

    /// - Parameters:
    ///   - isMeant: it stands where all items are action items.
    ///   - owners: whom the label above its list names.
    private mutating func take(
        itemAt line: Int, _ mark: LineMark, isMeant: Bool, of owners: [String], in section: Range<Int>
    ) {
        guard let reading = reading(of: line, isItem: true, isMeant: isMeant) else { return }
        taken.insert(line)
        let owners = reading.owners.isEmpty ? owners : reading.owners
        if reading.text.isEmpty { return takeList(below: line, mark, of: owners, in: section) }
        let depth = mark.startsTopItem ? 1 : Int(mark.depth)
        add(reading, line, owners, note.item(at: line, depth: depth).lines)
    }

    private mutating func take(textAt line: Int, _ mark: LineMark, isMeant: Bool, in section: Range<Int>) {
        guard let reading = reading(of: line, isItem: false, isMeant: isMeant) else { return }
        if reading.text.isEmpty {
            takeList(below: line, mark, of: reading.owners, in: section)
        } else if reading.isMarked {
            add(reading, line, reading.owners, line..<note.continuation(ofLine: line).upperBound)
        }
    }

    /// The items of the list that starts below a label, if one does.
    private mutating func takeList(below line: Int, _ mark: LineMark, of owners: [String], in section: Range<Int>) {
        let depth = Int(mark.depth)
        var starts: [Int] = []
        var sign: UInt8?
        for next in line + 1..<max(line + 1, section.upperBound) where marks[next].kind != .blank {
            if marks[next].enclosingItems > depth { continue }
            // Another kind of marker starts another list, which nothing labels.
            let marker = note.markerPlaces(ofLine: next).first?.marker
            guard marks[next].startsItem(atDepth: depth + 1), sign == nil || sign == marker?.sign else { break }
            sign = marker?.sign
            starts.append(next)
        }
        for start in starts { take(itemAt: start, marks[start], isMeant: true, of: owners, in: section) }
    }

    private mutating func add(_ reading: ActionReading, _ line: Int, _ owners: [String], _ lines: Range<Int>) {
        items.append(
            ActionItem(
                line: line, lines: lines, text: reading.text, owners: owners, state: reading.state, due: reading.due))
    }

    private func reading(of line: Int, isItem: Bool, isMeant: Bool) -> ActionReading? {
        func read(_ text: LineText) -> ActionReading? {
            ActionReading(text, isItem: isItem, isMeant: isMeant, people)
        }
        guard let first = note.withItemText(ofLine: line, read) else { return nil }
        guard !note.continuation(ofLine: line).isEmpty else { return first }
        return note.paragraphBytes(fromLine: line).withUnsafeBufferPointer { read($0[...]) }
    }
}
