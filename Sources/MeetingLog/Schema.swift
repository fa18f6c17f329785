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

    /// Checks whose file it is, makes the tables in an empty one, and returns the path of the note.
    static func prepare(_ db: Database, path: String, newNotePath: String?) throws -> String {
        try check(db, path: path)
        try db.execute(sql: "PRAGMA synchronous = FULL")
        if try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") != "wal" {
            throw LogError.failed(path: path, reason: "its file system cannot hold a write-ahead log")
        }
        if try isEmpty(db) {
            guard let newNotePath else { throw LogError.damaged(path: path, reason: "it is empty") }
            try make(db, newNotePath: newNotePath)
        }
        guard let notePath = try String.fetchOne(db, sql: "SELECT path FROM note") else {
            throw LogError.damaged(path: path, reason: "it does not say whose log it is")
        }
        return notePath
    }

    private static func check(_ db: Database, path: String) throws {
        let foundVersion = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard try !isEmpty(db) else { return }
        guard try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID else {
            throw LogError.damaged(path: path, reason: "it is the database of another program")
        }
        guard foundVersion <= version else { throw LogError.newer(path: path) }
    }

    private static func isEmpty(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
    }

    private static func make(_ db: Database, newNotePath: String) throws {
        try db.inTransaction(.immediate) {
            // Another program may have made them since.
            guard try isEmpty(db) else { return .rollback }
            try db.execute(sql: tables)
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: "PRAGMA user_version = \(version)")
            try db.execute(sql: "INSERT INTO note (id, path) VALUES (1, ?)", arguments: [newNotePath])
            return .commit
        }
    }
}
