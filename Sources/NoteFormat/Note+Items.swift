import TextEditing

extension Note {
    /// The item nested in nothing that holds the line; nil for blank lines behind an item.
    package func topItem(containing line: Int) -> NoteItem? { item(containing: line, depth: 1) }

    /// The deepest item that holds the line.
    package func innermostItem(containing line: Int) -> NoteItem? {
        for depth in stride(from: Int(outline.marks[line].depth), to: 0, by: -1) {
            if let item = item(containing: line, depth: depth) { return item }
        }
        return nil
    }

    package func topItems(in section: Section) -> [NoteItem] {
        outline.marks.all(.topItem, in: section.lines).map { item(at: $0, depth: 1) }
    }

    package func topItemCount(in section: Section) -> Int { outline.sections.entries[section.ordinal].tally.items }

    /// How many top-level items of the section stand above this one.
    package func ordinal(of item: NoteItem, in section: Section) -> Int {
        outline.marks.tally(in: section.lines.lowerBound..<max(section.lines.lowerBound, item.line)).items
    }

    /// The items nested directly in this one.
    package func children(of item: NoteItem) -> [NoteItem] {
        let depth = item.depth + 1
        var starts: [Int] = []
        var line = item.line
        while let next = outline.marks.first(in: line..<item.lines.upperBound, where: { $0.startsItem(atDepth: depth) })
        {
            starts.append(next)
            line = next + 1
        }
        return starts.map { self.item(at: $0, depth: depth) }
    }

    /// The item that this one is nested in.
    package func parent(of item: NoteItem) -> NoteItem? {
        item.depth > 1 ? self.item(containing: item.line, depth: item.depth - 1) : nil
    }

    /// First line without markers, box and timebox.
    package func title(of item: NoteItem) -> ItemTitle {
        title(ofLine: item.line, isItem: true)
    }

    // MARK: - Where items start and end

    func item(at line: Int, depth: Int) -> NoteItem {
        var limit = outline.marks.count
        if let footer = footerStart, line < footer { limit = footer }
        let end =
            depth == 1
            ? outline.marks.first(.leavesItems, in: line + 1..<limit)
            : outline.marks.first(in: line + 1..<limit) { $0.enclosingItems < depth }
        let last = outline.marks.last(.nonblank, in: line..<(end ?? limit)) ?? line
        return NoteItem(line: line, depth: depth, lines: line..<last + 1)
    }

    private func item(containing line: Int, depth: Int) -> NoteItem? {
        guard Int(outline.marks[line].depth) >= depth, !outline.marks[line].flags.contains(.quoted) else { return nil }
        var start = line
        if outline.marks[line].enclosingItems >= depth {
            let above =
                depth == 1
                ? outline.marks.last(.topItem, in: 0..<line)
                : outline.marks.last(in: 0..<line) { $0.startsItem(atDepth: depth) }
            guard let above else { return nil }
            start = above
        }
        let item = item(at: start, depth: depth)
        return item.lines.contains(line) ? item : nil
    }

    /// The list markers that stand on a line, outermost first.
    func markerPlaces(ofLine line: Int) -> [MarkerPlace] {
        let count = Int(outline.marks[line].opened)
        guard count > 0 else { return [] }
        let start = buffer.lineRange(line).lowerBound
        return buffer.withText(ofLine: line) { text in
            var places: [MarkerPlace] = []
            var rest = text
            while places.count < count, let found = ListMarker.first(in: &rest) {
                places.append(
                    MarkerPlace(offset: start + found.start, marker: found.marker, text: start + rest.startIndex))
            }
            return places
        }
    }

    /// The marker of an item, and where its text begins.
    func markerPlace(of item: NoteItem) -> MarkerPlace? {
        let places = markerPlaces(ofLine: item.line)
        let index = item.depth - outline.marks[item.line].enclosingItems - 1
        return places.indices.contains(index) ? places[index] : nil
    }

    // MARK: - Titles

    /// A line's text behind the list markers that stand on it, without blanks at either end.
    func withItemText<R>(ofLine line: Int, _ body: (LineText) -> R) -> R {
        let markers = Int(outline.marks[line].opened)
        return buffer.withText(ofLine: line) { body($0.behindMarkers(markers).trimmed) }
    }

    /// - Parameter isItem: the title stands behind list markers, and a box may stand before it.
    func title(ofLine line: Int, isItem: Bool) -> ItemTitle {
        let markers = isItem ? Int(outline.marks[line].opened) : 0
        let start = buffer.lineRange(line).lowerBound
        return buffer.withText(ofLine: line) { content in
            var text = content.behindMarkers(markers).trimmed
            let task = isItem ? TaskBox.state(text) : nil
            if task != nil { text = text.dropFirst(3).trimmed }
            let timebox = Timebox(atEndOf: text)
            if let timebox { text = text[..<timebox.start].trimmed }
            return ItemTitle(
                text: String(decoding: UnsafeBufferPointer(rebasing: text), as: UTF8.self),
                range: start + text.startIndex..<start + text.endIndex, timebox: timebox?.duration, task: task)
        }
    }
}

extension LineText {
    /// What follows so many list markers.
    fileprivate func behindMarkers(_ count: Int) -> LineText {
        var text = self
        for _ in 0..<count where ListMarker.first(in: &text) == nil { break }
        return text
    }
}
