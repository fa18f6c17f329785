import MeetingCore
import Proceedings

/// One operation as its actor hands it to the log.
package struct LogEntry: Hashable, Sendable {
    package var actor: Actor
    /// 1, 2, 3… of this actor, without gaps.
    package var n: Int
    /// The last position that the actor knew when it made the operation: what a merge of several writers starts from.
    package var after: Int
    package var stamp: Stamp
    package var operation: Operation

    package init(actor: Actor, n: Int, after: Int, stamp: Stamp, operation: Operation) {
        self.actor = actor
        self.n = n
        self.after = after
        self.stamp = stamp
        self.operation = operation
    }
}
