import TextEditing

extension NoteOutline {
    /// The plain case, most keys: an edit inside one line leaves every line what it was, and only the text changed.
    ///
    /// - Returns: nil when the edit means more; then nothing was done.
    mutating func typing(inLine line: Int, _ buffer: TextBuffer) -> OutlineChange? {
        guard marks.count == buffer.lineCount, line >= frontMatterEnd, FrontMatter.scan(buffer) == frontMatter else {
            return nil
        }
        let fresh = read(from: line, through: line, buffer)
        let lines = line..<line + fresh.count
        let isSame = zip(lines, fresh).allSatisfy { line, mark in
            var was = marks[line]
            was.flags.remove(.topicParagraph)
            return was == mark
        }
        guard isSame else { return nil }
        let region = EditedRegion(lines, lineDelta: 0, edited: line..<line + 1).grown(in: self)
        let isPresent = presentLines?.overlaps(region.new) ?? false
        guard !isPresent, marks.first([.heading, .footerSentinel], in: region.new) == nil,
            misjudgedParagraphs(in: region.new, buffer).isEmpty
        else { return nil }
        return OutlineChange(
            remarked: lines, parsedLines: fresh.count, lineDelta: 0, sectionsChanged: false, presentChanged: false,
            agenda: nil)
    }

    /// Marks of the lines from `start` to at least `last`, until the state is the one stored with the same line.
    mutating func read(from start: Int, through last: Int, _ buffer: TextBuffer) -> [LineMark] {
        var state = start == 0 ? .start : marks[start - 1].after
        var fresh: [LineMark] = []
        var place = marks.locate(start)
        let frontEnd = frontMatterEnd
        buffer.forEachLine(in: start..<buffer.lineCount) { line, content in
            let mark = line < frontEnd ? frontMark(content) : parser.mark(line, content, after: state)
            state = mark.after
            fresh.append(mark)
            if place.index == marks.chunks[place.chunk].marks.count { place = (place.chunk + 1, 0) }
            let stored = marks.chunks[place.chunk].marks[place.index].after
            place.index += 1
            return line < last || stored != state
        }
        return fresh
    }
}
