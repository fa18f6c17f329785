import NoteFormat
import TextEditing

/// A piece of a note that a person would call one hit: an item with its children, a paragraph, the header.
struct NoteBlock: Equatable, Sendable {
    let lines: Range<Int>
    let place: SearchPlace

    /// How many pieces a note has at most; the last one takes what would be more.
    static let most = 128
}

extension Note {
    /// The pieces of the note from the top, which hold every line that is not blank.
    var searchBlocks: [NoteBlock] {
        var cutter = BlockCutter(self)
        cutter.cut()
        guard cutter.blocks.count > NoteBlock.most else { return cutter.blocks }
        let first = cutter.blocks[NoteBlock.most - 1]
        let end = cutter.blocks.last?.lines.upperBound ?? first.lines.upperBound
        return cutter.blocks.prefix(NoteBlock.most - 1) + [
            NoteBlock(lines: first.lines.lowerBound..<end, place: .other)
        ]
    }
}

/// Cuts a note into blocks, from the first line to the last.
private struct BlockCutter {
    let note: Note
    var blocks: [NoteBlock] = []

    init(_ note: Note) { self.note = note }

    mutating func cut() {
        var next = cutHeader()
        let footer = note.footerLines
        for entry in note.agenda where entry.line >= next {
            takeText(next..<max(next, min(entry.line, footer.lowerBound)))
            blocks.append(NoteBlock(lines: entry.lines, place: place(ofLine: entry.line)))
            next = entry.lines.upperBound
        }
        takeText(next..<max(next, footer.lowerBound))
        take(max(next, footer.lowerBound)..<max(next, footer.upperBound), .footer)
    }

    private func place(ofLine line: Int) -> SearchPlace {
        note.section(containing: line).map { SearchPlace($0.kind) } ?? .other
    }

    /// The title, the people, and what stands around them; returns the line after.
    private mutating func cutHeader() -> Int {
        let present = note.attendance?.lines
        let titleEnd = note.title.map { note.section(containing: $0.line)?.heading.upperBound ?? $0.line + 1 } ?? 0
        // In a note without sections everything would be its header: then it ends with the people, or the title.
        let hasBody = note.sections.contains(where: \.isBody)
        let end = hasBody ? note.headerLines.upperBound : max(present?.upperBound ?? 0, titleEnd)
        take(0..<min(titleEnd, end), .title)
        var next = min(titleEnd, end)
        if let present, present.lowerBound >= next, present.upperBound <= end {
            take(next..<present.lowerBound, .header)
            take(present, .present)
            next = present.upperBound
        }
        take(next..<max(next, end), .header)
        return max(next, end)
    }

    /// Lines that belong to no item: a heading starts a piece, and so does a blank line where nothing is known of them.
    private mutating func takeText(_ lines: Range<Int>) {
        var start = lines.lowerBound
        for line in lines.dropFirst() {
            let isHeading = note.section(containing: line)?.heading.lowerBound == line
            guard isHeading || (isBlank(line) && place(ofLine: start) == .other) else { continue }
            take(start..<line, place(ofLine: start))
            start = line
        }
        if !lines.isEmpty { take(start..<lines.upperBound, place(ofLine: start)) }
    }

    private mutating func take(_ lines: Range<Int>, _ place: SearchPlace) {
        guard let first = lines.first(where: { !isBlank($0) }),
            let last = lines.last(where: { !isBlank($0) })
        else { return }
        blocks.append(NoteBlock(lines: first..<last + 1, place: place))
    }

    private func isBlank(_ line: Int) -> Bool { note.mark(ofLine: line).kind == .blank }
}
