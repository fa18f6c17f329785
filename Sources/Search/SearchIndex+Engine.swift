import GRDBSQLite

extension SearchIndex {
    /// The version of SQLite that is used, here and for the log.
    package static var engineVersion: String { String(cString: sqlite3_libversion()) }
}
