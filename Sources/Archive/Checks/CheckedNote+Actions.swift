import NoteFormat
import TextEditing

extension CheckedNote {
    var offRecordLines: [Finding] {
        note.offRecordLines.map { finding(.offRecord, line: $0, "this was to stay off the record; take it out") }
    }

    var actionsWithoutOwner: [Finding] {
        let sections = note.bodySections.filter { $0.kind == .action }.map(\.lines)
        return note.actionItems(where: isPerson).compactMap { item in
            guard item.state == .open, item.owners.isEmpty, !item.text.isEmpty, !saysWhatIs(item) else { return nil }
            let isInSection = sections.contains { $0.contains(item.line) }
            guard isInSection || isOpenTask(item),
                !(item.lines + linesAbove(item.line)).contains(where: namesSomebody)
            else { return nil }
            let instead = isInSection ? "take it out of the action items" : "take its box away"
            return finding(
                .actionWithoutOwner, line: item.line,
                "nobody owns this; write who does it, such as \"Ann: \", or \(instead)")
        }
    }

    /// `Backports are done`: nothing is to be done about it.
    private func saysWhatIs(_ item: ActionItem) -> Bool {
        let words = item.text.split(separator: " ").prefix(2)
        return words.count == 2 && ["is", "are", "was", "were"].contains(words[1])
    }

    /// A box with words behind it: a list of links with boxes tells what is merged, not what somebody has to do.
    private func isOpenTask(_ item: ActionItem) -> Bool {
        let words = item.text.split(separator: " ").filter { !$0.contains("://") && $0.contains(where: \.isLetter) }
        return note.task(atLine: item.line) != nil && words.count > 1
    }

    /// The first lines of the items that a line stands in.
    private func linesAbove(_ line: Int) -> [Int] {
        var lines: [Int] = []
        var item = note.innermostItem(containing: line)
        while let parent = item.flatMap(note.parent(of:)) {
            lines.append(parent.line)
            item = parent
        }
        return lines
    }

    /// Whether a text names somebody who is present or known.
    private func isPerson(_ text: String) -> Bool {
        let name = FoldedName(text.hasPrefix("@") ? String(text.dropFirst()) : text)
        guard !name.isEmpty else { return false }
        let isPresent = present.contains { attendee, present in
            present == name || present.first == name.text || attendee.handle.map(FoldedName.init) == name
        }
        let isKnown = known.contains { $0 == name || $0.first == name.text }
        return isPresent || isKnown || context.map { $0.people.match(text) != .nobody } ?? false
    }

    /// Whether a line speaks of somebody, in whatever way: then somebody may be meant to do it.
    private func namesSomebody(_ line: Int) -> Bool {
        let text = text(ofLine: line)
        if text.contains("[name=") || text.hasPrefix("@") || text.contains(" @") { return true }
        // `(ann: is on it)`: a handle that nobody is known by.
        let isHandled = text.split(separator: "(").dropFirst().contains { bracket in
            let handle = bracket.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
            return !handle.isEmpty && bracket.dropFirst(handle.count).first == ":"
        }
        let words = text.split { !($0.isLetter || $0.isNumber || "-_'’@".contains($0)) }
        return isHandled
            || words.contains { word in
                let isName = word.first?.isUppercase == true ? word.count > 1 : word.count > 3
                return isName && isPerson(String(word))
            }
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
