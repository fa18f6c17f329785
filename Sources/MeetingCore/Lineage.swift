/// Which old title each new title carries on, when a part of the note was written anew.
///
/// Equal titles carry on, wherever they moved. What is left between two of those is a rename when as many lines came
/// as went, else goes to the new title that shares most of its beginning and end (a line was split, joined or added).
struct Lineage {
    /// For each new title, the index of the old one it carries on.
    private(set) var ancestors: [Int?]
    /// For each old title, the index of the new one that carries it on.
    private(set) var heirs: [Int?]

    /// - Parameter returning: Whether a title is known from something that went earlier; it is not taken for a rename.
    init(from old: [String], to new: [String], returning: (String) -> Bool = { _ in false }) {
        ancestors = Array(repeating: nil, count: new.count)
        heirs = Array(repeating: nil, count: old.count)
        let middle = matchEnds(old, new)
        guard middle.old.count + middle.new.count > 0 else { return }
        matchEqualTitles(old, middle.old, new, middle.new)
        matchRenamed(old, middle.old, new, middle.new, returning)
    }

    private mutating func match(_ oldIndex: Int, _ newIndex: Int) {
        ancestors[newIndex] = oldIndex
        heirs[oldIndex] = newIndex
    }

    /// Matches the equal titles at both ends and returns what lies between.
    private mutating func matchEnds(_ old: [String], _ new: [String]) -> (old: Range<Int>, new: Range<Int>) {
        let shorter = min(old.count, new.count)
        var head = 0
        while head < shorter, old[head] == new[head] {
            match(head, head)
            head += 1
        }
        var tail = 0
        while tail < shorter - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
            match(old.count - 1 - tail, new.count - 1 - tail)
            tail += 1
        }
        return (head..<old.count - tail, head..<new.count - tail)
    }

    private mutating func matchEqualTitles(
        _ old: [String], _ oldRange: Range<Int>, _ new: [String], _ newRange: Range<Int>
    ) {
        var waiting: [String: [Int]] = [:]
        for index in oldRange.reversed() where !old[index].isEmpty {
            waiting[old[index], default: []].append(index)
        }
        for index in newRange {
            if let ancestor = waiting[new[index]]?.popLast() { match(ancestor, index) }
        }
    }

    private mutating func matchRenamed(
        _ old: [String], _ oldRange: Range<Int>, _ new: [String], _ newRange: Range<Int>,
        _ returning: (String) -> Bool
    ) {
        // A gap is named by the old index of the match above it.
        var gaps: [Int: [Int]] = [:]
        var above = oldRange.lowerBound - 1
        for index in oldRange {
            if heirs[index] == nil { gaps[above, default: []].append(index) } else { above = index }
        }
        guard !gaps.isEmpty else { return }
        above = oldRange.lowerBound - 1
        var newcomers: [Int] = []
        for index in newRange {
            guard let ancestor = ancestors[index] else {
                newcomers.append(index)
                continue
            }
            settle(gaps[above] ?? [], newcomers, old, new, returning)
            newcomers.removeAll(keepingCapacity: true)
            above = ancestor
        }
        settle(gaps[above] ?? [], newcomers, old, new, returning)
    }

    private mutating func settle(
        _ leavers: [Int], _ newcomers: [Int], _ old: [String], _ new: [String], _ returning: (String) -> Bool
    ) {
        let renamed = leavers.count == newcomers.count ? newcomers : newcomers.filter { !returning(new[$0]) }
        if leavers.count == renamed.count {
            for (oldIndex, newIndex) in zip(leavers, renamed) { match(oldIndex, newIndex) }
            return
        }
        for oldIndex in leavers {
            var best: (newIndex: Int, likeness: Int)?
            for newIndex in renamed where ancestors[newIndex] == nil {
                let likeness = sharedEnds(old[oldIndex], new[newIndex])
                if likeness > best?.likeness ?? 0 { best = (newIndex, likeness) }
            }
            if let best { match(oldIndex, best.newIndex) }
        }
    }

    /// The bytes that both titles begin and end with; 0 if that is less than half of the shorter one.
    private func sharedEnds(_ one: String, _ other: String) -> Int {
        let one = Array(one.utf8)
        let other = Array(other.utf8)
        let shorter = min(one.count, other.count)
        var head = 0
        while head < shorter, one[head] == other[head] { head += 1 }
        var tail = 0
        while tail < shorter - head, one[one.count - 1 - tail] == other[other.count - 1 - tail] { tail += 1 }
        return (head + tail) * 2 >= shorter ? head + tail : 0
    }
}
