import GRDB
import Proceedings

extension DatabaseLog {
    /// The proceedings that the log leads to; nil for an empty log.
    ///
    /// Stops at the first entry that cannot be read or applied, and tells which; what stands before is there.
    /// - Throws: `LogError` when not even one entry could be applied.
    package func proceedings() throws(LogError) -> Past? {
        try fold(try checkpointed(), upTo: .max)
    }

    /// The proceedings as they were at a wall time, in time since 1970: up to the first entry that is later.
    ///
    /// - Returns: nil when the log is empty or begins later.
    package func fold(until wall: Duration) throws(LogError) -> Past? {
        let later = try using { db in
            try Int.fetchOne(
                db, sql: "SELECT position FROM operation WHERE wall_ns > ? ORDER BY position LIMIT 1",
                arguments: [wall.wholeNanoseconds])
        }
        return try fold(nil, upTo: later.map { $0 - 1 } ?? .max)
    }

    /// When the first and the last entry were made, in time since 1970; nil for an empty log.
    package func wallTimes() throws(LogError) -> (first: Duration, last: Duration)? {
        try using { db in
            let columns = "SELECT wall_ns FROM operation ORDER BY position"
            guard let first = try Row.fetchOne(db, sql: columns + " LIMIT 1")?.integer(0),
                let last = try Row.fetchOne(db, sql: columns + " DESC LIMIT 1")?.integer(0)
            else { return nil }
            return (.nanoseconds(first), .nanoseconds(last))
        }
    }

    /// The proceedings as the entry at `last` left them.
    package func fold(upTo last: Int) throws(LogError) -> Past? {
        try fold(nil, upTo: last)
    }

    private func fold(_ checkpoint: Folding?, upTo last: Int) throws(LogError) -> Past? {
        // What stands before the last opening with a text changes nothing any more.
        let start = try using { db in try Self.lastText(upTo: last, in: db) } ?? 1
        var folding = checkpoint ?? Folding()
        if folding.position < start { folding = Folding() }
        let after = max(folding.position, start - 1)
        do throws(LogError) {
            try walk(after: after, upTo: last) { folding.take($0) }
        } catch {
            try folding.stop(error)
        }
        if folding.count == 0, checkpoint == nil, let position = folding.damagedAt {
            throw .unreadable(position: position)
        }
        return folding.past
    }

    /// The position of the last opening that brought a text.
    static func lastText(upTo last: Int, in db: Database) throws -> Int? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT position FROM operation WHERE kind = 'opened' AND bytes IS NOT NULL AND position <= ?
                ORDER BY position DESC LIMIT 1
                """)
        return try Int.fetchOne(statement, arguments: [last])
    }
}

extension Folding {
    /// Takes a part of the file that cannot be read for the end, if there is something to show before it.
    fileprivate mutating func stop(_ error: LogError) throws(LogError) {
        switch error {
        case .unreadable(let position): stop(atDamaged: position)
        case .damaged where past != nil: stop(atDamaged: position + 1)
        case .noHome, .missing, .newer, .damaged, .taken, .full, .readOnly, .busy, .failed: throw error
        }
    }
}
