import Console
import Testing

@Suite struct FrameComparingTests {
    private func frame(_ rows: String...) -> Frame {
        var frame = Frame(size: Size(columns: 8, rows: rows.count))
        for (row, text) in rows.enumerated() { frame.put(text, row: row, column: 0) }
        return frame
    }

    @Test(
        arguments: [
            ("abc", "abc", nil), ("abc", "abd", 2..<3), ("abcdef", "xbcdey", 0..<6), ("", "a", 0..<1), ("a", "", 0..<1),
            ("1234567x", "1234567y", 7..<8), ("漢b", "字b", 0..<2), ("a漢", "abc", 1..<3), ("漢字", "a漢", 0..<4),
            ("e\u{301}x", "e\u{301}x", nil), ("e\u{301}x", "e\u{302}x", 0..<1), ("e\u{301}", "e", 0..<1),
        ] as [(String, String, Range<Int>?)])
    func `the changed columns of a row are known, wide characters whole`(old: String, new: String, changed: Range<Int>?)
    {
        #expect(frame(new).changedColumns(ofRow: 0, since: frame(old)) == changed)
        #expect(frame(old).changedColumns(ofRow: 0, since: frame(new)) == changed)
    }

    @Test func `a role or a flag is a change`() {
        let old = frame("abc")
        var new = old
        new.restyle(Rect(row: 0, column: 1, columns: 1, rows: 1), role: .match)
        #expect(new.changedColumns(ofRow: 0, since: old) == 1..<2)
        new = old
        new.addFlags(.selected, Rect(row: 0, column: 2, columns: 1, rows: 1))
        #expect(new.changedColumns(ofRow: 0, since: old) == 2..<3)
    }

    @Test func `rows with marks are equal whatever was drawn above them`() {
        let old = frame("", "o\u{308}")
        let new = frame("e\u{301}", "o\u{308}")
        #expect(new.changedColumns(ofRow: 0, since: old) == 0..<1)
        #expect(new.changedColumns(ofRow: 1, since: old) == nil)
    }

    @Test func `marks that were numbered alike are still told apart`() {
        #expect(frame("", "o\u{308}").changedColumns(ofRow: 1, since: frame("", "o\u{301}")) == 0..<1)
    }

    @Test func `a copy is equal and stays as it is`() {
        var shown = frame("old", "e\u{301}")
        var next = frame("new", "o\u{308}漢")
        next.cursor = Position(row: 1, column: 1)
        shown.copy(next)
        #expect(shown == next)
        next.clear()
        #expect(shown.description == "new\no\u{308}漢\n")
    }
}
