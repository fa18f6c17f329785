import NoteFormat
import TextEditing

extension CheckedNote {
    /// Links to notes that the archive should have and has not.
    var deadLinks: [Finding] {
        guard let context else { return [] }
        return links.compactMap { line, link in
            guard !context.hasNote(named: link.name), let named = context.series(naming: link.name, on: link.date.date),
                let first = named.series.notes.first, let last = named.series.lastNote,
                (first.date...last.date).contains(link.date.date), link.date.date != date
            else { return nil }
            let isOwn = named.series.name == series?.series.name
            let right = isOwn && isAboutPrevious(line) ? previous : nil
            let instead = right.map { "; the note before this one is \($0.name)" } ?? "; name the one that is meant"
            return finding(
                .deadPreviousLink, range(of: link, line), "the archive has no \(link.name)\(instead)",
                fix: right.map { changes(of: link, line, to: $0.date) } ?? [])
        }
    }

    /// Links to the previous note that lead to an older one, or to this one.
    var stalePreviousLinks: [Finding] {
        guard let context, let series, let previous, let date else { return [] }
        return links.compactMap { line, link in
            guard context.hasNote(named: link.name), isAboutPrevious(line), link.date.date <= date,
                link.date.date != previous.date,
                context.series(naming: link.name, on: link.date.date)?.series.name == series.series.name
            else { return nil }
            let which = link.date.date == date ? "this note itself" : "an older note"
            return finding(
                .stalePreviousLink, range(of: link, line),
                "the link to the previous note leads to \(which); the one before this one is \(previous.name)",
                fix: changes(of: link, line, to: previous.date))
        }
    }

    // MARK: - Parts

    private var previous: ArchiveNote? { date.flatMap { series?.note(before: $0) } }

    static func links(in note: Note) -> [(line: Int, link: NoteLink)] {
        (0..<note.buffer.lineCount).flatMap { line -> [(line: Int, link: NoteLink)] in
            switch note.mark(ofLine: line).kind {
            case .code, .fenceOpen, .fenceBody, .fenceClose, .blank, .frontMatter: return []
            case .paragraph, .continuation, .lazy, .heading, .setextUnderline, .rule, .html, .bareItem:
                let bytes = note.buffer.bytes(in: note.buffer.contentRange(line))
                guard bytes.contains(UInt8(ascii: "/")) || bytes.place(of: ".md") != nil else { return [] }
                return NoteLink.all(in: bytes).map { (line, $0) }
            }
        }
    }

    /// A line of the header or a paragraph of its own, not an item that recalls some meeting.
    private func isAboutPrevious(_ line: Int) -> Bool {
        guard note.headerLines.contains(line) || note.mark(ofLine: line).isTopLevel else { return false }
        let text = text(ofLine: line).lowercased()
        return ["previous meeting", "last meeting", "previous note", "last note"].contains(where: text.contains)
    }

    private func range(of link: NoteLink, _ line: Int) -> Range<Int> {
        let start = buffer.lineRange(line).lowerBound
        return start + link.nameStart..<start + link.nameEnd
    }

    /// The date in the name and the year's folder, where the link has one.
    private func changes(of link: NoteLink, _ line: Int, to date: NoteDate) -> [Change] {
        let start = buffer.lineRange(line).lowerBound
        var parts = link.date.rewritten(as: date)
        if let year = link.yearFolder, year.number != date.year { parts.insert((year.range, "\(date.year)"), at: 0) }
        return parts.map { part in
            Change(
                range: start + part.range.lowerBound..<start + part.range.upperBound,
                replacement: Array(part.text.utf8))
        }
    }
}
