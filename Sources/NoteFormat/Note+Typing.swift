import TextEditing

extension Note {
    /// Ticks an open box, unticks a done one; one byte changes.
    package func toggleTask(atLine line: Int) throws(EditRefusal) -> Transaction {
        guard let task = task(atLine: line) else {
            guard let item = action(atLine: line) else { throw .noTask }
            return try tick(item)
        }
        let sign = task.state == .open ? UInt8(ascii: "x") : 0x20
        return .replace(task.box.lowerBound + 1..<task.box.lowerBound + 2, with: [sign])
    }

    /// What a line break does at an offset: goes on with the list, ends it, or keeps the indentation.
    package func continuation(at offset: Int) -> Continuation {
        let line = buffer.line(containing: offset)
        let mark = outline.marks[line]
        switch mark.kind {
        case .frontMatter:
            return .plain(indent: [])
        case .fenceOpen, .fenceBody, .fenceClose:
            return continuationOfCode(at: offset)
        case .code, .html:
            return .plain(indent: blanks(ofLine: line, before: offset))
        case .blank, .paragraph, .continuation, .lazy, .heading, .setextUnderline, .rule, .bareItem:
            break
        }
        if isLoneDash(line: line) { return .endList(delete: textRange(ofLine: line)) }
        guard let place = markerPlaces(ofLine: line).last, let item = innermostStart(onLine: line) else {
            // Behind an item's further paragraph, such as a pasted one, the next item comes.
            if mark.isParagraphText, !isTableRow(line), offset == buffer.contentRange(line).upperBound,
                outline.paragraphEnd(at: line + 1) == line + 1, let item = innermostItem(containing: line),
                line > outline.paragraphEnd(at: item.line + 1)
            {
                return .newItem(prefix: markerAfter(item))
            }
            // The empty row below a table is where it ends.
            if mark.kind == .blank, line > 0, isTableRow(line - 1), let item = innermostItem(containing: line - 1) {
                return .newItemHere(replacing: textRange(ofLine: line), prefix: markerAfter(item))
            }
            return .plain(indent: mark.depth > 0 ? blanks(ofLine: line, before: offset) : [])
        }
        guard offset > place.offset else { return .plain(indent: []) }
        if isTableRow(line) { return .plain(indent: indentation(upTo: place.text, line: line)) }
        let hasBox = goesOnWithBox(line)
        if title(of: item).text.isEmpty { return .endList(delete: textRange(ofLine: line)) }
        return .newItem(prefix: markerAfter(item) + (hasBox ? Array("[ ] ".utf8) : []))
    }

    /// Whether a line's text begins with the edge of a table.
    private func isTableRow(_ line: Int) -> Bool {
        buffer.bytes(in: rangeBehindMarker(ofLine: line)).first == UInt8(ascii: "|")
    }

    /// Whether the item behind the one that starts on this line has a box as well.
    func goesOnWithBox(_ line: Int) -> Bool {
        guard let task = task(atLine: line) else { return false }
        guard task.state == .done, action(atLine: line) != nil, let section = section(containing: line) else {
            return true
        }
        return hasBoxes(section)
    }

    private func innermostStart(onLine line: Int) -> NoteItem? {
        let mark = outline.marks[line]
        return mark.opened > 0 ? item(at: line, depth: Int(mark.depth)) : nil
    }

    private func textRange(ofLine line: Int) -> Range<Int> {
        let content = buffer.contentRange(line)
        return content.lowerBound + (line == 0 ? buffer.byteOrderMarkCount : 0)..<content.upperBound
    }

    /// The part of a line's leading blanks that stands before an offset.
    func blanks(ofLine line: Int, before offset: Int) -> [UInt8] {
        Array(leadingBlanks(ofLine: line).prefix(max(0, offset - buffer.lineRange(line).lowerBound)))
    }
}
