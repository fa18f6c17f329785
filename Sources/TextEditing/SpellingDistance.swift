/// How many slips of the pen are between two words: a letter more, less or other, or two neighbours swapped.
package enum SpellingDistance {
    /// Whether the optimal string alignment distance is not above `limit`.
    package static func isWithin(_ limit: Int, _ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
        guard abs(left.count - right.count) <= limit else { return false }
        var (before, last) = ([Int](), Array(0...right.count))
        for (row, letter) in left.enumerated() {
            var next = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(last[column + 1] + 1, next[column] + 1, last[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], other == left[row - 1] {
                    cost = min(cost, before[column - 1] + 1)
                }
                next.append(cost)
            }
            guard next.contains(where: { $0 <= limit }) else { return false }
            (before, last) = (last, next)
        }
        return last[right.count] <= limit
    }
}
