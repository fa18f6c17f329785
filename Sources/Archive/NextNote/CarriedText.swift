import NoteFormat
import TextEditing

/// Blocks of one section as they stand in another: their own bytes, but for what would break the list there.
///
/// A bullet takes the list's sign, its text stays in its column, and an indent that would make it a child goes.
struct CarriedText {
    let bytes: [UInt8]

    /// - Parameter behind: the block that they follow; nil where they are the first of their section.
    init(
        _ note: Note, _ blocks: [SectionBlocks.Block], behind: SectionBlocks.Block?, in target: SectionBlocks
    ) {
        let end = note.majorityTerminator
        let gap = Self.gap(note, target) ?? Self.gap(note, blocks) ?? 1
        var bytes: [UInt8] = []
        var model = behind.flatMap { Bullet(note, $0) }
        var above = behind?.entry?.kind
        for (number, block) in blocks.enumerated() {
            let own = Bullet(note, block)
            let isList = own != nil && above == .item
            if number > 0 || behind != nil {
                let isTight = isList && gap == 0
                bytes += end + Array(repeating: end, count: isTight ? 0 : max(gap, 1)).flatMap(\.self)
            }
            bytes += Self.text(note, block, own, behind: isList ? model : nil)
            model = (isList ? model : nil) ?? own
            above = block.entry?.kind
        }
        self.bytes = bytes
    }

    /// Blank lines between the last two items of the section; nil for fewer.
    private static func gap(_ note: Note, _ part: SectionBlocks) -> Int? {
        gap(note, part.blocks)
    }

    private static func gap(_ note: Note, _ blocks: [SectionBlocks.Block]) -> Int? {
        let gaps = zip(blocks, blocks.dropFirst()).map { $1.lines.lowerBound - $0.lines.upperBound }
        // Blocks that are carried from several places stand no measure of lines apart.
        return gaps.last { (0...1).contains($0) } ?? (gaps.contains { $0 > 1 } ? 1 : nil)
    }

    private static func text(
        _ note: Note, _ block: SectionBlocks.Block, _ own: Bullet?, behind model: Bullet?
    ) -> [UInt8] {
        let buffer = note.buffer
        guard let own, let model else { return buffer.bytes(in: buffer.contentRange(of: block.lines)) }
        let excess = own.indent > model.indent ? own.indent - model.indent : 0
        var bytes: [UInt8] = []
        for line in block.lines {
            let isLast = line == block.lines.upperBound - 1
            var text = buffer.bytes(in: isLast ? buffer.contentRange(line) : buffer.lineRange(line))
            if line == own.line { own.change(&text, to: model) }
            let blanks = text.prefix(excess).prefix { $0 == 0x20 }.count
            text.removeFirst(blanks)
            bytes += text
        }
        return bytes
    }
}

/// The marker of a block that is a list item.
private struct Bullet {
    let line: Int
    let indent: Int
    let sign: UInt8
    /// The digits before the sign of a numbered item.
    let digits: Int

    init?(_ note: Note, _ block: SectionBlocks.Block) {
        guard let entry = block.entry, entry.kind == .item else { return nil }
        line = entry.line
        let text = note.buffer.bytes(in: note.buffer.contentRange(entry.line))
        indent = text.prefix { $0 == 0x20 }.count
        digits = text[indent...].prefix(while: \.isDigit).count
        guard indent + digits < text.count else { return nil }
        sign = text[indent + digits]
    }

    /// Gives the item the sign of the list; a number becomes a bullet as wide. A bullet never becomes a number, since
    /// that would push its text, and all children, to another column.
    func change(_ text: inout [UInt8], to model: Bullet) {
        guard model.digits == 0, sign != model.sign || digits > 0 else { return }
        let blanks = Array(repeating: UInt8(0x20), count: digits)
        text.replaceSubrange(indent..<indent + digits + 1, with: [model.sign] + blanks)
    }
}
