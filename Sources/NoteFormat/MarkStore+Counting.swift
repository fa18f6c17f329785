/// What starts in some lines.
struct Tally: Equatable, Sendable {
    var items = 0
    var paragraphs = 0
}

extension MarkStore {
    /// How many top-level items and topic paragraphs start in the range.
    func tally(in lines: Range<Int>) -> Tally {
        var tally = Tally()
        for index in chunks(holding: lines) {
            let chunk = chunks[index]
            if starts[index] >= lines.lowerBound, starts[index + 1] <= lines.upperBound {
                tally.items += chunk.topItems
                tally.paragraphs += chunk.topicParagraphs
                continue
            }
            let start = starts[index]
            for line in max(start, lines.lowerBound)..<min(starts[index + 1], lines.upperBound) {
                let traits = chunk.marks[line - start].traits
                if traits.contains(.topItem) { tally.items += 1 }
                if traits.contains(.topicParagraph) { tally.paragraphs += 1 }
            }
        }
        return tally
    }

    /// The line of the agenda entry that comes after `count` others in the range.
    func agendaLine(after count: Int, in lines: Range<Int>, withParagraphs: Bool) -> Int? {
        let traits: LineTraits = withParagraphs ? [.topItem, .topicParagraph] : .topItem
        var left = count
        for index in chunks(holding: lines) {
            let chunk = chunks[index]
            let entries = chunk.topItems + (withParagraphs ? chunk.topicParagraphs : 0)
            if starts[index] >= lines.lowerBound, entries <= left {
                left -= entries
                continue
            }
            let start = starts[index]
            for line in max(start, lines.lowerBound)..<min(starts[index + 1], lines.upperBound)
            where !chunk.marks[line - start].traits.isDisjoint(with: traits) {
                if left == 0 { return line }
                left -= 1
            }
        }
        return nil
    }
}
