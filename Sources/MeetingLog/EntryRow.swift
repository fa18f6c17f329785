import MeetingCore
import Proceedings

/// An entry as the table of a log holds it, without its position.
///
/// What was read from a disk may be anything: only what `entry` gives was checked.
package struct EntryRow: Equatable, Sendable {
    package var actor: String
    package var n: Int
    package var after: Int
    package var uptimeNs: Int64
    package var wallNs: Int64
    package var operation: OperationRow

    package init(actor: String, n: Int, after: Int, uptimeNs: Int64, wallNs: Int64, operation: OperationRow) {
        self.actor = actor
        self.n = n
        self.after = after
        self.uptimeNs = uptimeNs
        self.wallNs = wallNs
        self.operation = operation
    }

    package init(_ entry: LogEntry) {
        self.init(
            actor: entry.actor.rawValue, n: entry.n, after: entry.after, uptimeNs: entry.stamp.uptime.wholeNanoseconds,
            wallNs: entry.stamp.wall.wholeNanoseconds, operation: OperationRow(entry.operation))
    }

    /// Nil for a row that means nothing to this program.
    package var entry: LogEntry? {
        guard n > 0, after >= 0, let operation = operation.operation else { return nil }
        return LogEntry(
            actor: Actor(rawValue: actor), n: n, after: after,
            stamp: Stamp(uptime: .nanoseconds(uptimeNs), wall: .nanoseconds(wallNs)), operation: operation)
    }
}
