import TextEditing

extension Note {
    /// The lines that go on with the text of a line: those of its paragraph, up to the next one that starts with a box
    /// or a label such as `Decision:` or `TODO`.
    package func continuation(ofLine line: Int) -> Range<Int> {
        var end = line + 1
        while end < buffer.lineCount, goesOn(atLine: end) { end += 1 }
        return line + 1..<end
    }

    /// A line's text and that of the lines that go on with it, behind list markers, with one blank between lines.
    package func paragraphText(fromLine line: Int) -> String {
        String(decoding: paragraphBytes(fromLine: line), as: UTF8.self)
    }

    func paragraphBytes(fromLine line: Int) -> [UInt8] {
        var bytes = withItemText(ofLine: line) { Array($0) }
        for next in continuation(ofLine: line) {
            bytes += [0x20] + buffer.withText(ofLine: next) { Array($0.trimmed) }
        }
        return bytes
    }

    private func goesOn(atLine line: Int) -> Bool {
        let mark = outline.marks[line]
        guard mark.kind == .continuation || mark.kind == .lazy, !mark.flags.contains(.decision) else { return false }
        return buffer.withText(ofLine: line) { ActionLabel($0) == nil && TaskBox.state($0.trimmed) == nil }
    }
}
