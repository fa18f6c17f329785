import NoteFormat
import TextEditing

extension CheckedNote {
    var offRecordLines: [Finding] {
        note.offRecordLines.map { finding(.offRecord, line: $0, "this was to stay off the record; take it out") }
    }

    var actionsWithoutOwner: [Finding] {
        let sections = note.bodySections.filter { $0.kind == .action }.map(\.lines)
        return note.actionsWithoutOwner(where: isPerson).map { item in
            let isInSection = sections.contains { $0.contains(item.line) }
            let instead = isInSection ? "take it out" : "take its box away"
            return finding(
                .actionWithoutOwner, line: item.line,
                "nobody owns this; begin with who does it, as in \"Ann: \", or \(instead)")
        }
    }

    /// Whether a text names somebody who is present or known.
    private func isPerson(_ text: String) -> Bool {
        names.contains(text) || context.map { $0.names.contains(text) || $0.people.match(text) != .nobody } ?? false
    }

    var emptySections: [Finding] {
        note.bodySections.filter { section in
            guard section.kind != .action, note.isEmpty(section) else { return false }
            return series.map { !$0.mayBeEmpty(note.headingText(of: section)) } ?? false
        }
        .map { section in
            finding(
                .emptySection, line: section.heading.lowerBound,
                "nothing stands below this heading; say what was discussed, or take it out")
        }
    }

    var emptyItems: [Finding] {
        lines.compactMap { line in
            guard isEmptyItem(line) else { return nil }
            let last = isBetweenBlanks(line) ? line + 1 : line
            let range = buffer.lineRange(line).lowerBound..<buffer.lineRange(last).upperBound
            return finding(
                .emptyItem, line: line, "nothing stands here; write what was meant, or take the line out",
                fix: [Change(range: range, replacement: [])])
        }
    }

    private func isEmptyItem(_ line: Int) -> Bool {
        // Markdown takes a dash alone below an item's text for an underline.
        if note.isLoneDash(line: line) { return note.mark(ofLine: line).depth > 0 }
        guard note.mark(ofLine: line).opened > 0, let item = note.innermostItem(containing: line) else { return false }
        return item.line == line && item.lines.count == 1 && note.title(of: item).text.isEmpty
    }

    /// Whether two blank lines would meet without the line.
    private func isBetweenBlanks(_ line: Int) -> Bool {
        line > 0 && line + 1 < buffer.lineCount && buffer.isBlank(line - 1) && buffer.isBlank(line + 1)
    }

    var brokenBoxes: [Finding] {
        lines.compactMap { line in
            guard note.mark(ofLine: line).opened > 0, let item = note.innermostItem(containing: line), item.line == line
            else { return nil }
            let range = note.title(of: item).range
            let text = buffer.bytes(in: range)
            guard text.first == UInt8(ascii: "["), let close = text.prefix(4).firstIndex(of: UInt8(ascii: "]")),
                close + 1 == text.count || text[close + 1].isBlank
            else { return nil }
            let inside = text[1..<close]
            let isTicked = inside.contains { $0 | 0x20 == UInt8(ascii: "x") }
            guard inside.allSatisfy({ $0 == 0x20 || $0 | 0x20 == UInt8(ascii: "x") }) else { return nil }
            let box = range.lowerBound..<range.lowerBound + close + 1
            return finding(
                .brokenBox, box, "Markdown reads this as text; a box is \(isTicked ? "[x]" : "[ ]")",
                fix: [Change(range: box, replacement: Array((isTicked ? "[x]" : "[ ]").utf8))])
        }
    }
}
