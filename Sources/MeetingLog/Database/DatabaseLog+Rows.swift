import FoundationEssentials
import GRDB
import Glibc
import MeetingCore

extension DatabaseLog {
    /// Makes the entries durable, all or none, and tells the position of the last one.
    ///
    /// An entry whose actor and number are there already is left as it is, so an append may be repeated.
    /// - Throws: `LogError.taken` when another actor appended behind the position that the first new entry knew.
    @discardableResult
    package func append(_ entries: [LogEntry]) throws(LogError) -> Int {
        var last = 0
        try using { db in
            try db.inTransaction(.immediate) {
                last = try Self.insert(entries, into: db)
                return .commit
            }
        }
        // What a `LogWatch` waits for. The file itself is written before readers can see the rows.
        if !entries.isEmpty { utimensat(AT_FDCWD, path, nil, 0) }
        return last
    }

    /// The entries behind a position, in order; 0 is before the first.
    ///
    /// - Throws: `LogError.unreadable` when one of them means nothing to this program.
    package func read(after position: Int) throws(LogError) -> [LoggedEntry] {
        try read(after: position, upTo: .max)
    }

    /// The entries behind a position as far as they can be read, and the position of the first that cannot.
    package func readable(after position: Int) throws(LogError) -> (entries: [LoggedEntry], damagedAt: Int?) {
        var entries: [LoggedEntry] = []
        do throws(LogError) {
            try walk(after: position) { entry in
                entries.append(entry)
                return true
            }
        } catch {
            guard case .unreadable(let damaged) = error else { throw error }
            return (entries, damaged)
        }
        return (entries, nil)
    }

    func read(after position: Int, upTo last: Int) throws(LogError) -> [LoggedEntry] {
        var entries: [LoggedEntry] = []
        try walk(after: position, upTo: last) { entry in
            entries.append(entry)
            return true
        }
        return entries
    }

    /// Something to wait on for rows of other programs.
    package func watch() throws(LogError) -> LogWatch {
        try LogWatch(path: path)
    }

    private static func insert(_ entries: [LogEntry], into db: Database) throws -> Int {
        guard let first = entries.first else {
            return try Int.fetchOne(db, sql: "SELECT max(position) FROM operation") ?? 0
        }
        let known = try db.cachedStatement(sql: "SELECT position FROM operation WHERE actor = ? AND n = ?")
        let insertion = try db.cachedStatement(
            sql: """
                INSERT INTO operation (actor, n, after, uptime_ns, wall_ns, kind, detail, bytes)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        var last = 0
        var isChecked = false
        for entry in entries {
            if let position = try Int.fetchOne(known, arguments: [entry.actor.rawValue, entry.n]) {
                last = position
                continue
            }
            if !isChecked { try check(entry, against: first.actor, in: db) }
            isChecked = true
            let row = EntryRow(entry)
            try insertion.execute(arguments: [
                row.actor, row.n, row.after, row.uptimeNs, row.wallNs, row.operation.kind, row.operation.detail,
                row.operation.bytes.map { Data($0) },
            ])
            last = Int(db.lastInsertedRowID)
        }
        return last
    }

    private static func check(_ entry: LogEntry, against actor: Actor, in db: Database) throws {
        let others = try db.cachedStatement(
            sql: "SELECT actor FROM operation WHERE position > ? AND actor <> ? ORDER BY position LIMIT 1")
        if let other = try String.fetchOne(others, arguments: [entry.after, actor.rawValue]) {
            throw LogError.taken(by: Actor(rawValue: other))
        }
    }

    /// Visits the entries behind a position, in order, until told to stop.
    func walk(
        after position: Int, upTo last: Int = .max, of kind: OperationRow.Kind? = nil,
        _ visit: (LoggedEntry) -> Bool
    ) throws(LogError) {
        try using { db in
            // The kind stands in the statement itself, else the index would not serve.
            let choice = kind.map { "AND kind = '\($0.rawValue)'" } ?? ""
            let statement = try db.cachedStatement(
                sql: """
                    SELECT position, actor, n, after, uptime_ns, wall_ns, kind, detail, bytes FROM operation
                    WHERE position > ? AND position <= ? \(choice) ORDER BY position
                    """)
            let rows = try Row.fetchCursor(statement, arguments: [position, last])
            while let row = try rows.next() {
                guard let entry = Self.entry(row) else {
                    throw LogError.unreadable(position: row.integer(0) ?? 0)
                }
                guard visit(entry) else { return }
            }
        }
    }

    private static func entry(_ row: Row) -> LoggedEntry? {
        guard let position = row.integer(0), let actor = row.text(1), let n = row.integer(2),
            let after = row.integer(3), let uptime = row.integer(4), let wall = row.integer(5), let kind = row.text(6)
        else { return nil }
        let (detail, bytes) = (row.text(7), row.bytes(8))
        guard detail != nil || row.isNull(7), bytes != nil || row.isNull(8) else { return nil }
        let entry = EntryRow(
            actor: actor, n: n, after: after, uptimeNs: Int64(uptime), wallNs: Int64(wall),
            operation: OperationRow(kind: kind, detail: detail, bytes: bytes)
        ).entry
        return entry.map { LoggedEntry(position: position, entry: $0) }
    }
}
