// MeetingLog keeps every operation of a meeting on the disk, in one order, and folds them to proceedings again.
//
// A row that was appended is never changed and never deleted: recovery, the history of a meeting and replay read
// them years later, so the names in a row are written by hand and do not follow the names in Swift.
// What is read may be anything: decoding checks every number and never traps. Nothing here touches a note's file.

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
