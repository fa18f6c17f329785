import TestSupport
import Testing
import TextEditing

@Suite("The merge of two texts")
struct LineMergeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var base: String
        var ours: String
        var theirs: String
        var merged: String
        var taken = 0
        var removed = 0
        var conflicts = 0
    }

    static func marked(_ ours: String, _ theirs: String, _ end: String = "\n") -> String {
        "<<<<<<< yours\(end)\(ours)=======\(end)\(theirs)>>>>>>> theirs\(end)"
    }

    static let cases = [
        Case(testDescription: "nobody changed anything", base: "a\n", ours: "a\n", theirs: "a\n", merged: "a\n"),
        Case(
            testDescription: "far apart", base: "a\nb\nc\n", ours: "A\nb\nc\n", theirs: "a\nb\nC\n",
            merged: "A\nb\nC\n", taken: 1),
        Case(
            testDescription: "neighbouring lines", base: "a\nb\n", ours: "A\nb\n", theirs: "a\nB\n", merged: "A\nB\n",
            taken: 1),
        Case(
            testDescription: "a line behind a changed one", base: "a\nb\n", ours: "A\nb\n", theirs: "a\nx\nb\n",
            merged: "A\nx\nb\n", taken: 1),
        Case(
            testDescription: "the same change", base: "a\nb\n", ours: "a\nB\nc\n", theirs: "a\nB\nc\n",
            merged: "a\nB\nc\n"),
        Case(
            testDescription: "theirs dropped lines", base: "a\nb\nc\nd\n", ours: "a\nb\nc\nD\n", theirs: "a\nd\n",
            merged: "a\nD\n", removed: 2),
        Case(
            testDescription: "theirs put one line for two", base: "a\nb\nc\nd\n", ours: "a\nb\nc\nd\n",
            theirs: "a\nx\nd\n", merged: "a\nx\nd\n", taken: 1, removed: 1),
        Case(
            testDescription: "the same line changed", base: "a\nb\nc\n", ours: "a\n1\nc\n", theirs: "a\n2\nc\n",
            merged: "a\n\(marked("1\n", "2\n"))c\n", taken: 1, conflicts: 1),
        Case(
            testDescription: "changed here, dropped there", base: "a\nb\nc\n", ours: "a\nB\nc\n", theirs: "a\nc\n",
            merged: "a\n\(marked("B\n", ""))c\n", conflicts: 1),
        Case(
            testDescription: "equal lines around the difference", base: "a\nb\nc\n", ours: "a\n1\nx\n2\n3\nc\n",
            theirs: "a\n1\ny\n2\n3\nc\n", merged: "a\n1\n\(marked("x\n", "y\n"))2\n3\nc\n", taken: 1, conflicts: 1),
        Case(
            testDescription: "different lines at one place", base: "a\n", ours: "a\nx\n", theirs: "a\ny\n",
            merged: "a\n\(marked("x\n", "y\n"))", taken: 1, conflicts: 1),
        Case(
            testDescription: "theirs wrote on", base: "a\n", ours: "a\nx\n", theirs: "a\nx\ny\n",
            merged: "a\nx\ny\n", taken: 1),
        Case(
            testDescription: "ours began before", base: "a\n", ours: "a\nx\ny\n", theirs: "a\ny\n",
            merged: "a\nx\ny\n"),
        Case(
            testDescription: "theirs put a line between", base: "a\n", ours: "a\nx\nz\n", theirs: "a\nx\ny\nz\n",
            merged: "a\nx\ny\nz\n", taken: 1),
        Case(
            testDescription: "both wrote on without terminator", base: "a", ours: "a\nx", theirs: "a\ny",
            merged: "a\n\(marked("x\n", "y\n"))", taken: 1, conflicts: 1),
        Case(
            testDescription: "the same last line with and without terminator", base: "a\n", ours: "a\nx",
            theirs: "a\nx\ny\n", merged: "a\nx\ny\n", taken: 1),
        Case(
            testDescription: "a line behind one that lost its terminator", base: "a\nb\n", ours: "a\nb",
            theirs: "a\nb\nc\n", merged: "a\nb\nc\n", taken: 1),
        Case(
            testDescription: "a last terminator came while a line changed", base: "a\nb", ours: "A\nb",
            theirs: "a\nb\n", merged: "A\nb\n"),
        Case(
            testDescription: "CRLF", base: "a\r\nb\r\n", ours: "a\r\n1\r\n", theirs: "a\r\n2\r\n",
            merged: "a\r\n\(marked("1\r\n", "2\r\n", "\r\n"))", taken: 1, conflicts: 1),
        Case(
            testDescription: "most lines end with CRLF", base: "1\r2\n3\r\n4\r\na", ours: "1\r2\n3\r\n4\r\nb",
            theirs: "1\r2\n3\r\n4\r\nc", merged: "1\r2\n3\r\n4\r\n\(marked("b\r\n", "c\r\n", "\r\n"))", taken: 1,
            conflicts: 1),
        Case(
            testDescription: "an empty base", base: "", ours: "x", theirs: "y",
            merged: marked("x\n", "y\n"), taken: 1, conflicts: 1),
        Case(
            testDescription: "a CR and an LF that come together", base: "a\nb\n\nz\n", ours: "a\rb\n\nz\n",
            theirs: "a\n\nz\n", merged: "a\r\n\nz\n", removed: 1),
        Case(
            testDescription: "overlapping changes", base: "1\n2\n3\n4\n5\n", ours: "1\nx\n4\n5\n",
            theirs: "1\n2\ny\n5\n", merged: "1\n\(marked("x\n4\n", "2\ny\n"))5\n", taken: 2, conflicts: 1),
    ]

    @Test("keeps what both sides did", arguments: cases)
    func merges(_ given: Case) {
        let ours = TextBuffer(text: given.ours)
        let merge = LineMerge(base: TextBuffer(text: given.base), ours: ours, theirs: TextBuffer(text: given.theirs))
        #expect(ours.applying(merge.transaction).text == given.merged)
        #expect(merge.takenLines == given.taken)
        #expect(merge.removedLines == given.removed)
        #expect(merge.conflicts == given.conflicts)
        if given.ours == given.merged { #expect(merge.transaction.isEmpty) }
    }

    /// How often each line is there, whatever ends it.
    private func census(_ buffer: TextBuffer) -> [[UInt8]: Int] {
        var counts: [[UInt8]: Int] = [:]
        let lines = PlainText(bytes: buffer.bytes).lines.filter { !$0.whole.isEmpty }
        for line in lines { counts[buffer.bytes(in: line.content), default: 0] += 1 }
        return counts
    }

    private func expectAdded(_ side: TextBuffer, since base: TextBuffer, in merged: TextBuffer) {
        let before = census(base)
        let after = census(merged)
        for (line, count) in census(side) {
            #expect(after[line, default: 0] >= count - before[line, default: 0])
        }
    }

    @Test("obeys the laws of merging on any texts", arguments: 0..<500)
    func laws(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let lines = random.lines(upTo: seed % 3 == 0 ? 3 : 25)
        let base = random.text(of: lines)
        let ours = random.text(of: random.edited(lines, edits: 4))
        let theirs = random.text(of: random.edited(lines, edits: 4))

        #expect(LineMerge(base: base, ours: base, theirs: base).transaction.isEmpty)
        #expect(LineMerge(base: base, ours: ours, theirs: base).transaction.isEmpty)
        #expect(LineMerge(base: base, ours: ours, theirs: ours).transaction.isEmpty)
        let taken = LineMerge(base: base, ours: base, theirs: theirs)
        #expect(base.applying(taken.transaction) == theirs)
        #expect(taken.conflicts == 0)

        let merge = LineMerge(base: base, ours: ours, theirs: theirs)
        let merged = ours.applying(merge.transaction)
        let swapped = LineMerge(base: base, ours: theirs, theirs: ours)
        #expect(swapped.conflicts == merge.conflicts)
        if merge.conflicts == 0 { #expect(theirs.applying(swapped.transaction) == merged) }
        expectAdded(ours, since: base, in: merged)
        expectAdded(theirs, since: base, in: merged)

        #expect(Conflict.count(in: merged) == merge.conflicts)
        for (choice, sides) in [(Conflict.Choice.ours, [ours]), (.theirs, [theirs]), (.both, [ours, theirs])] {
            let resolved = resolvingAll(merged, choice)
            for side in sides { expectAdded(side, since: base, in: resolved) }
        }
    }

    private func resolvingAll(_ merged: TextBuffer, _ choice: Conflict.Choice) -> TextBuffer {
        var buffer = merged
        while let conflict = Conflict.around(line: 0, in: buffer) ?? Conflict.next(after: 0, in: buffer) {
            buffer.apply(conflict.resolution(choice, in: buffer))
        }
        return buffer
    }

    @Test("takes changes of different sections both, without a mark", arguments: 0..<100)
    func sections(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var (base, ours, theirs, both): ([UInt8], [UInt8], [UInt8], [UInt8]) = ([], [], [], [])
        for section in 0..<6 {
            let heading = Array("# Section \(section)\n".utf8)
            let lines = random.lines(upTo: 6)
            let edited = random.edited(lines, edits: 3)
            base += heading + lines.joined()
            ours += heading + (section % 2 == 0 ? edited : lines).joined()
            theirs += heading + (section % 2 == 0 ? lines : edited).joined()
            both += heading + edited.joined()
        }
        let buffer = TextBuffer(ours)
        let merge = LineMerge(base: TextBuffer(base), ours: buffer, theirs: TextBuffer(theirs))
        #expect(merge.conflicts == 0)
        #expect(buffer.applying(merge.transaction).bytes == both)
    }
}
