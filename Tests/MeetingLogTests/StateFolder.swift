import GRDB
import Glibc
import MeetingCore

@testable import MeetingLog
@testable import Proceedings

/// A folder of logs of its own for one test, removed at the end.
final class StateFolder {
    let path: String
    let logs: LogFolder
    let notePath = "/meetings/2026-03-04-tea.md"

    init() {
        var template = Array("/tmp/gavel-log-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
        logs = LogFolder(path: path + "/state/gavel")
    }

    deinit {
        for name in Self.names(in: logs.path) { unlink("\(logs.path)/\(name)") }
        for name in Self.names(in: path) { unlink("\(path)/\(name)") }
        for folder in [logs.path, path + "/state", path] { rmdir(folder) }
    }

    var logPath: String { logs.logPath(ofNoteAt: notePath) }

    func log() throws -> DatabaseLog { try DatabaseLog(ofNoteAt: notePath, in: logs) }

    /// What is in the folder of the logs.
    var names: [String] { Self.names(in: logs.path) }

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

    static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
            }
            if name != ".", name != "..", name != "state" { names.append(name) }
        }
        return names.sorted()
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
