// MeetingLog keeps every operation of a meeting on the disk, in one order, and folds them to proceedings again.
//
// A row that was appended is never changed and never deleted: recovery, the history of a meeting and replay read
// them years later, so the names in a row are written by hand and do not follow the names in Swift.
// What is read may be anything: decoding checks every number and never traps. Nothing here touches a note's file.

/// Where the operations of one meeting are kept, in one order for all who append.
///
/// `DatabaseLog`, one SQLite file a meeting, is the first implementation; a log on a PostgreSQL server, shared by several
/// machines, is to be the second. Nothing here may promise more than both can hold.
package protocol OperationLog: Sendable {
    /// Makes the entries durable, all or none, and tells the position of the last one.
    ///
    /// An entry whose actor and number are there already is left as it is, so an append may be repeated.
    /// - Throws: `LogError.taken` when another actor appended behind the position that the first new entry knew.
    @discardableResult
    func append(_ entries: [LogEntry]) throws(LogError) -> Int

    /// The entries behind a position, in order; 0 is before the first.
    ///
    /// - Throws: `LogError.unreadable` when one of them means nothing to this program.
    func read(after position: Int) throws(LogError) -> [LoggedEntry]

    /// Something to wait on for rows of other programs.
    func watch() throws(LogError) -> LogWatch
}
