import TextEditing

extension Note {
    /// Makes the items that start in these lines, with their children, children of the item above them.
    package func indent(_ lines: Range<Int>) throws(EditRefusal) -> Transaction {
        if let filled = withLetter(lines) { return filled.fitted(try filled.note.indent(lines)) }
        let (item, block) = try movedBlock(lines)
        guard item.line > 0, let place = markerPlace(of: item), let sibling = previousSibling(of: item),
            let above = markerPlace(of: sibling)
        else { throw .firstInList }
        let column = column(of: place.offset)
        let child = children(of: sibling).last { $0.line > sibling.line }
        let target = child.flatMap(markerPlace(of:)).map { self.column(of: $0.offset) } ?? self.column(of: above.text)
        guard target > column else { throw .wouldBreakList }
        let usesTabs =
            leadingBlanks(ofLine: child?.line ?? item.line).contains(0x09) && target % 4 == 0 && column % 4 == 0
        let added =
            usesTabs
            ? Array(repeating: UInt8(0x09), count: (target - column) / 4)
            : Array(repeating: UInt8(0x20), count: target - column)
        var changes = block.compactMap { line -> Change? in
            guard shifts(line) else { return nil }
            let start = buffer.lineRange(line).lowerBound + (usesTabs ? 0 : leadingBlanks(ofLine: line).count)
            return Change(range: start..<start, replacement: added)
        }
        if let number = renumbering(place, after: child) {
            let isTouching = changes[0].range.lowerBound == number.range.lowerBound
            let merged = Change(range: number.range, replacement: added + number.replacement)
            changes.replaceSubrange(0..<1, with: isTouching ? [merged] : [changes[0], number])
        }
        return try verified(Transaction(changes), item, by: 1)
    }

    /// Makes the items that start in these lines, with their children, siblings of the item they stand in.
    package func outdent(_ lines: Range<Int>) throws(EditRefusal) -> Transaction {
        if let filled = withLetter(lines) { return filled.fitted(try filled.note.outdent(lines)) }
        let (item, block) = try movedBlock(lines)
        guard let parent = parent(of: item) else { throw .atTopLevel }
        guard parent.line < item.line, let place = markerPlace(of: item), let above = markerPlace(of: parent) else {
            throw .wouldBreakList
        }
        let width = column(of: place.offset) - column(of: above.offset)
        let changes = block.compactMap { line in shifts(line) ? removal(of: width, from: line) : nil }
        return try verified(Transaction(changes), item, by: -1)
    }

    // MARK: - Code

    /// Moves lines of fenced code two columns to the right or to the left, no further than their fence; nil where one of
    /// the lines is no code.
    package func shiftedCode(_ lines: Range<Int>, outward: Bool) -> Transaction? {
        guard lines.allSatisfy({ outline.marks[$0].kind == .fenceBody }),
            let fence = (0..<lines.lowerBound).last(where: { outline.marks[$0].kind == .fenceOpen })
        else { return nil }
        let isBullet = outline.marks[fence].opened > 0
        let least =
            isBullet
            ? rangeBehindMarker(ofLine: fence).lowerBound - buffer.lineRange(fence).lowerBound
            : leadingBlanks(ofLine: fence).count
        return Transaction(
            lines.compactMap { line in
                let start = buffer.lineRange(line).lowerBound
                let blanks = leadingBlanks(ofLine: line)
                let edge = start + min(least, blanks.count)
                guard outward else { return Change(range: edge..<edge, replacement: Array("  ".utf8)) }
                let surplus = blanks.dropFirst(least)
                let width = surplus.first == UInt8(ascii: "\t") ? 1 : surplus.prefix(2).count
                return width == 0 ? nil : Change(range: edge..<edge + width, replacement: [])
            })
    }

    // MARK: - Bullets that wait for their text

    /// The note with a letter behind a lone marker.
    private struct Filled {
        var note: Note
        /// Where the letter is.
        let offset: Int

        /// The same changes for the note without the letter.
        func fitted(_ transaction: Transaction) -> Transaction {
            Transaction(
                transaction.changes.map { change in
                    let shift = change.range.lowerBound > offset ? 1 : 0
                    let range = change.range.lowerBound - shift..<change.range.upperBound - shift
                    return Change(range: range, replacement: change.replacement)
                })
        }
    }

