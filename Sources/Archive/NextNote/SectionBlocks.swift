import NoteFormat
import TextEditing

/// What was talked about in a section, as whole blocks between the heading (and its hint) and the next section.
///
/// A block is an agenda entry with everything up to the next one: a fence that ends the list, a picture, a label above
/// the list. So nothing that is carried loses a part, and nothing that is dropped leaves one.
struct SectionBlocks {
    struct Block {
        /// Without the blank lines at the end.
        let lines: Range<Int>
        /// Nil for text that is no agenda entry.
        let entry: AgendaEntry?
    }

    let section: Section
    /// The last line of what stays whatever is dropped: the heading's or the hint's.
    let anchor: Int
    let blocks: [Block]
    /// Blank lines behind the last block.
    let trailing: Int

    /// - Parameter agenda: the entries of this section.
    init(_ note: Note, _ section: Section, agenda: [AgendaEntry]) {
        self.section = section
        // A table belongs to what it stands below.
        let entries = agenda.enumerated().filter { number, entry in
            number == 0 || entry.kind == .item || !note.title(of: entry).text.hasPrefix("|")
        }.map(\.element)
        let buffer = note.buffer
        let limit = Self.limit(note, section, entries)
        let firstEntry = entries.first?.line ?? limit
        anchor = Self.anchor(note, section, before: min(firstEntry, limit))
        func lastText(in lines: Range<Int>) -> Int? { lines.last { !buffer.isBlank($0) } }
        func firstText(from line: Int) -> Int? { (line..<max(line, limit)).first { !buffer.isBlank($0) } }
        let end = lastText(in: anchor..<max(anchor, limit)) ?? anchor
        trailing = limit - end - 1
        guard let start = firstText(from: anchor + 1) else {
            blocks = []
            return
        }
        var starts = [start]
        for (before, entry) in zip(entries, entries.dropFirst()) where entry.line < limit {
            var line = entry.line
            while line > before.lines.upperBound, !buffer.isBlank(line - 1) { line -= 1 }
            starts.append(line)
        }
        let ends = starts.dropFirst() + [end + 1]
        blocks = zip(starts, ends).enumerated().map { number, borders in
            let last = lastText(in: borders.0..<borders.1) ?? borders.0
            return Block(
                lines: borders.0..<last + 1, entry: entries.indices.contains(number) ? entries[number] : nil)
        }
    }

    /// A rule below the last item, and what stands behind it, is no part of what was talked about.
    private static func limit(_ note: Note, _ section: Section, _ entries: [AgendaEntry]) -> Int {
        let content = section.content
        let items = entries.last { $0.kind == .item }?.lines.upperBound ?? content.lowerBound
        let rule = (items..<max(items, content.upperBound)).first { line in
            let mark = note.mark(ofLine: line)
            return mark.kind == .rule && mark.isTopLevel
        }
        let end = rule ?? content.upperBound
        // The empty text behind the last line ending is a line of the buffer, but not of the file.
        let isPastEnd = end == note.buffer.lineCount && end > content.lowerBound
        return isPastEnd && note.buffer.contentRange(end - 1).isEmpty ? end - 1 : end
    }

    /// Hints in emphasis, with a bare address below them, belong to the section and not to the meeting.
    private static func anchor(_ note: Note, _ section: Section, before end: Int) -> Int {
        let buffer = note.buffer
        var anchor = section.heading.upperBound - 1
        var line = section.heading.upperBound
        while line < end {
            guard !buffer.isBlank(line) else {
                line += 1
                continue
            }
            var after = line
            while after < end, !buffer.isBlank(after) { after += 1 }
            let isOnHint = anchor >= section.heading.upperBound
            guard isHint(buffer, line..<after, isTouching: after == end, isBelowHint: isOnHint) else { return anchor }
            anchor = after - 1
            line = after
        }
        return anchor
    }

    private static func isHint(
        _ buffer: TextBuffer, _ lines: Range<Int>, isTouching: Bool, isBelowHint: Bool
    ) -> Bool {
        let first = buffer.string(ofLine: lines.lowerBound).drop { $0 == " " || $0 == "\t" }
        if first.hasPrefix("<!--") { return true }
        if first.hasPrefix("http"), lines.count == 1 { return isBelowHint && !first.contains(" ") }
        let isEmphasis = first.hasPrefix("_") || first.hasPrefix("*")
        let isBold = first.hasPrefix("__") || first.hasPrefix("**")
        let isForTheNotes = first.drop { $0 == "_" || $0 == "*" }.lowercased().hasPrefix("for the notes")
        return isForTheNotes || (isEmphasis && !(isBold && isTouching))
    }
}

extension TextBuffer {
    func isBlank(_ line: Int) -> Bool { withContent(ofLine: line) { $0.allSatisfy(\.isBlank) } }

    /// Bytes from the start of the first line to the end of the last one, without its terminator.
    func contentRange(of lines: Range<Int>) -> Range<Int> {
        lineRange(lines.lowerBound).lowerBound..<contentRange(lines.upperBound - 1).upperBound
    }
}
