import TextEditing

/// The marks of a note's lines and what follows from them for the whole note. It holds no text.
package struct NoteOutline: Sendable {
    var parser = BlockParser()
    var marks = MarkStore()
    package internal(set) var frontMatter: [FrontMatter] = []
    var sections = SectionTable()
    /// The line of the first Present label outside lists, quotes and fences.
    var presentLine: Int?

    init(_ buffer: TextBuffer) {
        frontMatter = FrontMatter.scan(buffer)
        var run: [LineMark] = []
        var state = BlockState.start
        let frontEnd = frontMatterEnd
        buffer.forEachLine(in: 0..<buffer.lineCount) { line, content in
            let mark = line < frontEnd ? frontMark(content) : parser.mark(line, content, after: state)
            state = mark.after
            if run.isEmpty { run.reserveCapacity(MarkChunk.idealCount) }
            run.append(mark)
            if run.count == MarkChunk.idealCount {
                marks.append(MarkChunk(run))
                run = []
            }
            return true
        }
        if !run.isEmpty { marks.append(MarkChunk(run)) }
        judgeParagraphs(in: 0..<marks.count, buffer)
        buildSections(buffer)
    }

    /// The first line below the front matter.
    var frontMatterEnd: Int { frontMatter.last?.lines.upperBound ?? 0 }

    /// Lines of the front matter are not looked into; a blank line between two blocks counts as one of them.
    func frontMark(_ content: UnsafeBufferPointer<UInt8>) -> LineMark {
        LineMark(kind: .frontMatter, after: .start)
    }

    // MARK: - Paragraphs

    /// First line of the top-level paragraph that the line is part of; else the line itself.
    func paragraphStart(at line: Int) -> Int {
        guard line < marks.count, marks[line].kind == .continuation || marks[line].kind == .lazy else { return line }
        return marks.last(.leavesParagraph, in: 0..<line) ?? line
    }

    /// The line after the paragraph that goes on at `line`; `line` itself when none does.
    func paragraphEnd(at line: Int) -> Int {
        marks.first(.leavesParagraph, in: line..<marks.count) ?? marks.count
    }

    /// Notes which top-level paragraphs that start in these lines are topics.
    mutating func judgeParagraphs(in lines: Range<Int>, _ buffer: TextBuffer) {
        marks.toggle(.topicParagraph, ofLines: misjudgedParagraphs(in: lines, buffer))
    }

    /// First lines of the top-level paragraphs whose mark says the wrong thing about being a topic.
    func misjudgedParagraphs(in lines: Range<Int>, _ buffer: TextBuffer) -> [Int] {
        marks.all(.topParagraph, in: lines).filter { line in
            let paragraph = line..<paragraphEnd(at: line + 1)
            return TopicParagraph.isTopic(paragraph, in: buffer, marks) != marks[line].flags.contains(.topicParagraph)
        }
    }
}

extension BlockParser {
    /// Marks a line of a note, past the byte order mark that may stand on the first one.
    mutating func mark(_ line: Int, _ content: UnsafeBufferPointer<UInt8>, after state: BlockState) -> LineMark {
        let text = line == 0 ? UnsafeBufferPointer(rebasing: content.withoutByteOrderMark) : content
        return mark(text, after: state)
    }
}
