/// What the clocks show at one moment.
package struct ClockReading: Hashable, Sendable {
    /// The box is the planned duration.
    package var meeting: TimeReading
    package var item: TimeReading?
    package var openItem: ItemID?
    package var isPaused: Bool
}

/// Time used, and how much there was for it.
package struct TimeReading: Hashable, Sendable {
    package var elapsed: Duration
    package var box: Duration?
    /// How many percent of the box are gone when it counts as nearly over.
    package var nearly: Int

    package init(elapsed: Duration, box: Duration?, nearly: Int = usualNearly) {
        self.elapsed = elapsed
        self.box = box
        self.nearly = nearly
    }

    /// Nil without a box; zero once the time is up.
    package var left: Duration? {
        box.map { max(.zero, $0 - elapsed) }
    }

    /// Nil unless the time is up; then it counts up from zero.
    package var overtime: Duration? {
        guard let box, elapsed >= box else { return nil }
        return elapsed - box
    }

    package var level: ClockLevel {
        guard let box else { return .fine }
        if elapsed >= box { return .over }
        return elapsed * 100 >= box * nearly ? .nearly : .fine
    }

    /// Three quarters.
    package static let usualNearly = 75
}

package enum ClockLevel: String, Hashable, Comparable, Sendable {
    case fine
    /// Most of the time is gone.
    case nearly
    case over

    package static func < (left: ClockLevel, right: ClockLevel) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .fine: 0
        case .nearly: 1
        case .over: 2
        }
    }
}
