import GRDB

/// The tables of a log, and the marks by which a file is known to be one.
enum Schema {
    /// "GvlL"
    private static let applicationID = 0x4776_6C4C
    private static let version = 1

    /// Rows are found by position or by actor and number; the last opening and the events also without reading all rows.
    private static let tables = """
        CREATE TABLE note (id INTEGER PRIMARY KEY CHECK (id = 1), path TEXT NOT NULL);
        CREATE TABLE operation (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            actor TEXT NOT NULL,
            n INTEGER NOT NULL,
            after INTEGER NOT NULL,
            uptime_ns INTEGER NOT NULL,
            wall_ns INTEGER NOT NULL,
            kind TEXT NOT NULL,
            detail TEXT,
            bytes BLOB,
            UNIQUE (actor, n)
        );
        CREATE INDEX opening ON operation (position) WHERE kind = 'opened';
        CREATE INDEX event ON operation (position) WHERE kind = 'happened';
        CREATE TABLE checkpoint (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            position INTEGER NOT NULL,
            version INTEGER NOT NULL,
            state TEXT NOT NULL,
            text BLOB NOT NULL,
            file_text BLOB
        );
        """

    /// Checks whose file it is and returns the path of the note.
    static func check(_ db: Database, path: String) throws -> String {
        let foundVersion = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID else {
            throw LogError.damaged(path: path, reason: "it is no log of Gavel")
        }
        guard foundVersion <= version else { throw LogError.newer(path: path) }
        guard let notePath = try String.fetchOne(db, sql: "SELECT path FROM note") else {
            throw LogError.damaged(path: path, reason: "it does not say whose log it is")
        }
        return notePath
    }

    /// Every append is on the disk before it is said to be.
    static func makeDurable(_ db: Database, path: String) throws {
        try db.execute(sql: "PRAGMA synchronous = FULL")
        try startWriteAheadLog(db, path: path)
    }

    private static func startWriteAheadLog(_ db: Database, path: String) throws {
        guard try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") == "wal" else {
            throw LogError.failed(path: path, reason: "its file system cannot hold a write-ahead log")
        }
    }

    /// Makes the tables in an empty file that nobody knows of yet: whoever calls syncs it when it is whole.
    static func make(_ db: Database, path: String, notePath: String) throws {
        try db.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY")
        try db.inTransaction(.immediate) {
            try db.execute(sql: tables)
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: "PRAGMA user_version = \(version)")
            try db.execute(sql: "INSERT INTO note (id, path) VALUES (1, ?)", arguments: [notePath])
            return .commit
        }
        try startWriteAheadLog(db, path: path)
    }
}
