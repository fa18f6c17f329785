/// The lines between the first and the last that an edit changed the marks of, before and after.
struct EditedRegion {
    private(set) var old: Range<Int>
    private(set) var new: Range<Int>
    let lineDelta: Int
    /// The lines (of the text before) from the first to the last whose text was edited; those below only moved.
    private let edited: Range<Int>

    init(_ new: Range<Int>, lineDelta: Int, edited: Range<Int>) {
        self.new = new
        self.edited = edited
        self.lineDelta = lineDelta
        old = new.lowerBound..<new.upperBound - lineDelta
    }

    /// With the whole of the paragraphs at both ends, and the underline that may follow: what a paragraph means
    /// depends on all of its lines and on the line below it.
    func grown(in outline: NoteOutline) -> EditedRegion {
        var start = new.lowerBound
        if start > 0, outline.marks[start - 1].isParagraphText { start = outline.paragraphStart(at: start - 1) }
        var end = outline.paragraphEnd(at: new.upperBound)
        if end < outline.marks.count, outline.marks[end].kind == .setextUnderline { end += 1 }
        return EditedRegion(start..<end, lineDelta: lineDelta, edited: edited)
    }

    /// Where a line of the text before stands now; nil for one whose text was edited.
    func moved(_ line: Int) -> Int? {
        if line < edited.lowerBound { return line }
        return line < edited.upperBound ? nil : line + lineDelta
    }

    /// True when both are nil, or the line of the text before is the one given now.
    func isSame(_ line: Int?, _ now: Int?) -> Bool {
        guard let line else { return now == nil }
        return now != nil && moved(line) == now
    }
}

extension LineMark {
    /// Stands for a line that is still to be parsed; its state equals no other.
    static let unread = LineMark(kind: .blank, after: .unknown)
}
