import TestSupport
import Testing
import TextEditing

@Suite("The difference of two texts")
struct LineDiffTests {
    typealias Hunk = LineDiff.Hunk

    static let hunkCases: [(String, String, [Hunk])] = [
        ("", "", []),
        ("a\n", "a\n", []),
        ("", "a\nb\n", [Hunk(old: 0..<0, new: 0..<2)]),
        ("a\nb\n", "", [Hunk(old: 0..<2, new: 0..<0)]),
        ("a\nb\nc\n", "a\nx\nc\n", [Hunk(old: 1..<2, new: 1..<2)]),
        ("a\nb", "a\nb\n", [Hunk(old: 1..<2, new: 1..<2)]),
        ("a\nb\n", "a\nb", [Hunk(old: 1..<2, new: 1..<2)]),
        ("a", "a\nb", [Hunk(old: 0..<1, new: 0..<2)]),
        ("a\nb\n", "a\r\nb\n", [Hunk(old: 0..<1, new: 0..<1)]),
        // Of equal lines the last is the one that came or went.
        ("a\na\na\nb\n", "a\na\nb\n", [Hunk(old: 2..<3, new: 2..<2)]),
        ("- a\n\n- c\n", "- a\n\n- b\n\n- c\n", [Hunk(old: 2..<2, new: 2..<4)]),
        // A paragraph that moved: the longer part stays where it is.
        (
            "one\ntwo\nthree\nfour\n", "four\none\ntwo\nthree\n",
            [Hunk(old: 0..<0, new: 0..<1), Hunk(old: 3..<4, new: 4..<4)]
        ),
        // A heading stays and the lines that come again move.
        ("# A\n-\n-\nend\n", "-\n-\n# A\nend\n", [Hunk(old: 0..<0, new: 0..<2), Hunk(old: 1..<3, new: 3..<3)]),
        // Unique lines hold the texts together, not the blank ones.
        (
            "\n# A\n\nx\n\n# B\n", "\n\n\n# A\n\ny\nz\n\n# B\n",
            [Hunk(old: 1..<1, new: 1..<3), Hunk(old: 3..<4, new: 5..<7)]
        ),
    ]

    @Test("names the lines that changed", arguments: hunkCases)
    func namesHunks(old: String, new: String, hunks: [Hunk]) {
        #expect(LineDiff(from: TextBuffer(text: old), to: TextBuffer(text: new)).hunks == hunks)
    }

    static let changeCases: [(String, String, [Change])] = [
        ("- [ ] call\n", "- [x] call\n", [Change(range: 3..<4, replacement: Array("x".utf8))]),
        ("café\n", "cafè\n", [Change(range: 3..<5, replacement: Array("è".utf8))]),
        ("é\n", "©\n", [Change(range: 0..<2, replacement: Array("©".utf8))]),
        ("αβ\n", "αxβ\n", [Change(range: 2..<2, replacement: Array("x".utf8))]),
        ("ab\n", "ab\r\n", [Change(range: 2..<2, replacement: [13])]),
        ("ab\n", "aab\n", [Change(range: 1..<1, replacement: Array("a".utf8))]),
        ("a\nb\nc\n", "a\nc\n", [Change(range: 2..<4, replacement: [])]),
        ("a\nb", "a\nb\nc", [Change(range: 3..<3, replacement: Array("\nc".utf8))]),
        ("a\nb\nc", "a\nb", [Change(range: 3..<5, replacement: [])]),
        ("ab\ncd\n", "ax\nyd\n", [Change(range: 0..<6, replacement: Array("ax\nyd\n".utf8))]),
    ]

    @Test("changes no more of a line than differs, and whole characters", arguments: changeCases)
    func trimsLines(old: String, new: String, changes: [Change]) {
        #expect(LineDiff(from: TextBuffer(text: old), to: TextBuffer(text: new)).transaction.changes == changes)
    }

