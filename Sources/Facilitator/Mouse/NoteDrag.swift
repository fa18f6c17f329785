import Console
import TextEditing

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
