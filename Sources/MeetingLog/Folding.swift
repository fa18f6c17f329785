import MeetingCore
import Proceedings

/// The fold over the entries of a log, as far as they can be applied.
package struct Folding {
    package private(set) var position: Int
    private var proceedings: Proceedings
    private var lastOpening: Opening?
    private var lastActor: Actor?
    private var isLeft = false
    private(set) var count = 0
    private(set) var damagedAt: Int?

    /// Before the first entry.
    package init() {
        position = 0
        proceedings = Proceedings([])
    }

    /// Behind the entries that a checkpoint stands for.
    package init(_ proceedings: Proceedings, at position: Int, opening: Opening, actor: Actor, isLeft: Bool) {
        self.proceedings = proceedings
        self.position = position
        self.isLeft = isLeft
        lastOpening = opening
        lastActor = actor
    }

    /// Applies the next entry; false if it cannot be applied, and then nothing behind it can.
    package mutating func take(_ logged: LoggedEntry) -> Bool {
        let entry = logged.entry
        proceedings.readAgenda()
        guard follows(entry.operation), proceedings.accepts(entry.operation) else {
            damagedAt = logged.position
            return false
        }
        proceedings.apply(entry.operation, at: entry.stamp)
        if case .opened(var opening) = entry.operation {
            opening.text = nil
            lastOpening = opening
        }
        isLeft = entry.operation == .left
        lastActor = entry.actor
        position = logged.position
        count += 1
        return true
    }

    mutating func stop(atDamaged position: Int) {
        damagedAt = position
    }

    /// Everything starts from a text.
    private func follows(_ operation: Operation) -> Bool {
        guard lastOpening == nil else { return true }
        guard case .opened(let opening) = operation else { return false }
        return opening.text != nil
    }

    /// Nil while nothing was applied.
    package var past: Past? {
        guard let lastOpening, let lastActor, let lastStamp = proceedings.lastStamp else { return nil }
        return Past(
            proceedings: proceedings, position: position, lastOpening: lastOpening, lastActor: lastActor,
            lastStamp: lastStamp, isLeft: isLeft, entriesSinceCheckpoint: count, damagedAt: damagedAt)
    }
}
