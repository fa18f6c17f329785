import NoteFormat
import TextEditing

extension NextNote {
    private var actionSections: [Section] { last.bodySections.filter { $0.kind == .action } }

    /// Closed and dropped action items go, done ones get a tick.
    func actionChanges(_ choices: [CarryChoice]) -> [Change] {
        let chosen = zip(carryOver.candidates, choices).filter { $0.0.origin == .action }
        return actionSections.flatMap { section -> [Change] in
            let items = last.topItems(in: section)
            let going = items.filter { item in
                let title = last.title(of: item)
                let choice = chosen.first { $0.0.lines == item.lines }?.1
                return choice.map { $0 == .drop } ?? (title.task == .done || title.text.isEmpty)
            }
            let done = items.filter { item in chosen.contains { $0.0.lines == item.lines && $0.1 == .done } }
            return removing(going, of: items, in: section) + done.compactMap(tick)
        }
    }

    private func tick(_ item: NoteItem) -> Change? {
        if let task = last.task(atLine: item.line) {
            return Change(range: task.box.lowerBound + 1..<task.box.lowerBound + 2, replacement: [UInt8(ascii: "x")])
        }
        let start = last.title(of: item).range.lowerBound
        return Change(range: start..<start, replacement: Array("[x] ".utf8))
    }

    /// Items with the gaps behind them; the last with the gap before it, so that the section's end stays.
    private func removing(_ going: [NoteItem], of items: [NoteItem], in section: Section) -> [Change] {
        let buffer = last.buffer
        guard !going.isEmpty, let end = items.last else { return [] }
        let lastStaying = items.last { !going.contains($0) }
        var changes: [Change] = []
        for (item, next) in zip(items, items.dropFirst()) where going.contains(item) {
            guard let lastStaying, item.line < lastStaying.line else { continue }
            changes.append(Change(range: start(of: item)..<textBehind(item, before: next), replacement: []))
        }
        guard end != lastStaying else { return changes }
        let between = lastStaying.map { $0.lines } ?? section.heading
        let tail = between.upperBound..<end.lines.upperBound
        let items = going.filter { tail.contains($0.line) }
        // Text between them that belongs to no item stays.
        var kept = tail.filter { line in !buffer.isBlank(line) && !items.contains { $0.lines.contains(line) } }
        guard kept.isEmpty else {
            kept = []
            return changes + items.map { Change(range: start(of: $0)..<endOfLines($0), replacement: []) }
        }
        let from = buffer.contentRange(between.upperBound - 1).upperBound
        let to = buffer.contentRange(end.lines.upperBound - 1).upperBound
        let isBlankBelow = end.lines.upperBound >= buffer.lineCount || buffer.isBlank(end.lines.upperBound)
        let needsBlank = lastStaying == nil && !isBlankBelow
        changes.append(Change(range: from..<to, replacement: needsBlank ? last.majorityTerminator : []))
        return changes
    }

    private func start(of item: NoteItem) -> Int { last.buffer.lineRange(item.line).lowerBound }

    private func endOfLines(_ item: NoteItem) -> Int { last.buffer.lineRange(item.lines.upperBound - 1).upperBound }

    /// Past the blank lines behind an item, but not past text that belongs to no item.
    private func textBehind(_ item: NoteItem, before next: NoteItem) -> Int {
        let line = (item.lines.upperBound..<next.line).first { !last.buffer.isBlank($0) } ?? next.line
        return last.buffer.lineRange(line).lowerBound
    }

    /// Boxes of what is copied are open again: the lists that every meeting goes through.
    var untickedBoxes: [Change] {
        let copied = last.bodySections.filter { section in
            section.kind != .action && !carryOver.parts.contains { $0.section == section }
        }
        return last.tasks.filter { task in
            task.state == .done && copied.contains { $0.lines.contains(task.line) }
        }.map { Change(range: $0.box.lowerBound + 1..<$0.box.lowerBound + 2, replacement: [0x20]) }
    }
}
