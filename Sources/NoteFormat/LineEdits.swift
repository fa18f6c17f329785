import TextEditing

/// The lines that a transaction touches, before and after, as few disjoint runs in order.
struct LineEdits {
    struct Run {
        /// Lines that go, and lines that come in their place (counted in the text after).
        var old: Range<Int>
        var new: Range<Int>
    }

    private(set) var runs: [Run] = []
    private let transaction: Transaction
    private let before: TextBuffer
    private let after: TextBuffer

    init(_ transaction: Transaction, from before: TextBuffer, to after: TextBuffer) {
        self.transaction = transaction
        self.before = before
        self.after = after
        var shift = 0
        for change in transaction.changes {
            let old = Self.touchedLines(change.range, in: before)
            let start = before.lineRange(old.lowerBound).lowerBound
            let end = before.lineRange(old.upperBound - 1).upperBound
            let newStart = after.line(containing: start + shift)
            shift += change.growth
            let isLast = old.upperBound == before.lineCount
            let newEnd = isLast ? after.lineCount : after.line(containing: end + shift)
            append(Run(old: old, new: newStart..<newEnd))
        }
    }

    private mutating func append(_ run: Run) {
        guard let last = runs.last, run.old.lowerBound < last.old.upperBound else {
            runs.append(run)
            return
        }
        runs[runs.count - 1] = Run(
            old: last.old.lowerBound..<run.old.upperBound, new: last.new.lowerBound..<run.new.upperBound)
    }

    /// Makes the first run start with the text and reach below these lines, of the text before and after.
    mutating func reachFromStart(downTo oldEnd: Int, _ newEnd: Int) {
        var end = max(oldEnd, 1)
        var delta = 0
        while let run = runs.first, run.old.lowerBound < end || run.new.lowerBound < newEnd {
            end = max(end, run.old.upperBound)
            delta = run.new.upperBound - run.old.upperBound
            runs.removeFirst()
        }
        end = max(end, newEnd - delta)
        runs.insert(Run(old: 0..<end, new: 0..<end + delta), at: 0)
    }

    /// The lines whose bytes or borders a change may alter. A carriage return just before the change counts:
    /// it may join a line feed, or lose one.
    private static func touchedLines(_ range: Range<Int>, in buffer: TextBuffer) -> Range<Int> {
        var first = buffer.line(containing: range.lowerBound)
        if first > 0, range.lowerBound == buffer.lineRange(first).lowerBound,
            buffer[range.lowerBound - 1] == .carriageReturn
        {
            first -= 1
        }
        return first..<buffer.line(containing: range.upperBound) + 1
    }

    /// Where an old line stands now; nil when it is gone.
    ///
    /// A line keeps its identity with its first byte: what is typed at its start pushes it on.
    func lineAfter(_ line: Int) -> Int? {
        let range = before.lineRange(line)
        var start = range.lowerBound
        for change in transaction.changes where change.range.lowerBound <= range.lowerBound {
            if change.range.upperBound <= range.lowerBound {
                start += change.growth
                continue
            }
            // Reaches into the line: replaced text keeps the place, a deleted line has none.
            let isGone = change.range.upperBound >= range.upperBound && change.replacement.isEmpty
            if change.range.lowerBound < range.lowerBound || isGone { return nil }
        }
        return after.line(containing: start)
    }
}
