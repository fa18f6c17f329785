import TextEditing

extension Note {
    /// Where the section's next top-level item goes: behind its last line of text, its trailing blank lines below it.
    package func nextItemPlace(in section: Section) -> InsertionPlace {
        let end = majorityTerminator
        let items = topItems(in: section)
        if let last = items.last, let place = waitingMarker(of: last, before: section.content.upperBound) {
            return place
        }
        // What stands behind a rule below the items is no part of their list, such as a closing remark.
        let belowItems = (items.last?.lines.upperBound ?? section.lines.upperBound)..<section.lines.upperBound
        let rule = outline.marks.first(in: belowItems) { $0.kind == .rule && $0.isTopLevel }
        let lines = section.lines.lowerBound..<(rule ?? section.lines.upperBound)
        let lastLine = outline.marks.last(.nonblank, in: lines) ?? section.heading.upperBound - 1
        let isBelowItem = items.last.map { $0.lines.upperBound > lastLine } ?? false
        let isTight = isBelowItem && !isLoose(items, in: section)
        let next = lastLine + 1
        let isTextBelow = next < buffer.lineCount && !buffer.isBlank(line: next)
        let marker = items.last.map(markerAfter) ?? usualBullet
        return InsertionPlace(
            offset: buffer.contentRange(lastLine).upperBound, prefix: (isTight ? end : end + end) + marker,
            suffix: isTextBelow && !isTight ? end : [])
    }

    /// Where the next note about an entry of the agenda goes.
    package func nextNotePlace(for entry: AgendaEntry) -> InsertionPlace {
        if let item = entry.item { return nextNotePlace(for: item) }
        // A paragraph is a topic too: its notes go on in the line below.
        let end = buffer.contentRange(entry.lines.upperBound - 1).upperBound
        return InsertionPlace(offset: end, prefix: majorityTerminator)
    }

    /// Where the item's next child note goes: behind its last line of text, as a sibling of its last direct child.
    package func nextNotePlace(for item: NoteItem) -> InsertionPlace {
        let end = majorityTerminator
        let children = children(of: item)
        if let last = children.last, let place = waitingMarker(of: last, before: item.lines.upperBound) { return place }
        let lastLine = item.lines.upperBound - 1
        if isLoneDash(line: lastLine) { return placeBehindMarker(line: lastLine) }
        let gap =
            children.count > 1 ? children[children.count - 1].line - children[children.count - 2].lines.upperBound : 0
        let marker = children.last.map(markerAfter) ?? firstChildMarker(of: item)
        // An open HTML block goes on until a blank line.
        let isHTMLOpen = outline.marks[lastLine].kind == .html && outline.marks[lastLine].after.leaf != .none
        return InsertionPlace(
            offset: buffer.contentRange(lastLine).upperBound, prefix: (gap > 0 || isHTMLOpen ? end + end : end) + marker
        )
    }

    // MARK: - Markers

    /// A marker without text at the very end, which the next text can use.
    private func waitingMarker(of item: NoteItem, before end: Int) -> InsertionPlace? {
        let line = item.line
        guard item.lines.count == 1, outline.marks[line].kind == .bareItem,
            outline.marks.last(.nonblank, in: line..<end) == line
        else { return nil }
        return placeBehindMarker(line: line)
    }

    /// The end of a line that holds a marker and nothing else, past the one blank that must follow it.
    private func placeBehindMarker(line: Int) -> InsertionPlace {
        let content = buffer.contentRange(line)
        let isTouching = content.upperBound > content.lowerBound && !buffer[content.upperBound - 1].isBlank
        return InsertionPlace(offset: content.upperBound, prefix: isTouching ? [0x20] : [])
    }

    /// A single `-` below text. CommonMark takes it for a heading's underline, whoever typed it meant a bullet
    /// and has not written its text yet.
    package func isLoneDash(line: Int) -> Bool {
        outline.marks[line].kind == .setextUnderline
            && buffer.withText(ofLine: line) { $0.trimmed.elementsEqual("-".utf8) }
    }

    /// Indentation, marker and blanks of the item that would follow this one.
    func markerAfter(_ item: NoteItem) -> [UInt8] {
        guard let place = markerPlace(of: item) else { return Array("- ".utf8) }
        return indentation(upTo: place.offset, line: item.line) + sign(after: place) + blanks(behind: place)
    }

