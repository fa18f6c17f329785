import Console

/// What the mouse has done so far, by which its next event is understood.
struct Pointer: Equatable, Sendable {
    /// How long after a click another one in the same place counts as a part of it.
    private static let longestPause = Duration.milliseconds(500)

    private struct Click: Equatable {
        let place: Position
        let time: Duration
        let count: Int
    }

    private var last: Click?
    /// What is being selected in the note while the button is held.
    var drag: NoteDrag?

    /// Takes in a press at `time`, as uptime.
    ///
    /// - Returns: 2 for a double click, 3 for a triple one; the next begins anew.
    mutating func press(at place: Position, _ time: Duration) -> Int {
        var count = 1
        if let last, last.place == place, time - last.time <= Self.longestPause { count = last.count % 3 + 1 }
        last = Click(place: place, time: time, count: count)
        drag = nil
        return count
    }
}
