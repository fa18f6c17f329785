/// A character with its combining marks: what one cell of a terminal (and of ncurses) can hold.
package struct Cluster: Hashable, Sendable {
    package static let mostMarks = 4

    package let base: UInt32
    private var marks: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
    package private(set) var markCount = 0

    package init(base: UInt32) { self.base = base }

    /// Adds a mark; false if there is no room.
    package mutating func add(_ mark: UInt32) -> Bool {
        switch markCount {
        case 0: marks.0 = mark
        case 1: marks.1 = mark
        case 2: marks.2 = mark
        case 3: marks.3 = mark
        default: return false
        }
        markCount += 1
        return true
    }

    package func mark(_ index: Int) -> UInt32 {
        switch index {
        case 0: marks.0
        case 1: marks.1
        case 2: marks.2
        default: marks.3
        }
    }

    package static func == (a: Cluster, b: Cluster) -> Bool {
        a.base == b.base && a.marks == b.marks
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(base)
        hasher.combine(marks.0)
    }
}
