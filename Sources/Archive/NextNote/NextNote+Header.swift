import NoteFormat
import TextEditing

extension NextNote {
    /// The old date of the meeting, as the title and the file name have it.
    private var oldDates: [NoteDate] { [last.title?.date, path.date].compactMap(\.self) }

    var headerChanges: [Change] { titleChanges + keyChanges + presentChanges + noteTakerChanges + linkChanges }

    private var titleChanges: [Change] {
        guard let title = last.title else { return [] }
        // A heading with an underline may have several lines.
        let lines = last.section(containing: title.line)?.heading ?? title.line..<title.line + 1
        let changes = lines.lazy.map { line in redating(line: line) { $0.first { $0.date == title.date } } }
        return changes.first { !$0.isEmpty } ?? []
    }

    /// `title:` in the front matter, where it holds the old date.
    private var keyChanges: [Change] {
        last.frontMatter.flatMap { block in
            block.lines.filter { last.buffer.string(ofLine: $0).hasPrefix("title:") }.flatMap { line in
                redating(line: line) { dates in dates.first { oldDates.contains($0.date) } }
            }
        }
    }

    private func redating(line: Int, _ choose: ([WrittenDate]) -> WrittenDate?) -> [Change] {
        let range = last.buffer.contentRange(line)
        guard let written = choose(WrittenDate.all(in: last.buffer.bytes(in: range))) else { return [] }
        return changes(of: written, to: date, base: range.lowerBound)
    }

    func changes(of written: WrittenDate, to date: NoteDate, base: Int) -> [Change] {
        written.rewritten(as: date).map { part in
            Change(
                range: base + part.range.lowerBound..<base + part.range.upperBound, replacement: Array(part.text.utf8))
        }
    }

    /// The names go; label, hint, and the blanks before the first name stay.
    private var presentChanges: [Change] {
        guard let attendance = last.attendance, let first = attendance.names.first,
            let lastName = attendance.names.last
        else { return [] }
        let buffer = last.buffer
        if attendance.isOnFollowingLines {
            let below = (attendance.line + 1..<attendance.lines.upperBound).prefix {
                !buffer.string(ofLine: $0).hasPrefix("**")
            }
            guard let end = below.last else { return [] }
            let range = buffer.contentRange(attendance.line).upperBound..<buffer.contentRange(end).upperBound
            return [Change(range: range, replacement: [])]
        }
        let end = buffer.contentRange(attendance.line).upperBound
        let rest = buffer.bytes(in: lastName.raw.upperBound..<end)
        let isEmpty = rest.allSatisfy { $0.isBlank || $0 == UInt8(ascii: ",") }
        return [Change(range: first.raw.lowerBound..<(isEmpty ? end : lastName.raw.upperBound), replacement: [])]
    }

    /// Behind `**Notes taken by:**` in the header nobody stands yet; a hint of the template stays.
    private var noteTakerChanges: [Change] {
        last.noteTakerFields.filter { !last.isBlank($0) }.map { Change(range: $0, replacement: []) }
    }

    // MARK: - The link to the last note

    private var linkChanges: [Change] {
        guard let lastDate = previous.date ?? last.title?.date else { return [] }
        let hints = carryOver.parts.flatMap { part in
            Array(part.section.heading.upperBound..<max(part.section.heading.upperBound, part.anchor + 1))
        }
        let header = last.headerLines.filter { line in
            line != last.title?.line && last.attendance?.lines.contains(line) != true
                && !last.frontMatter.contains { $0.lines.contains(line) }
        }
        return (header + hints).flatMap { line in linkChanges(line: line, to: lastDate) }
    }

    private func linkChanges(line: Int, to lastDate: NoteDate) -> [Change] {
        let range = last.buffer.contentRange(line)
        let text = last.buffer.bytes(in: range)
        let words = String(decoding: text, as: UTF8.self).lowercased()
        let isPrevious = ["previous", "last", "for the notes"].contains(where: words.contains)
        return NoteLink.all(in: text).flatMap { link -> [Change] in
            guard isPrevious, link.date.date < date else { return [] }
            var changes = changes(of: link.date, to: lastDate, base: range.lowerBound)
            if let year = link.yearFolder, year.number != lastDate.year {
                let folder = range.lowerBound + year.range.lowerBound..<range.lowerBound + year.range.upperBound
                changes.append(Change(range: folder, replacement: Array("\(lastDate.year)".utf8)))
            } else if link.yearFolder == nil, let year = previous.yearFolder, let series = previous.seriesFolder,
                link.folder == series
            {
                let place = range.lowerBound + link.nameStart
                changes.append(Change(range: place..<place, replacement: Array("\(year)/".utf8)))
            }
            return changes
        }
    }
}
