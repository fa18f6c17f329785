import NoteFormat
import TextEditing

/// What the text of a block says about whether it is over.
///
/// A topic of the last meeting was discussed there: that is how it came into the note. A follow-up is an open thing,
/// and stays one until its box is ticked or a decision is written below it.
struct BlockReading {
    let isDiscussed: Bool
    let hasOpenAction: Bool

    /// - Parameter earlier: the note before the last.
    init(_ note: Note, _ block: SectionBlocks.Block, origin: CarryCandidate.Origin, earlier: EarlierNote?) {
        hasOpenAction = block.lines.contains { line in
            note.task(atLine: line)?.state == .open || Self.namesAction(note.buffer.string(ofLine: line))
        }
        let isTicked = note.task(atLine: block.lines.lowerBound)?.state == .done
        switch origin {
        case .followUp:
            let decisions = block.lines.compactMap { note.decision(atLine: $0)?.text }
            isDiscussed = isTicked || decisions.contains { earlier?.decisions.contains($0) != true }
        case .topics: isDiscussed = true
        case .action: isDiscussed = isTicked
        }
    }

    /// A box that lacks its blank counts: whoever wrote it meant one.
    private static func namesAction(_ text: String) -> Bool {
        let text = text.lowercased()
        return ["todo", "to do:", "action item", "next step", "[] "].contains { text.contains($0) }
    }
}
