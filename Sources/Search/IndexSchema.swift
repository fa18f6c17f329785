import GRDB

/// The tables of an index, and the marks by which a file is known to be one.
enum IndexSchema {
    /// "GvlS"
    private static let applicationID = 0x4776_6C53
    /// To be raised with every change of the tables, of how notes are cut into blocks and words, or of what is known of a
    /// block.
    private static let version = 2

    /// `year` has the lowest and the highest number of the notes of a year.
    /// Numbers of notes are never used again: what `block` has of a note that is gone stays behind and belongs to nobody.
    /// SQLite could take it out only if it were given the old text once more.
    private static let tables = """
        CREATE TABLE folder (path TEXT PRIMARY KEY, digest INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE note (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            folder TEXT NOT NULL,
            name TEXT NOT NULL,
            stamp INTEGER NOT NULL,
            hash INTEGER NOT NULL,
            date INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            UNIQUE (folder, name)
        );
        CREATE TABLE year (year INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL);
        CREATE INDEX note_kind ON note (kind);
        CREATE TABLE kind (
            id INTEGER PRIMARY KEY, stem TEXT NOT NULL, folder TEXT NOT NULL, series TEXT, UNIQUE (stem, folder)
        );
        CREATE TABLE spelling (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL, handle TEXT NOT NULL, UNIQUE (name, handle)
        );
        CREATE TABLE word (word TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE fact (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        """

    /// The text itself is not in it: a hit is read from its note.
    static func makeBlocks(_ db: Database) throws {
        try db.create(virtualTable: "block", using: FTS5()) { table in
            table.tokenizer = WordCutter.descriptor
            table.content = ""
            // A tenth of the space, for how long each block is.
            table.columnSize = 0
            table.column("body")
            table.column("title")
            table.column("facets")
        }
        // More is gathered before it is written than by default, so that there is less to merge.
        try db.execute(sql: "INSERT INTO block (block, rank) VALUES ('hashsize', \(64 << 20))")
    }

    /// Makes the tables in an empty file; checks those of any other.
    ///
    /// - Throws: `OutdatedIndex` for tables that are not these.
    static func prepare(_ db: Database, isInFile: Bool) throws {
        if isInFile, try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") != "wal" {
            throw DatabaseError(message: "its file system cannot hold a write-ahead log")
        }
        if try isCurrent(db) { return }
        try db.inTransaction(.immediate) {
            // Another program may have been faster.
            if try isCurrent(db) { return .commit }
            try db.execute(sql: tables)
            try makeBlocks(db)
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: "PRAGMA user_version = \(version)")
            return .commit
        }
    }

    private static func isCurrent(_ db: Database) throws -> Bool {
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if found == 0, try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0 { return false }
        guard found == version, try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID else {
            throw OutdatedIndex()
        }
        return true
    }

    /// Forgets all notes.
    static func clear(_ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM folder; DELETE FROM note; DELETE FROM year; DELETE FROM kind; DELETE FROM spelling; DELETE FROM word;
                DELETE FROM fact; INSERT INTO block (block) VALUES ('delete-all')
                """)
    }
}