    /// Bullet and blanks as the first list of the note's topics, follow-ups or action items has them, for a list that
    /// begins.
    var usualBullet: [UInt8] {
        let models = listSections.lazy.compactMap { self.topItems(in: $0).first.flatMap(self.markerPlace) }
        guard let model = models.first(where: { $0.marker.number == nil }) else { return Array("- ".utf8) }
        return [model.marker.sign] + blanks(behind: model)
    }

    /// The sections whose lists are written in the meeting.
    private var listSections: [Section] {
        bodySections.filter { [.followup, .topics, .action].contains($0.kind) }
    }

    private func sign(after place: MarkerPlace) -> [UInt8] {
        guard let number = place.marker.number else { return [place.marker.sign] }
        return Array("\(number + 1)".utf8) + [place.marker.sign]
    }

    /// The blanks that follow a marker; one where that is none, or so many that they belong to indented code.
    private func blanks(behind place: MarkerPlace) -> [UInt8] {
        let start = place.offset + place.marker.length
        let count = place.text - start
        let isText = place.text < buffer.contentRange(buffer.line(containing: place.offset)).upperBound
        return isText && (1...4).contains(count) ? buffer.bytes(in: start..<place.text) : [0x20]
    }

    /// What stands on the line before `offset`, markers of outer items turned to blanks.
    func indentation(upTo offset: Int, line: Int) -> [UInt8] {
        let skipped = line == 0 ? buffer.byteOrderMarkCount : 0
        return buffer.bytes(in: buffer.lineRange(line).lowerBound + skipped..<offset).map { byte in
            byte.isBlank || byte == UInt8(ascii: ">") ? byte : 0x20
        }
    }

    /// Indentation and bullet as the children of the nearest item of the same depth have them; else two blanks.
    private func firstChildMarker(of item: NoteItem) -> [UInt8] {
        guard let place = markerPlace(of: item) else { return Array("  - ".utf8) }
        let own = indentation(upTo: place.offset, line: item.line)
        let textColumn = Self.columns(of: own) + place.marker.length + Self.columns(of: blanks(behind: place))
        if let model = nearestChild(of: item), let child = markerPlace(of: model), child.marker.number == nil {
            let indent = indentation(upTo: child.offset, line: model.line)
            if (textColumn..<textColumn + 4).contains(Self.columns(of: indent)) {
                return indent + [child.marker.sign] + blanks(behind: child)
            }
        }
        let needed = textColumn - Self.columns(of: own)
        return own + Array(repeating: 0x20, count: max(2, needed)) + Array("- ".utf8)
    }

    /// A child of the nearest item of the same depth in the same section, above or below; else of one in another list of
    /// the meeting.
    private func nearestChild(of item: NoteItem) -> NoteItem? {
        guard let section = section(containing: item.line) else { return nil }
        func isChild(_ mark: LineMark) -> Bool {
            mark.startsItem(atDepth: item.depth + 1) && Int(mark.opened) == 1 && !mark.flags.contains(.quoted)
        }
        let line =
            outline.marks.last(in: section.lines.lowerBound..<item.line, where: isChild)
            ?? outline.marks.first(in: item.line..<max(item.line, section.lines.upperBound), where: isChild)
            ?? listSections.lazy.compactMap { self.outline.marks.first(in: $0.lines, where: isChild) }.first
        return line.map { self.item(at: $0, depth: item.depth + 1) }
    }

    static func columns(of blanks: [UInt8]) -> Int {
        blanks.reduce(0) { $1 == 0x09 ? $0 + 4 - $0 % 4 : $0 + 1 }
    }

    // MARK: - Gaps

    /// Whether blank lines stand between the items of the first section that tells; nil where none does.
    package var areItemsApart: Bool? {
        bodySections.lazy.compactMap { Self.isLoose(topItems(in: $0)) }.first
    }

    /// True when a blank line stands between the section's last two items; a single item follows the section before.
    private func isLoose(_ items: [NoteItem], in section: Section) -> Bool {
        if let isLoose = Self.isLoose(items) { return isLoose }
        for other in sections[..<section.ordinal].reversed() where other.isBody {
            if let isLoose = Self.isLoose(topItems(in: other)) { return isLoose }
        }
        return areItemsUsuallyApart
    }

    private static func isLoose(_ items: [NoteItem]) -> Bool? {
        guard items.count > 1 else { return nil }
        return items[items.count - 1].line > items[items.count - 2].lines.upperBound
    }
}
