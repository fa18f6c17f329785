import Console
import TextEditing

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

/// A selection that follows the mouse.
struct NoteDrag: Equatable, Sendable {
    /// What is selected at least: nothing, a word or a line.
    enum Unit: Sendable {
        case character, word, line
    }

    let unit: Unit
    /// What the press selected; it stays selected.
    let origin: Range<Int>
    /// Where the mouse is, which may be beyond the note.
    var place: Position
    /// When the note scrolls next, as uptime; nil while the mouse is over it.
    var scrollDue: Duration?

    /// From the origin to what is under the mouse.
    func selection(to range: Range<Int>) -> Selection {
        // A line that is alone has the cursor at its start: the line below it is left as it was.
        let isBackward =
            unit == .line ? range.lowerBound <= origin.lowerBound : range.lowerBound < origin.lowerBound
        return isBackward
            ? Selection(anchor: origin.upperBound, head: range.lowerBound)
            : Selection(anchor: origin.lowerBound, head: max(origin.upperBound, range.upperBound))
    }
}
