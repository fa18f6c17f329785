import Glibc
import Proceedings
import Testing

@testable import MeetingLog

@Suite("Following a log")
struct LogFollowerTests {
    private let folder = StateFolder()

    private func follower() throws -> LogFollower { try LogFollower(ofNoteAt: folder.notePath, in: folder.logs) }

    private func text(_ follower: LogFollower) -> [UInt8]? { follower.past?.proceedings.note.buffer.bytes }

    @Test("waits for a log that is not there yet")
    func noLogYet() throws {
        let follower = try follower()
        #expect(follower.past == nil)
        let log = try folder.log()
        try log.append(entries([.opened(Opening(text: note))]))
        #expect(follower.watch.wait(atMost: .seconds(10)))
        try follower.update()
        #expect(text(follower) == note)
    }

    @Test("takes in what others append")
    func appends() throws {
        let log = try folder.log()
        let all = entries([
            .opened(Opening(text: note)), .edited(.insert([0x21], at: 0)), .happened(.arrived("Bob")), .left,
        ])
        try log.append(Array(all[..<1]))
        let follower = try follower()
        #expect(text(follower) == note && follower.past?.isLeft == false)
        for (count, entry) in all.enumerated().dropFirst() {
            try follower.update()
            try log.append([entry])
            #expect(follower.watch.wait(atMost: .seconds(10)))
            try follower.update()
            #expect(follower.past?.position == count + 1 && follower.past?.lastStamp == entry.stamp)
        }
        #expect(text(follower) == [0x21] + note && follower.past?.isLeft == true)
        #expect(follower.past?.proceedings.meeting.attendance.presentNames == ["Bob"])
    }

    @Test("goes on where a checkpoint stands for what came before")
    func checkpoint() throws {
        let log = try folder.log()
        let all = entries([.opened(Opening(text: note)), .happened(.arrived("Bob")), .edited(.insert([0x21], at: 0))])
        var proceedings = Proceedings([])
        for entry in all[..<2] { proceedings.apply(entry.operation, at: entry.stamp) }
        try log.append(Array(all[..<2]))
        try log.write(checkpoint: proceedings, at: 2)
        let follower = try follower()
        #expect(follower.past?.entriesSinceCheckpoint == 0)
        try log.append(Array(all[2...]))
        try follower.update()
        #expect(text(follower) == [0x21] + note)
    }

    @Test("follows the log that takes the place of a damaged one")
    func another() throws {
        let log = try folder.log()
        try log.append(entries([.opened(Opening(text: note))]))
        let follower = try follower()
        log.close()
        _ = try DatabaseLog.moveAside(folder.logPath)
        try follower.update()
        #expect(text(follower) == note)
        try folder.log().append(entries([.opened(Opening(text: [0x41]))], by: bob))
        #expect(follower.watch.wait(atMost: .seconds(10)))
        try follower.update()
        #expect(text(follower) == [0x41] && follower.past?.lastActor == bob)
    }

    @Test("stops at what it cannot read, keeps what came before, and goes on behind a new text")
    func damage() throws {
        let log = try folder.log()
        try log.append(entries([.opened(Opening(text: note))]))
        let follower = try follower()
        try folder.tamper(
            "INSERT INTO operation (actor, n, after, uptime_ns, wall_ns, kind) VALUES ('x', 1, 0, 0, 0, 'danced')")
        #expect(throws: LogError.unreadable(position: 2)) { try follower.update() }
        #expect(text(follower) == note)
        #expect(throws: LogError.unreadable(position: 2)) { try self.follower() }
        try log.append(entries([.opened(Opening(text: [0x41]))], by: bob, after: 2))
        try follower.update()
        #expect(text(follower) == [0x41])
    }

    @Test("leaves a log of a newer program alone")
    func newer() throws {
        try folder.log().close()
        try folder.tamper("PRAGMA user_version = 99")
        #expect(throws: LogError.newer(path: folder.logPath)) { try follower() }
    }

    @Test("keeps what it knows when the log is removed")
    func removed() throws {
        let log = try folder.log()
        try log.append(entries([.opened(Opening(text: note))]))
        let follower = try follower()
        log.close()
        unlink(folder.logPath)
        try follower.update()
        #expect(text(follower) == note)
    }
}
