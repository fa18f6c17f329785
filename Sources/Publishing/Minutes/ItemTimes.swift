import MeetingCore

/// What became of an item, by Gavel's log.
package struct ItemTimes: Equatable, Sendable {
    package let outcome: ItemStatus
    /// When it was opened first, in time since 1970; nil for one that never was.
    package let opened: Duration?
    package let elapsed: Duration
    package let queue: QueueWaiting
}
