import NoteFormat
import TextEditing

extension NextNote {
    /// Empties follow-ups and topics but for what is kept there, and moves what else is kept behind the follow-ups.
    func emptying(carrying choices: [CarryChoice]) -> [Change] {
        let kept = zip(carryOver.candidates, choices).filter { $1 == .keep && $0.origin != .action }.map(\.0.lines)
        let parts = carryOver.parts
        guard let target else { return [] }
        return parts.flatMap { part -> [Change] in
            let isTarget = part.section == target.section
            let isHome = isTarget || part.section.kind == .followup
            let staying = isHome ? part.blocks.filter { kept.contains($0.lines) } : []
            var coming: [SectionBlocks.Block] = []
            if isTarget {
                let others = parts.filter { $0.section != part.section && $0.section.kind != .followup }
                coming = others.flatMap { $0.blocks.filter { kept.contains($0.lines) } }
            }
            return changes(of: part, keeping: staying, adding: coming)
        }
    }

    /// Where topics go that are carried: the last section of follow-ups, or the first one where there is none.
    private var target: SectionBlocks? {
        carryOver.parts.last { $0.section.kind == .followup } ?? carryOver.parts.first
    }

    private func changes(
        of part: SectionBlocks, keeping staying: [SectionBlocks.Block], adding coming: [SectionBlocks.Block]
    ) -> [Change] {
        let buffer = last.buffer
        guard let first = part.blocks.first, let end = part.blocks.last else {
            return coming.isEmpty ? [] : [insertion(of: coming, into: part)]
        }
        let lastByte = buffer.contentRange(end.lines.upperBound - 1).upperBound
        guard let lastStaying = staying.last else {
            guard coming.isEmpty else {
                let text = CarriedText(last, coming, behind: nil, in: part).bytes
                let start = buffer.lineRange(first.lines.lowerBound).lowerBound
                return [Change(range: start..<lastByte, replacement: text)]
            }
            return emptied(part, upTo: lastByte)
        }
        var changes: [Change] = []
        var dropped: Int?
        for block in part.blocks where block.lines.lowerBound <= lastStaying.lines.lowerBound {
            let start = buffer.lineRange(block.lines.lowerBound).lowerBound
            if staying.contains(where: { $0.lines == block.lines }) {
                if let from = dropped { changes.append(Change(range: from..<start, replacement: [])) }
                dropped = nil
            } else {
                dropped = dropped ?? start
            }
        }
        let text = coming.isEmpty ? [] : CarriedText(last, coming, behind: lastStaying, in: part).bytes
        let from = buffer.contentRange(lastStaying.lines.upperBound - 1).upperBound
        changes.append(Change(range: from..<lastByte, replacement: text))
        return changes
    }

    /// The heading, or the hint below it, with the blank lines that stood behind the last block, and at least one.
    private func emptied(_ part: SectionBlocks, upTo end: Int) -> [Change] {
        let start = last.buffer.contentRange(part.anchor).upperBound
        let isAtEnd = part.section.lines.upperBound >= last.buffer.lineCount
        if part.trailing > 0 || end == last.buffer.byteCount { return [Change(range: start..<end, replacement: [])] }
        return [Change(range: start..<end, replacement: isAtEnd ? [] : last.majorityTerminator)]
    }

    /// Into a section that holds nothing: below its heading or hint, a blank line on either side.
    private func insertion(of coming: [SectionBlocks.Block], into part: SectionBlocks) -> Change {
        let end = last.majorityTerminator
        let place = last.buffer.contentRange(part.anchor).upperBound
        let text = end + end + CarriedText(last, coming, behind: nil, in: part).bytes
        let isTextBelow = part.trailing == 0 && place < last.buffer.byteCount
        return Change(range: place..<place, replacement: text + (isTextBelow ? end : []))
    }
}