    /// A marker alone in its line, below text, is an underline or more text to Markdown. It is being typed, though, so
    /// it moves as the item that it will be.
    private func withLetter(_ lines: Range<Int>) -> Filled? {
        guard lines.count == 1 else { return nil }
        let content = buffer.contentRange(lines.lowerBound)
        let isLone = buffer.withContent(ofLine: lines.lowerBound) { bytes in
            let start = bytes.firstIndex { !$0.isBlank } ?? bytes.count
            guard let marker = ListMarker(bytes[start...], interruptsParagraph: false) else { return false }
            return bytes[(start + marker.length)...].allSatisfy(\.isBlank) && start + marker.length < bytes.count
        }
        guard isLone else { return nil }
        var note = self
        note.apply(.insert([UInt8(ascii: "x")], at: content.upperBound))
        return Filled(note: note, offset: content.upperBound)
    }

    // MARK: - What moves

    /// The first item that starts in the lines, and the lines up to the end of the last such item.
    private func movedBlock(_ lines: Range<Int>) throws(EditRefusal) -> (NoteItem, Range<Int>) {
        let lines = lines.isEmpty ? lines.lowerBound..<lines.lowerBound + 1 : lines
        guard let first = outline.marks.first(in: lines.clamped(to: 0..<buffer.lineCount), where: { $0.opened > 0 }),
            !outline.marks[first].flags.contains(.quoted)
        else { throw .notInList }
        let item = item(at: first, depth: outline.marks[first].enclosingItems + 1)
        var end = item.lines.upperBound
        while let next = outline.marks.first(
            in: end..<max(end, lines.upperBound), where: { $0.startsItem(atDepth: item.depth) })
        {
            end = self.item(at: next, depth: item.depth).lines.upperBound
        }
        return (item, first..<end)
    }

    /// Lazy lines stay where they are: they go on with their paragraph from any column.
    private func shifts(_ line: Int) -> Bool {
        outline.marks[line].kind != .lazy && !buffer.isBlank(line: line)
    }

    private func previousSibling(of item: NoteItem) -> NoteItem? {
        guard let above = outline.marks.last(.nonblank, in: 0..<item.line) else { return nil }
        var candidate = innermostItem(containing: above)
        while let found = candidate, found.depth > item.depth { candidate = parent(of: found) }
        guard let found = candidate, found.depth == item.depth, parent(of: found) == parent(of: item) else {
            return nil
        }
        return found
    }

    private func column(of offset: Int) -> Int {
        let start = buffer.lineRange(buffer.line(containing: offset)).lowerBound
        return Self.columns(of: buffer.bytes(in: start..<offset))
    }

    /// A numbered item counts from 1 in its new list, or goes on with the one it joins.
    private func renumbering(_ place: MarkerPlace, after child: NoteItem?) -> Change? {
        guard let number = place.marker.number else { return nil }
        let last = child.flatMap(markerPlace(of:))?.marker.number ?? 0
        guard number != last + 1 else { return nil }
        return Change(
            range: place.offset..<place.offset + place.marker.length - 1, replacement: Array("\(last + 1)".utf8))
    }

    /// Takes columns off a line's indentation; tabs stay where whole tabs go.
    private func removal(of width: Int, from line: Int) -> Change? {
        let blanks = leadingBlanks(ofLine: line)
        let start = buffer.lineRange(line).lowerBound
        guard blanks.contains(0x09) else {
            return Change(range: start..<start + min(width, blanks.count), replacement: [])
        }
        let left = max(0, Self.columns(of: blanks) - width)
        if blanks.allSatisfy({ $0 == 0x09 }), left % 4 == 0 {
            return Change(range: start..<start + blanks.count - left / 4, replacement: [])
        }
        return Change(range: start..<start + blanks.count, replacement: Array(repeating: 0x20, count: left))
    }

    /// The transaction, if it moves the item by that many levels and nothing else out of its place.
    private func verified(_ transaction: Transaction, _ item: NoteItem, by levels: Int) throws(EditRefusal)
        -> Transaction
    {
        var moved = self
        moved.apply(transaction)
        let isMoved = item.lines.allSatisfy { line in
            let was = outline.marks[line]
            let now = moved.outline.marks[line]
            return now.kind == was.kind && now.opened == was.opened && Int(now.depth) == Int(was.depth) + levels
                || was.kind == .blank
        }
        guard isMoved else { throw .wouldBreakList }
        return transaction
    }
}
