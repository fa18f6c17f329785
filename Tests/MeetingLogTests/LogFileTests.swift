import GRDB
import Glibc
import MeetingCore
import Proceedings
import Testing
import TextEditing

@testable import MeetingLog

@Suite("The file of a log")
struct LogFileTests {
    @Test("and its folder are for their owner alone")
    func permissions() throws {
        let folder = StateFolder()
        let log = try folder.log()
        try log.append(entries([.opened(Opening(text: note))]))
        #expect(folder.mode(folder.logs.path) == 0o700)
        #expect(folder.names.count == 3)
        for name in folder.names { #expect(folder.mode("\(folder.logs.path)/\(name)") == 0o600, "\(name)") }
    }

    @Test("and its folder are closed to others when they stood open")
    func tightening() throws {
        let folder = StateFolder()
        try folder.log().close()
        chmod(folder.logs.path, 0o755)
        chmod(folder.logPath, 0o644)
        let log = try folder.log()
        #expect(folder.mode(folder.logs.path) == 0o700)
        #expect(folder.mode(log.path) == 0o600)
    }

    @Test("knows the note, and has its name and one name for each path")
    func naming() throws {
        let folder = StateFolder()
        #expect(try folder.log().notePath == folder.notePath)
        #expect(folder.logPath.hasPrefix("\(folder.logs.path)/2026-03-04-tea.md-"))
        #expect(folder.logs.logPath(ofNoteAt: "/other/2026-03-04-tea.md") != folder.logPath)
        #expect(LogFolder(path: "/s").logPath(ofNoteAt: "/a") == "/s/a-07d66707b49cd92d.gavel-log")
        #expect(folder.logs.logPaths() == [folder.logPath])
        let long = "/" + String(repeating: "ü", count: 127)
        #expect(folder.logs.logPath(ofNoteAt: long).split(separator: "/").last!.utf8.count < 230)
        try DatabaseLog(ofNoteAt: long, in: folder.logs).close()
    }

    @Test(
        "lies in the state folder of the user",
        arguments: [
            (["XDG_STATE_HOME": "/x", "HOME": "/h"], "/x/gavel"),
            (["XDG_STATE_HOME": "", "HOME": "/h"], "/h/.local/state/gavel"),
            (["XDG_STATE_HOME": "x/y", "HOME": "/h"], "/h/.local/state/gavel"),
            (["HOME": "/h"], "/h/.local/state/gavel"),
        ])
    func place(environment: [String: String], path: String) throws {
        #expect(try LogFolder { environment[$0] }.path == path)
    }

    @Test("lies nowhere when there is no home")
    func noHome() {
        #expect(throws: LogError.noHome) { try LogFolder { _ in nil } }
    }

    @Test("is not made where one is only looked for")
    func missing() throws {
        let folder = StateFolder()
        #expect(throws: LogError.missing(path: folder.logPath)) { try DatabaseLog(at: folder.logPath) }
        #expect(folder.names.isEmpty)
    }

    @Test("is one file when several programs make it at once")
    func makingAtOnce() async throws {
        let folder = StateFolder()
        let (notePath, logs) = (folder.notePath, folder.logs)
        try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<8 { group.addTask { try DatabaseLog(ofNoteAt: notePath, in: logs).path } }
            for try await path in group { #expect(path == folder.logPath) }
        }
        #expect(folder.logs.logPaths() == [folder.logPath])
        #expect(folder.names.filter { $0.contains(".new-") }.isEmpty)
    }

    @Test("is left alone when a newer program wrote it")
    func newer() throws {
        let folder = StateFolder()
        try folder.log().append(entries([.opened(Opening(text: note))]))
        try folder.tamper("PRAGMA user_version = 2")
        let before = try bytes(folder.logPath)
        #expect(throws: LogError.newer(path: folder.logPath)) { try folder.log() }
        #expect(try bytes(folder.logPath) == before)
    }

    @Test("of another program is not taken for a log")
    func foreign() throws {
        let folder = StateFolder()
        try folder.log().close()
        try folder.tamper("PRAGMA application_id = 1")
        #expect(isDamaged { try folder.log() })
    }

    @Test("is told to be damaged, is kept under another name, and a new one starts")
    func damaged() throws {
        let folder = StateFolder()
        try folder.log().append(entries([.opened(Opening(text: note))]))
        for number in 1...2 {
            try write(Array("no database at all, and long enough to be one".utf8), to: folder.logPath)
            #expect(isDamaged { try folder.log() })
            let aside = try DatabaseLog.moveAside(folder.logPath)
            #expect(aside == "\(folder.logPath).damaged-\(number)")
            #expect(try bytes(aside).starts(with: Array("no database".utf8)))
            #expect(try folder.log().proceedings() == nil)
        }
        #expect(folder.logs.logPaths() == [folder.logPath])
    }

    @Test("gives what stands before pages that were damaged")
    func damagedPages() throws {
        let folder = StateFolder()
        let log = try folder.log()
        try log.append(entries([.opened(Opening(text: note))]))
        for n in 2...400 {
            try log.append(entries([.edited(.insert(Array(repeating: 0x61, count: 200), at: 0))], from: n))
        }
        log.close()
        var image = try bytes(folder.logPath)
        let half = image.count / 8192 * 4096
        for index in half..<half + 8192 { image[index] = 0x5A }
        try write(image, to: folder.logPath)
        let past = try #require(try folder.log().proceedings())
        #expect(past.position > 1 && past.position < 400)
        #expect(past.damagedAt == past.position + 1)
        #expect(past.proceedings.note.buffer.byteCount == note.count + 200 * (past.position - 1))
    }

    @Test("holds every whole append after a crash, wherever the write-ahead log ends")
    func truncatedWriteAheadLog() throws {
        let folder = StateFolder()
        let log = try folder.log()
        var operations: [Operation] = [.opened(Opening(text: note))]
        for n in 0..<20 { operations.append(.edited(.insert([0x30 + UInt8(n)], at: n))) }
        for (index, entry) in entries(operations).enumerated() { #expect(try log.append([entry]) == index + 1) }
        // What a killed writer leaves: the files as they are at this moment.
        let database = try bytes(log.path)
        let ahead = try bytes(log.path + "-wal")
        var counts: Set<Int> = []
        for length in stride(from: ahead.count, through: 0, by: -1500) {
            let copy = folder.path + "/copy"
            try write(database, to: copy)
            try write(Array(ahead[..<length]), to: copy + "-wal")
            guard let crashed = try? DatabaseLog(at: copy) else { continue }
            let read = try crashed.read(after: 0).map(\.entry)
            #expect(read == Array(entries(operations)[..<read.count]))
            counts.insert(read.count)
            crashed.close()
        }
        #expect(counts.contains(operations.count))
        #expect(counts.count > 10)
    }

    @Test("that cannot be written is told with its path")
    func unwritable() throws {
        let folder = StateFolder()
        try folder.log().close()
        let error = #expect(throws: LogError.self) {
            try DatabaseLog(ofNoteAt: "/tea.md", in: LogFolder(path: folder.logPath + "/below"))
        }
        #expect(error?.text.contains(folder.logPath) == true)
    }

    private func isDamaged(_ open: () throws -> DatabaseLog) -> Bool {
        do {
            _ = try open()
            return false
        } catch let error as LogError {
            guard case .damaged = error else { return false }
            return true
        } catch { return false }
    }

    private func bytes(_ path: String) throws -> [UInt8] {
        let file = open(path, O_RDONLY)
        try #require(file >= 0)
        defer { close(file) }
        var bytes: [UInt8] = Array(repeating: 0, count: Int(lseek(file, 0, SEEK_END)))
        let count = pread(file, &bytes, bytes.count, 0)
        try #require(count == bytes.count)
        return bytes
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        try #require(file >= 0)
        defer { close(file) }
        try #require(Glibc.write(file, bytes, bytes.count) == bytes.count)
    }
}
