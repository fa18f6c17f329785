/// Which lines of an old text stand for which of a new one, in order: patience first, then Myers where nothing is
/// unique (Bram Cohen's patience diff; E. Myers, An O(ND) difference algorithm, 1986).
///
/// Time is bounded by the lines times a constant, memory by the lines.
struct LineMatching {
    let old: [Int32]
    let new: [Int32]
    /// For each old line the new one that is the same, or -1. Rises along the lines.
    private(set) var partner: [Int32]

    /// Boxes deeper than this look for no more unique lines, so that no text makes them all be counted too often.
    private static let deepest = 48
    /// How often each class occurs in the box at hand, and where in the new text. All 0 between boxes.
    private var oldCounts: [Int32]
    private var newCounts: [Int32]
    private var newPlaces: [Int32]
    private var snakes = SnakeTrace()

    /// Lines of both texts between which nothing is matched yet.
    private struct Box {
        var old: Range<Int>
        var new: Range<Int>
        var depth: Int
    }

    init(_ classes: LineClasses) {
        old = classes.old
        new = classes.new
        partner = Array(repeating: -1, count: old.count)
        oldCounts = Array(repeating: 0, count: classes.count)
        newCounts = oldCounts
        newPlaces = oldCounts
        var boxes = [Box(old: 0..<old.count, new: 0..<new.count, depth: 0)]
        while let box = boxes.popLast() { match(box, &boxes) }
    }

    private mutating func match(_ whole: Box, _ boxes: inout [Box]) {
        let box = trimmed(whole)
        guard !box.old.isEmpty, !box.new.isEmpty else { return }
        var anchors: [(old: Int, new: Int)] = []
        if box.depth < Self.deepest {
            guard let unique = uniquePairs(in: box) else { return }
            anchors = Self.longestRise(unique)
        }
        guard !anchors.isEmpty else { return matchBySnakes(box) }
        var oldStart = box.old.lowerBound
        var newStart = box.new.lowerBound
        for anchor in anchors {
            partner[anchor.old] = Int32(anchor.new)
            boxes.append(Box(old: oldStart..<anchor.old, new: newStart..<anchor.new, depth: box.depth + 1))
            oldStart = anchor.old + 1
            newStart = anchor.new + 1
        }
        boxes.append(
            Box(old: oldStart..<box.old.upperBound, new: newStart..<box.new.upperBound, depth: box.depth + 1))
    }

    /// The box without the lines that are equal at its head and tail, which are matched.
    private mutating func trimmed(_ box: Box) -> Box {
        var (oldStart, oldEnd) = (box.old.lowerBound, box.old.upperBound)
        var (newStart, newEnd) = (box.new.lowerBound, box.new.upperBound)
        while oldStart < oldEnd, newStart < newEnd, old[oldStart] == new[newStart] {
            partner[oldStart] = Int32(newStart)
            oldStart += 1
            newStart += 1
        }
        while oldStart < oldEnd, newStart < newEnd, old[oldEnd - 1] == new[newEnd - 1] {
            oldEnd -= 1
            newEnd -= 1
            partner[oldEnd] = Int32(newEnd)
        }
        return Box(old: oldStart..<oldEnd, new: newStart..<newEnd, depth: box.depth)
    }

    /// The lines that occur once on each side of the box, in old order; nil when the sides share no line at all.
    private mutating func uniquePairs(in box: Box) -> [(old: Int, new: Int)]? {
        for line in box.old { oldCounts[Int(old[line])] += 1 }
        var sharesLines = false
        for line in box.new {
            let number = Int(new[line])
            newCounts[number] += 1
            newPlaces[number] = Int32(line)
            if oldCounts[number] > 0 { sharesLines = true }
        }
        var pairs: [(old: Int, new: Int)] = []
        for line in box.old {
            let number = Int(old[line])
            if oldCounts[number] == 1, newCounts[number] == 1 { pairs.append((line, Int(newPlaces[number]))) }
        }
        for line in box.old { oldCounts[Int(old[line])] = 0 }
        for line in box.new { newCounts[Int(new[line])] = 0 }
        return sharesLines ? pairs : nil
    }

    /// The longest run of `pairs`, which are in old order, that is in new order too.
    private static func longestRise(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
        /// For each length the pair that ends the run of that length the lowest.
        var ends: [Int] = []
        var before = Array(repeating: -1, count: pairs.count)
        for (number, pair) in pairs.enumerated() {
            var low = 0
            var high = ends.count
            while low < high {
                let middle = (low + high) / 2
                if pairs[ends[middle]].new < pair.new { low = middle + 1 } else { high = middle }
            }
            if low > 0 { before[number] = ends[low - 1] }
            if low == ends.count { ends.append(number) } else { ends[low] = number }
        }
        var rise: [(old: Int, new: Int)] = []
        rise.reserveCapacity(ends.count)
        var next = ends.last ?? -1
        while next >= 0 {
            rise.append(pairs[next])
            next = before[next]
        }
        return rise.reversed()
    }

    /// Matches the box by shortest edits, piece after piece when it needs many.
    private mutating func matchBySnakes(_ box: Box) {
        var oldStart = box.old.lowerBound
        var newStart = box.new.lowerBound
        while oldStart < box.old.upperBound, newStart < box.new.upperBound {
            let piece = snakes.walk(
                old[oldStart..<box.old.upperBound], new[newStart..<box.new.upperBound], partner: &partner)
            oldStart += piece.old
            newStart += piece.new
        }
    }
}
