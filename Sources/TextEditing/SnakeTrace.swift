/// The rows of Myers' greedy walk through the grid of two texts, kept to walk back along the shortest way.
struct SnakeTrace {
    /// The walk ends after so many insertions and removals and takes the way that got furthest.
    private static let mostEdits = 256
    /// For each number of edits d the furthest old line on the diagonals -d, -d + 2 ... d; -1 where there is no way.
    private var rows: [Int32] = []

    /// Matches lines from the start of both sides on in `partner`, and says how many of each side are dealt with: at least one,
    /// and all of both when few edits are enough.
    mutating func walk(
        _ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>, partner: inout [Int32]
    ) -> (old: Int, new: Int) {
        rows.removeAll(keepingCapacity: true)
        var edits = 0
        while true {
            var best = (diagonal: 0, reach: -1)
            for diagonal in stride(from: -edits, through: edits, by: 2) {
                var x = edits == 0 ? 0 : start(edits, diagonal, old.count, new.count).x
                if x >= 0 {
                    while x < old.count, x - diagonal < new.count,
                        old[old.startIndex + x] == new[new.startIndex + x - diagonal]
                    {
                        x += 1
                    }
                    if 2 * x - diagonal > best.reach { best = (diagonal, 2 * x - diagonal) }
                }
                rows.append(Int32(x))
            }
            if best.reach == old.count + new.count || edits == Self.mostEdits {
                let x = (best.reach + best.diagonal) / 2
                matchBack(from: x, best.diagonal, edits, old, new, &partner)
                return (x, x - best.diagonal)
            }
            edits += 1
        }
    }

    private func matchBack(
        from end: Int, _ lastDiagonal: Int, _ lastEdits: Int, _ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>,
        _ partner: inout [Int32]
    ) {
        var x = end
        var diagonal = lastDiagonal
        for edits in stride(from: lastEdits, through: 0, by: -1) {
            let step = edits == 0 ? (x: 0, inserts: false) : start(edits, diagonal, old.count, new.count)
            for line in step.x..<x { partner[old.startIndex + line] = Int32(new.startIndex + line - diagonal) }
            x = step.inserts ? step.x : step.x - 1
            diagonal += step.inserts ? 1 : -1
        }
    }

    /// Where the row of `edits` enters `diagonal`, by an insertion or a removal from the row before; x is -1 when
    /// neither stays in the grid.
    private func start(_ edits: Int, _ diagonal: Int, _ oldCount: Int, _ newCount: Int) -> (x: Int, inserts: Bool) {
        let row = edits * (edits - 1) / 2
        var inserted = -1
        if diagonal + 1 < edits {
            inserted = Int(rows[row + (diagonal + edits) / 2])
            if inserted - diagonal > newCount { inserted = -1 }
        }
        var removed = -1
        if diagonal - 1 > -edits {
            let before = Int(rows[row + (diagonal + edits) / 2 - 1])
            if before >= 0, before < oldCount { removed = before + 1 }
        }
        return inserted >= removed ? (inserted, true) : (removed, false)
    }
}
