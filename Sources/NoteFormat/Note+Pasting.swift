import TextEditing

extension Note {
    /// A pasted text as a part of the item that `offset` is in: its further lines are indented as far as the item's
    /// text, and a line ending behind its last is left out, so that no empty line comes into the list.
    ///
    /// Where the item is empty and a list is pasted, its entries become the item and those after it. Outside of items,
    /// and of one line, a text is pasted as it is.
    package func pasted(_ text: [UInt8], at offset: Int) -> [UInt8] {
        let line = buffer.line(containing: offset)
        let content = buffer.contentRange(line)
        guard let place = markerPlaces(ofLine: line).last, offset >= place.text else {
            let isInItem = innermostItem(containing: line) != nil && markerPlaces(ofLine: line).isEmpty
            return isInItem ? Self.hung(text, behind: leadingBlanks(ofLine: line)) : text
        }
        let isEmpty = place.text >= content.upperBound
        return Self.hung(text, behind: buffer.bytes(in: content.lowerBound..<place.text), isEmpty: isEmpty)
    }

    /// Where whole lines go that are pasted at the start of a line or of its text: in front of the line; nil for other
    /// places, and for a text whose last line is not ended.
    package func lineStart(forLines text: [UInt8], at offset: Int) -> Int? {
        let line = buffer.line(containing: offset)
        let start = buffer.contentRange(line).lowerBound
        guard text.last?.isLineTerminator == true, offset <= startOfText(ofLine: line) else { return nil }
        return start
    }

    /// Where the line goes that follows lines pasted into an item: the next item, or more code where the text ends in
    /// code; nil where something stands behind them on their last line.
    package func placeBelow(pastedUpTo offset: Int) -> InsertionPlace? {
        let line = buffer.line(containing: offset)
        guard offset == buffer.contentRange(line).upperBound else { return nil }
        let indent: [UInt8]
        switch continuation(at: offset) {
        case .newItem(let prefix): indent = prefix
        case .code(let blanks, _): indent = blanks
        case .plain(let blanks):
            let isText = outline.marks[line].isParagraphText
            indent = isText ? innermostItem(containing: line).map(markerAfter) ?? blanks : blanks
        case .endList, .newItemHere: return nil
        }
        return InsertionPlace(offset: offset, prefix: majorityTerminator + indent)
    }

    /// The same for a bullet that is only offered so far, and stands behind `lead`.
    package static func pasted(_ text: [UInt8], behindOffered lead: [UInt8]) -> [UInt8] {
        hung(text, behind: lead, isEmpty: true)
    }

    /// - Parameter lead: what stands on the first line before the text.
    private static func hung(_ text: [UInt8], behind lead: some Collection<UInt8>, isEmpty: Bool = false) -> [UInt8] {
        guard !lead.isEmpty, let last = text.lastIndex(where: { !$0.isLineTerminator }) else { return text }
        let trimmed = text[...last]
        guard trimmed.contains(where: \.isLineTerminator) else { return Array(trimmed) }
        var rest = trimmed
        var indent = lead.map { $0.isBlank ? $0 : 0x20 }
        if isEmpty, [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(trimmed[0]), trimmed.count > 1,
            trimmed[1] == 0x20
        {
            rest = trimmed.dropFirst(2)
            indent = Array(lead.prefix(while: \.isBlank))
        }
        var result: [UInt8] = []
        var startsLine = false
        for byte in rest {
            if startsLine, !byte.isLineTerminator { result += indent }
            startsLine = byte.isLineTerminator
            result.append(byte)
        }
        return result
    }
}
