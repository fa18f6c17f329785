import GRDB
import Glibc

/// A log in a file of its own: SQLite with a write-ahead log, every append synced.
///
/// Never open or close the file by other means while a log of it is open in this process: closing any descriptor of it
/// would drop SQLite's locks.
package final class DatabaseLog: OperationLog {
    package let path: String
    /// The resolved path of the note, as it was when the log was made.
    package let notePath: String
    let queue: DatabaseQueue

    /// Opens the log of the note at a resolved path, and makes it, with its folder, if there is none.
    package convenience init(ofNoteAt notePath: String, in folder: LogFolder) throws(LogError) {
        try folder.make()
        let path = folder.logPath(ofNoteAt: notePath)
        try Self.makeFile(path)
        try self.init(path: path, makingFor: notePath)
    }

    /// Opens a log that is there.
    package convenience init(at path: String) throws(LogError) {
        guard access(path, F_OK) == 0 else {
            throw errno == ENOENT ? .missing(path: path) : .system(path, code: errno)
        }
        try self.init(path: path, makingFor: nil)
    }

    private init(path: String, makingFor newNotePath: String?) throws(LogError) {
        self.path = path
        do {
            var configuration = Configuration()
            configuration.busyMode = .timeout(2)
            configuration.label = "MeetingLog"
            queue = try DatabaseQueue(path: path, configuration: configuration)
            notePath = try queue.writeWithoutTransaction { db in
                try Schema.prepare(db, path: path, newNotePath: newNotePath)
            }
        } catch {
            throw LogError(error, path: path)
        }
    }

    /// Ends the use of the file; what was appended is in it. Every later call fails.
    package func close() {
        try? queue.close()
    }

    /// Makes an empty file that only its owner may read; SQLite gives its own files the same mode.
    private static func makeFile(_ path: String) throws(LogError) {
        let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file < 0 else {
            // Nobody else has it open yet, so closing it drops no lock.
            Glibc.close(file)
            return
        }
        guard errno == EEXIST else { throw .system(path, code: errno) }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & 0o177 == 0 || chmod(path, 0o600) == 0 else {
            throw .system(path, code: errno)
        }
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
