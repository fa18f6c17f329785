import TextEditing

extension Note {
    /// Adds a name behind the others; label, hint, separators, a closing comma and blanks stay as they are.
    ///
    /// A note without attendance line gets one where its header ends.
    package func present(adding name: String) throws(EditRefusal) -> Transaction {
        let name = try Self.oneLine(name)
        guard let attendance else {
            guard !name.contains(",") else { throw .commaInName }
            return presentLine(with: name)
        }
        guard !attendance.names.contains(where: { $0.matches(name) }) else { throw .alreadyPresent }
        if attendance.isOnePerLine {
            return appendLine(naming: name, to: attendance)
        }
        guard !name.contains(",") else { throw .commaInName }
        guard let last = attendance.names.last else {
            let start = attendance.field.lowerBound
            let hasBlank = !attendance.field.isEmpty && buffer[start].isBlank
            return .insert(Array((hasBlank ? name : " \(name)").utf8), at: hasBlank ? start + 1 : start)
        }
        return .insert(separator(in: attendance) + Array(name.utf8), at: last.raw.upperBound)
    }

    /// Takes a name out together with one separator, or with its line when it stands alone on one below the label.
    package func present(removing name: String) throws(EditRefusal) -> Transaction {
        guard let attendance, let index = attendance.names.firstIndex(where: { $0.matches(name) }) else {
            throw .notPresent
        }
        let names = attendance.names
        let raw = names[index].raw
        let line = buffer.line(containing: raw.lowerBound)
        let isFirst = index == 0 || buffer.line(containing: names[index - 1].raw.lowerBound) < line
        let isLast = index == names.count - 1 || buffer.line(containing: names[index + 1].raw.lowerBound) > line
        if isFirst, isLast {
            return line == attendance.line
                ? .delete(raw.lowerBound..<endOfComma(after: raw.upperBound)) : deleting(line)
        }
        return .delete(
            isFirst
                ? raw.lowerBound..<names[index + 1].raw.lowerBound : names[index - 1].raw.upperBound..<raw.upperBound)
    }

    // MARK: - Parts

    static func oneLine(_ text: String) throws(EditRefusal) -> String {
        let bytes = Array(text.utf8)
        guard !bytes.contains(where: \.isLineTerminator) else { throw .moreThanOneLine }
        let trimmed = bytes.withUnsafeBufferPointer { String(decoding: $0[...].trimmed, as: UTF8.self) }
        guard !trimmed.isEmpty else { throw .emptyText }
        return trimmed
    }

    /// What separates the names so far, when it is always the same; else a comma and a blank.
    private func separator(in attendance: Attendance) -> [UInt8] {
        let between = zip(attendance.names, attendance.names.dropFirst()).map { left, right in
            buffer.bytes(in: left.raw.upperBound..<right.raw.lowerBound)
        }
        guard let first = between.first, between.allSatisfy({ $0 == first }), !first.contains(where: \.isLineTerminator)
        else { return Array(", ".utf8) }
        return first
    }

    private func endOfComma(after offset: Int) -> Int {
        offset < buffer.byteCount && buffer[offset] == UInt8(ascii: ",") ? offset + 1 : offset
    }

    /// The line with its terminator; the terminator before it when it is the last and has none.
    private func deleting(_ line: Int) -> Transaction {
        let range = buffer.lineRange(line)
        guard range.upperBound == buffer.contentRange(line).upperBound, line > 0 else { return .delete(range) }
        return .delete(buffer.contentRange(line - 1).upperBound..<range.upperBound)
    }

    /// `Last, First` on a line of its own, as the lines above it have it.
    private func appendLine(naming name: String, to attendance: Attendance) -> Transaction {
        let last = attendance.lines.upperBound - 1
        let words = name.split(separator: " ")
        let isPlain = words.count < 2 || name.contains(",")
        let inverted = isPlain ? name : "\(words[words.count - 1]), \(words.dropLast().joined(separator: " "))"
        return .insert(
            majorityTerminator + leadingBlanks(ofLine: last) + Array(inverted.utf8),
            at: buffer.contentRange(last).upperBound)
    }

    private func presentLine(with name: String) -> Transaction {
        let text = Array("**Present:** \(name)".utf8)
        if let line = lastHeaderLine { return insertBlock(text, afterLine: line) }
        let start = buffer.lineRange(headerLines.lowerBound).lowerBound
        return insertBlock(text, atStartOf: buffer.line(containing: start))
    }

    /// The last line of text in the header. Without body sections nothing says where the header ends: the title's line.
    private var lastHeaderLine: Int? {
        let hasBody = outline.sections.entries.contains(where: \.isBody)
        if !hasBody, let index = outline.sections.title { return outline.section(at: index).heading.upperBound - 1 }
        guard hasBody else { return frontMatter.last.map { $0.lines.upperBound - 1 } }
        return outline.marks.last(.nonblank, in: 0..<headerLines.upperBound)
    }
}

extension Attendance.Name {
    /// True for the name as it stands in the note, with or without handle and remark.
    func matches(_ wanted: String) -> Bool { rawText == wanted || name == wanted }
}
