import Chronicle
import MeetingCore
import MeetingLog
import Proceedings
import Storage
import TestSupport

/// A note and its log in folders of their own, removed at the end.
final class MeetingFiles {
    private let temporary = Folder()
    let logs: LogFolder
    let path: String
    static let text = Array("# Tea\n\n**Present**: Ada\n\n## New topics\n\n- Kettle\n- Cups (5m)\n".utf8)

    init() throws {
        logs = LogFolder(path: temporary.path + "/logs")
        path = try NoteFile(resolving: temporary.path + "/tea.md").path
        try write(Self.text)
    }

    var folder: String { temporary.path }

    func log() throws -> DatabaseLog { try DatabaseLog(ofNoteAt: path, in: logs) }
    func write(_ bytes: [UInt8]) throws { try NoteFile(resolving: path).replace(with: bytes) }
    func bytes() throws -> [UInt8] { try NoteFile(path).read() }
}

let utc = LocalTime { _ in 0 }
let ada = Actor(rawValue: "ada@loft/0123456789abcdef")
let bob = Actor(rawValue: "bob@yard/fedcba9876543210")

/// 18:00:00 on 2026-06-10, and so many seconds.
func stamp(_ seconds: Double) -> Stamp {
    Stamp(uptime: .seconds(seconds) + .seconds(100), wall: .seconds(1_781_114_400) + .seconds(seconds))
}

/// Entries at times in seconds after 18:00.
func entries(_ operations: [(Double, Operation)], by actor: Actor = ada, after: Int = 0) -> [LogEntry] {
    operations.enumerated().map { index, timed in
        LogEntry(
            actor: actor, n: index + 1, after: after + index, stamp: stamp(timed.0), operation: timed.1)
    }
}
