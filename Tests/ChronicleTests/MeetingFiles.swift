import Chronicle
import Glibc
import MeetingCore
import MeetingLog
import Proceedings
import Storage

/// A note and its log in folders of their own, removed at the end.
final class MeetingFiles {
    let folder: String
    let logs: LogFolder
    let path: String
    static let text = Array("# Tea\n\n**Present**: Ada\n\n## New topics\n\n- Kettle\n- Cups (5m)\n".utf8)

    init() throws {
        var template = Array("/tmp/gavel-chronicle-XXXXXX".utf8CString)
        folder = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
        logs = LogFolder(path: folder + "/logs")
        path = try NoteFile(resolving: folder + "/tea.md").path
        try write(Self.text)
    }

    deinit {
        for folder in [logs.path, folder] {
            for name in Self.names(in: folder) { unlink("\(folder)/\(name)") }
            rmdir(folder)
        }
        rmdir(folder)
    }

    func log() throws -> DatabaseLog { try DatabaseLog(ofNoteAt: path, in: logs) }
    func write(_ bytes: [UInt8]) throws { try NoteFile(resolving: path).replace(with: bytes) }
    func bytes() throws -> [UInt8] { try NoteFile(path).read() }

    private static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) {
                    String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
                })
        }
        return names
    }
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
