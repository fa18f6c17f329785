import GRDB
import Glibc

/// A log in a file of its own: SQLite with a write-ahead log, every append synced.
///
/// Never open or close the file by other means while a log of it is open in this process: closing any descriptor of it
/// would drop SQLite's locks.
package final class DatabaseLog: Sendable {
    package let path: String
    /// The resolved path of the note, as it was when the log was made.
    package let notePath: String
    let queue: DatabaseQueue

    /// Opens the log of the note at a resolved path, and makes it, with its folder, if there is none.
    package convenience init(ofNoteAt notePath: String, in folder: LogFolder) throws(LogError) {
        try folder.make()
        let path = folder.logPath(ofNoteAt: notePath)
        try Self.makeFile(path, notePath: notePath)
        try self.init(at: path)
    }

    /// Opens a log that is there.
    package init(at path: String) throws(LogError) {
        guard access(path, F_OK) == 0 else {
            throw errno == ENOENT ? .missing(path: path) : .system(path, code: errno)
        }
        self.path = path
        do {
            queue = try Self.queue(path)
            notePath = try queue.writeWithoutTransaction { db in
                let notePath = try Schema.check(db, path: path)
                try Schema.makeDurable(db, path: path)
                return notePath
            }
        } catch {
            throw LogError(error, path: path)
        }
    }

    /// Ends the use of the file; what was appended is in it. Every later call fails.
    package func close() {
        try? queue.close()
    }

    static func queue(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(2)
        configuration.label = "MeetingLog"
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Works on the database, with this module's errors.
    func using<Value>(_ work: (Database) throws -> Value) throws(LogError) -> Value {
        do {
            return try queue.writeWithoutTransaction(work)
        } catch {
            throw LogError(error, path: path)
        }
    }
}
