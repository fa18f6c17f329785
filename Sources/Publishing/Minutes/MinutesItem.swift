/// One thing that was, or was to be, talked about.
package struct MinutesItem: Equatable, Sendable {
    /// Markdown, without box and timebox.
    package let title: String
    /// From 0.
    package let lines: Range<Int>
    /// What was allowed for it, extensions included.
    package let timebox: Duration?
    /// What the log says of it; nil without one.
    package let record: ItemTimes?
}