    /// Applies the difference and checks that the hunks name all that changed and no more.
    @discardableResult
    func expectExact(_ old: TextBuffer, _ new: TextBuffer) -> LineDiff {
        let diff = LineDiff(from: old, to: new)
        #expect(old.applying(diff.transaction) == new)
        let oldLines = PlainText(bytes: old.bytes).lines.map(\.whole).filter { !$0.isEmpty }
        let newLines = PlainText(bytes: new.bytes).lines.map(\.whole).filter { !$0.isEmpty }
        var oldEnd = 0
        var newEnd = 0
        for hunk in diff.hunks + [Hunk(old: oldLines.count..<oldLines.count, new: newLines.count..<newLines.count)] {
            let kept = oldLines[oldEnd..<hunk.old.lowerBound].map { old.bytes(in: $0) }
            #expect(kept == newLines[newEnd..<hunk.new.lowerBound].map { new.bytes(in: $0) })
            #expect(oldEnd == 0 || !kept.isEmpty || hunk.old.lowerBound == oldLines.count)
            (oldEnd, newEnd) = (hunk.old.upperBound, hunk.new.upperBound)
        }
        for (place, hunk) in diff.hunks.enumerated() where hunk.old.isEmpty {
            let end = place + 1 < diff.hunks.count ? diff.hunks[place + 1].new.lowerBound - 1 : newLines.count
            guard hunk.new.upperBound < end else { continue }
            let next = new.bytes(in: newLines[hunk.new.upperBound])
            #expect(new.bytes(in: newLines[hunk.new.lowerBound]) != next, "an insertion lies as low as it can")
        }
        return diff
    }

    @Test("makes one text the other, whatever bytes they hold", arguments: 0..<300)
    func isExact(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let base = random.lines(upTo: seed % 3 == 0 ? 4 : 40)
        let old = random.text(of: base)
        let new = random.text(of: seed % 5 == 0 ? random.lines(upTo: 40) : random.edited(base, edits: 8))
        expectExact(old, new)
        #expect(LineDiff(from: old, to: old).hunks.isEmpty)
        #expect(LineDiff(from: old, to: old).transaction.isEmpty)
    }

    @Test("keeps as many lines as can be kept where none is unique", arguments: 0..<40)
    func keepsMost(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let old = (0..<60).map { _ in UInt8.random(in: 97..<100, using: &random) }
        let new = (0..<50).map { _ in UInt8.random(in: 97..<100, using: &random) }
        var longest = [Int](repeating: 0, count: new.count + 1)
        for letter in old {
            var before = 0
            for (place, other) in new.enumerated() {
                (before, longest[place + 1]) = (
                    longest[place + 1], letter == other ? before + 1 : max(longest[place + 1], longest[place])
                )
            }
        }
        let diff = expectExact(TextBuffer(old.flatMap { [$0, 10] }), TextBuffer(new.flatMap { [$0, 10] }))
        #expect(old.count - diff.hunks.reduce(0) { $0 + $1.old.count } == longest[new.count])
    }

    @Test("keeps common lines also where many edits lie among lines that all come again", arguments: 0..<3)
    func keepsRepeatedLines(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        func words() -> TextBuffer {
            TextBuffer((0..<3_000).flatMap { _ in [UInt8.random(in: 97..<100, using: &random), 10] })
        }
        let old = words()
        let diff = expectExact(old, words())
        // The longest common run of lines is about 0.7 of such texts.
        #expect(diff.hunks.reduce(0) { $0 + $1.old.count } < 1_500)
    }

    @Test("is exact where each unique line makes only one more line unique")
    func nestsDeeply() {
        func zigzag(_ own: String) -> TextBuffer {
            TextBuffer(text: (1..<400).map { "c\($0)\n\(own)\($0)\nc\($0 - 1)\n" }.joined())
        }
        let diff = expectExact(zigzag("o"), zigzag("n"))
        #expect(diff.hunks.count == 399)
    }
}
