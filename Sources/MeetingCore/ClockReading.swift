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

    package init(elapsed: Duration, box: Duration?) {
        self.elapsed = elapsed
        self.box = box
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
        return elapsed * 4 >= box * 3 ? .nearly : .fine
    }
}

package enum ClockLevel: String, Hashable, Sendable {
    case fine
    /// Three quarters of the time are gone.
    case nearly
    case over
}
