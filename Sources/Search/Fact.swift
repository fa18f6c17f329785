import GRDB

/// A number that an index keeps of itself.
enum Fact: String {
    /// Notes whose blocks are still in the index though they are gone or have changed.
    case deadNotes = "dead notes"
    /// The files of series that the names were read from.
    case seriesFiles = "series files"

    func value(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT value FROM fact WHERE name = ?", arguments: [rawValue]) ?? 0
    }

    func set(_ value: Int, _ db: Database) throws {
        try db.execute(sql: "INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)", arguments: [rawValue, value])
    }

    func add(_ count: Int, _ db: Database) throws {
        if count != 0 { try set(try value(db) + count, db) }
    }
}
