import TextEditing

extension Note {
    package var frontMatter: [FrontMatter] { outline.frontMatter }

    package var title: NoteTitle? {
        guard let index = outline.sections.title else { return nil }
        let section = outline.section(at: index)
        return NoteTitle(line: section.heading.lowerBound, level: section.level, text: headingText(of: section))
    }

    /// From below the front matter to the first body section (or the footer).
    package var headerLines: Range<Int> {
        let start = outline.frontMatterEnd
        let body = outline.sections.entries.first(where: \.isBody)?.start
        return start..<max(start, body ?? footerStart ?? buffer.lineCount)
    }

    /// The first line of the archive's closing text, rules above it included.
    package var footerStart: Int? { outline.sections.footerStart }

    /// Empty, at the end of the note, when there is no footer.
    package var footerLines: Range<Int> { (footerStart ?? buffer.lineCount)..<buffer.lineCount }

    /// The line ending that most of the first lines have; LF when there are none.
    package var majorityTerminator: [UInt8] {
        var lineFeeds = 0
        var pairs = 0
        var returns = 0
        for line in 0..<min(buffer.lineCount - 1, 256) {
            switch buffer.terminator(ofLine: line) {
            case [.lineFeed]: lineFeeds += 1
            case [.carriageReturn]: returns += 1
            default: pairs += 1
            }
        }
        if pairs > lineFeeds, pairs >= returns { return [.carriageReturn, .lineFeed] }
        return returns > lineFeeds ? [.carriageReturn] : [.lineFeed]
    }
}

extension TextBuffer {
    func terminator(ofLine line: Int) -> [UInt8] {
        bytes(in: contentRange(line).upperBound..<lineRange(line).upperBound)
    }
}
