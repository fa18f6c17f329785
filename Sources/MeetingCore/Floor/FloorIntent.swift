/// What the facilitator, or somebody for themselves, wants of the queue and the floor.
package enum FloorIntent: Hashable, Sendable {
    case queue(String, QueueKind, reason: String?)
    /// Takes somebody out of the queue.
    case dequeue(QueueEntryID)
    case move(QueueEntryID, QueueDirection)
    case clear
    /// Nobody is added any more but for a point of order.
    case closeQueue
    case reopenQueue
    /// Gives the floor to the first in the queue.
    case next
    /// Gives it to somebody in the queue.
    case give(QueueEntryID)
    /// Gives it to anybody.
    case giveTo(String)
    /// The turn is over, and nobody has the floor.
    case endTurn
    /// How long a turn may be; nil for as long as it takes.
    case limit(Duration?)
}

/// What happened to the queue and the floor.
package enum FloorEvent: Hashable, Sendable {
    case queued(QueueEntry)
    case dequeued(QueueEntryID, name: String)
    case moved(QueueEntryID, QueueDirection, name: String)
    case cleared
    case queueClosed
    case queueReopened
    case given(to: String, entry: QueueEntryID?)
    case turnEnded
    case limited(Duration?)
}
