/// Goes along a line's runs and knows the style at a byte and how far it reaches.
struct RunCursor {
    /// A blank with the style in force.
    private(set) var cell: Cell
    /// The first byte that may look different.
    private(set) var end = 0
    private let runs: [Run]
    private let plain: Cell
    private var index = 0

    init(_ runs: [Run], role: Role, flags: CellFlags) {
        self.runs = runs
        plain = Cell(role: role, flags: flags)
        cell = plain
    }

    mutating func advance(to offset: Int) {
        guard offset >= end else { return }
        while index < runs.count, runs[index].bytes.upperBound <= offset { index += 1 }
        cell = plain
        guard index < runs.count else {
            end = .max
            return
        }
        let run = runs[index]
        if run.bytes.lowerBound <= offset {
            cell.role = run.role
            cell.flags.formUnion(run.flags)
            end = run.bytes.upperBound
        } else {
            end = run.bytes.lowerBound
        }
    }
}
