import TextEditing

extension Note {
    /// What a line break does in code between fences, their own lines among it: no line of the code stands left of its
    /// item's text, where it would end the item; code that nothing ends gets its close; and behind the close the list
    /// goes on.
    func continuationOfCode(at offset: Int) -> Continuation {
        let line = buffer.line(containing: offset)
        let own = blanks(ofLine: line, before: offset)
        let isAtEnd = offset == buffer.contentRange(line).upperBound
        switch outline.marks[line].kind {
        case .fenceOpen:
            let start = startOfFence(line)
            guard offset > start else { return .plain(indent: own) }
            let indent = indentation(upTo: start, line: line)
            guard isAtEnd, let close = missingClose(ofFence: line, indent) else { return .plain(indent: indent) }
            return .code(indent: indent, close: close)
        case .fenceClose:
            guard isAtEnd else { return .plain(indent: own) }
            guard let item = innermostItem(containing: line) else { return .plain(indent: []) }
            return .newItem(prefix: markerAfter(item) + (goesOnWithBox(item.line) ? Array("[ ] ".utf8) : []))
        case .fenceBody, .blank, .paragraph, .continuation, .lazy, .heading, .setextUnderline, .rule, .code, .html,
            .bareItem, .frontMatter:
            let opening = outline.marks.last(in: 0..<line) { $0.kind == .fenceOpen }
            let indent = opening.map { indentation(upTo: startOfFence($0), line: $0) } ?? []
            let isTooShort = isAtEnd && buffer.isBlank(line: line) && Self.columns(of: own) < Self.columns(of: indent)
            return .plain(indent: isTooShort || indent.contains(UInt8(ascii: ">")) ? indent : own)
        }
    }

    /// The line break and the fence below a line that ends code, where that fence is the same and ends nothing: it was
    /// put there as the close, before somebody typed one.
    package func doubledFence(below line: Int) -> Range<Int>? {
        let next = line + 1
        guard next < buffer.lineCount, outline.marks[line].kind == .fenceClose, outline.marks[next].kind == .fenceOpen,
            text(ofFence: line) == text(ofFence: next)
        else { return nil }
        let range = buffer.contentRange(line).upperBound..<buffer.contentRange(next).upperBound
        return looseFences(after: .delete(range)) < looseFences ? range : nil
    }

    /// What would end the code that begins on a line, where nothing does: a fence put below it ties up one that is loose.
    private func missingClose(ofFence line: Int, _ indent: [UInt8]) -> [UInt8]? {
        let text = text(ofFence: line)
        let close = indent + text.prefix { $0 == text[0] }
        let end = buffer.contentRange(line).upperBound
        return looseFences(after: .insert(majorityTerminator + close, at: end)) < looseFences ? close : nil
    }

    private func looseFences(after transaction: Transaction) -> Int {
        var note = self
        note.apply(transaction)
        return note.looseFences
    }

    /// Fences that end nothing and that nothing ends: code without a close, and in code the lines that look as if other
    /// code began, whose close then serves for both.
    private var looseFences: Int {
        var count = 0
        for line in 0..<buffer.lineCount {
            switch outline.marks[line].kind {
            case .fenceOpen: count += 1
            case .fenceClose: count -= 1
            case .fenceBody: count += opensFence(inCode: line) ? 1 : 0
            case .blank, .paragraph, .continuation, .lazy, .heading, .setextUnderline, .rule, .code, .html, .bareItem,
                .frontMatter:
                break
            }
        }
        return count
    }

    private func opensFence(inCode line: Int) -> Bool {
        guard case .fence(let mark, let length) = outline.marks[line].after.leaf.form else { return false }
        return buffer.withText(ofLine: line) { text in
            let text = text.trimmed
            return text.first == mark && Fence.opens(text).map { $0 >= length } ?? false
        }
    }

    /// Where the signs of the fence stand in its line, behind indentation, list markers and quote signs.
    private func startOfFence(_ line: Int) -> Int {
        let content = buffer.contentRange(line)
        let start = markerPlaces(ofLine: line).last?.text ?? content.lowerBound
        let before = buffer.bytes(in: start..<content.upperBound).prefix { $0.isBlank || $0 == UInt8(ascii: ">") }
        return start + before.count
    }

    private func text(ofFence line: Int) -> [UInt8] {
        var text = buffer.bytes(in: startOfFence(line)..<buffer.contentRange(line).upperBound)
        while text.last?.isBlank == true { text.removeLast() }
        return text
    }
}
