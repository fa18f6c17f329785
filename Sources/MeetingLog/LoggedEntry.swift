/// An entry and its place in the log.
package struct LoggedEntry: Hashable, Sendable {
    /// Grows from entry to entry, from 1, in the one order of all actors.
    package var position: Int
    package var entry: LogEntry

    package init(position: Int, entry: LogEntry) {
        self.position = position
        self.entry = entry
    }
}
