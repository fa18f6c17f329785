import Facilitator
import Glibc
import MeetingCore
import MeetingLog
import Proceedings
import TestSupport
import Testing
import TextEditing

@testable import Runtime

/// The thread that appends to the log.
struct LogWriterTests {
    private let folder = Folder()
    private let now = Stamp(uptime: .seconds(10), wall: .seconds(1_772_647_200))
    private let actor = Actor(user: "ada", host: "here")

    private func writer(in logs: LogFolder) -> LogWriter {
        LogWriter(note: "/notes/a.md", in: logs, actor: actor, log: nil, position: 0, wakeup: Wakeup())
    }

    private func give(_ writer: LogWriter, _ text: String) -> Int {
        var last = writer.add(.opened(Opening(text: [])), at: now)
        for (offset, byte) in text.utf8.enumerated() {
            last = writer.add(.edited(.insert([byte], at: offset)), at: now)
        }
        writer.ring()
        return last
    }

    private func logged(_ logs: LogFolder) throws -> String? {
        let log = try DatabaseLog(at: logs.logPath(ofNoteAt: "/notes/a.md"))
        return try log.proceedings().map { String(decoding: $0.proceedings.note.buffer.bytes, as: UTF8.self) }
    }

    @Test("What it was given is in the log once it was waited for, in order")
    func order() throws {
        let logs = LogFolder(path: folder.path)
        let writer = writer(in: logs)
        writer.wait(for: give(writer, "said and done"))
        #expect(try logged(logs) == "said and done")
        #expect(writer.takeAnswers().isEmpty)
    }

    @Test("What the log does not take is told, waits, and is in the log when it takes it again")
    func failing() throws {
        // A file stands where the folder of the logs belongs.
        let blocked = "\(folder.path)/state"
        close(open(blocked, O_WRONLY | O_CREAT, 0o600))
        let logs = LogFolder(path: blocked + "/gavel")
        let writer = writer(in: logs)
        writer.wait(for: give(writer, "said"))
        #expect(writer.finish() == nil)
        let answers = writer.takeAnswers()
        #expect(answers.contains { if case .logFailed = $0 { true } else { false } })
        unlink(blocked)
        defer {
            for name in Folder.names(in: logs.path) { unlink("\(logs.path)/\(name)") }
            rmdir(logs.path)
            rmdir(blocked)
        }
        #expect(writer.finish() != nil)
        #expect(writer.takeAnswers().contains { if case .logWorks = $0 { true } else { false } })
        #expect(try logged(logs) == "said")
    }
}
