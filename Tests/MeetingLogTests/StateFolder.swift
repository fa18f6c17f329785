import GRDB
import Glibc
import MeetingCore
import TestSupport

@testable import MeetingLog
@testable import Proceedings

/// A folder of logs of its own for one test, removed at the end.
final class StateFolder {
    let logs: LogFolder
    private let folder = Folder()
    let notePath = "/meetings/2026-03-04-tea.md"

    init() {
        logs = LogFolder(path: folder.path + "/state/gavel")
    }

    var path: String { folder.path }

    var logPath: String { logs.logPath(ofNoteAt: notePath) }

    func log() throws -> DatabaseLog { try DatabaseLog(ofNoteAt: notePath, in: logs) }

    /// What is in the folder of the logs.
    var names: [String] { Folder.names(in: logs.path) }

    func mode(_ path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
    }

    /// Changes the database behind the log's back.
    func tamper(_ sql: String, _ arguments: StatementArguments = []) throws {
        let queue = try DatabaseQueue(path: logPath)
        try queue.write { try $0.execute(sql: sql, arguments: arguments) }
        try queue.close()
    }
}

let ada = Actor(rawValue: "ada@loft/0123456789abcdef")
let bob = Actor(rawValue: "bob@yard/fedcba9876543210")
let note = Array("# Tea\n\n**Present**: Ada\n\n## New topics\n\n- Kettle\n- Cups (5m)\n".utf8)

func stamp(_ seconds: Int) -> Stamp {
    Stamp(uptime: .seconds(seconds), wall: .seconds(1_772_647_200 + seconds) + .nanoseconds(7))
}

/// One entry for each operation, numbered from `first`, a second apart.
func entries(_ operations: [Operation], by actor: Actor = ada, from first: Int = 1, after: Int? = nil)
    -> [LogEntry]
{
    operations.enumerated().map { index, operation in
        LogEntry(
            actor: actor, n: first + index, after: after ?? first - 1 + index, stamp: stamp(first + index),
            operation: operation)
    }
}
