/// What is chosen in a list, and which of its rows are in sight.
struct ListChoice: Equatable, Sendable {
    private(set) var row: Int
    /// The first row in sight since the mouse scrolled or clicked; nil for the chosen one in the middle.
    private var top: Int?

    /// As a key chooses.
    init(row: Int = 0) { self.row = row }

    /// The first row in sight of a list of `count`, of which `height` fit.
    func top(of count: Int, height: Int) -> Int { max(0, min(top ?? row - height / 2, count - height)) }

    /// Scrolls; what is chosen stays in sight.
    mutating func scroll(by rows: Int, of count: Int, height: Int) {
        guard count > 0, height > 0 else { return }
        let first = max(0, min(top(of: count, height: height) + rows, count - height))
        top = first
        row = max(first, min(row, first + height - 1, count - 1))
    }

    /// Chooses a row in sight and leaves the list where it is.
    ///
    /// - Returns: whether it was chosen already; nil where there is none.
    mutating func click(rowInSight: Int, of count: Int, height: Int) -> Bool? {
        let first = top(of: count, height: height)
        guard (0..<height).contains(rowInSight), first + rowInSight < count else { return nil }
        defer {
            top = first
            row = first + rowInSight
        }
        return row == first + rowInSight
    }
}

/// What shows a list of which one row is chosen.
protocol Listing {
    var list: ListChoice { get set }
}

extension Listing {
    /// The row that is chosen; set by a key.
    var chosen: Int {
        get { list.row }
        set { list = ListChoice(row: newValue) }
    }
}
