import GRDB
import MeetingCore
import Proceedings
import TestSupport
import Testing
import TextEditing

@testable import MeetingLog

@Suite("Folding a log")
struct FoldingTests {
    @Test("of nothing gives nothing")
    func empty() throws {
        let folder = StateFolder()
        #expect(try folder.log().proceedings() == nil)
        #expect(try folder.log().fold(until: .seconds(5_000_000_000)) == nil)
    }

    @Test("leads to what the operations led to", arguments: 0..<20)
    func randomOperations(seed: UInt64) throws {
        let folder = StateFolder()
        let log = try folder.log()
        var writer = RandomWriter(seed: seed)
        for round in 1...4 {
            var fresh: [LogEntry] = []
            for _ in 0..<40 { fresh.append(writer.next()) }
            #expect(try log.append(fresh) == round * 40)
            try expect(log.proceedings(), writer.proceedings, at: round * 40)
            try log.write(checkpoint: writer.proceedings, at: round * 40)
            let past = try expect(log.proceedings(), writer.proceedings, at: round * 40)
            if writer.proceedings.textBeingSaved == nil { #expect(past.entriesSinceCheckpoint == 0) }
        }
        try expect(log.fold(upTo: 160), writer.proceedings, at: 160)
    }

    @Test("goes on behind the checkpoint")
    func checkpoint() throws {
        let folder = StateFolder()
        let log = try folder.log()
        var proceedings = Proceedings([])
        let all = entries([
            .opened(Opening(text: note, bootID: "b-1")), .happened(.arrived("Bob")), .edited(.insert([0x21], at: 0)),
            .left,
            .opened(Opening(text: nil, bootID: "b-2")), .edited(.insert([0x22], at: 0)),
        ])
        for entry in all[..<4] { proceedings.apply(entry.operation, at: entry.stamp) }
        try log.append(Array(all[..<4]))
        try log.write(checkpoint: proceedings, at: 4)
        let left = try #require(try log.proceedings())
        #expect(left.isLeft && left.entriesSinceCheckpoint == 0 && left.lastBootID == "b-1")
        for entry in all[4...] { proceedings.apply(entry.operation, at: entry.stamp) }
        try log.append(Array(all[4...]))
        let past = try expect(log.proceedings(), proceedings, at: 6)
        #expect(!past.isLeft && past.entriesSinceCheckpoint == 2 && past.lastBootID == "b-2" && past.lastActor == ada)
        #expect(past.proceedings.meeting.undoable == .arrived("Bob"))
    }

    @Test(
        "does without a checkpoint that is damaged or of another version",
        arguments: [
            "version = 99", "position = 77", "position = -1", "position = 'x'", "state = '{}'",
            "state = x'00'",
            "text = x''", "text = 'text'", "file_text = 7",
            "state = replace(state, '\"nextItem\":3', '\"nextItem\":9000000000')",
            "state = replace(state, '\"nextItem\":3', '\"nextItem\":-1')",
            "state = replace(state, '\"nextItem\":3', '\"nextItem\":1')",
            "state = replace(state, '\"nextSection\":1', '\"nextSection\":0')",
            "state = replace(state, '\"itemRange\":[0,2]', '\"itemRange\":[0,3]')",
            "state = replace(state, '\"itemRange\":[0,2]', '\"itemRange\":[1,2]')",
            "state = replace(state, '\"itemRange\":[0,2]', '\"itemRange\":[2,0]')",
            "state = replace(state, '\"lastEdited\":', '\"lastEdited\":9')",
            "state = replace(state, '\"lastEdited\":', '\"lastEdited\":-')",
        ])
    func badCheckpoint(change: String) throws {
        let folder = StateFolder()
        let log = try folder.log()
        var proceedings = Proceedings([])
        let all = entries([
            .opened(Opening(text: note)), .happened(.marked(ItemID(rawValue: 1), .deferred)),
            .edited(.insert(Array("- Tray\n".utf8), at: note.count)), .edited(.delete(note.count..<note.count + 7)),
        ])
        for entry in all { proceedings.apply(entry.operation, at: entry.stamp) }
        try log.append(all)
        try log.write(checkpoint: proceedings, at: 4)
        let state = try #require(try log.checkpointed())
        #expect(state.position == 4)
        try folder.tamper("UPDATE checkpoint SET \(change)")
        let past = try expect(log.proceedings(), proceedings, at: 4)
        #expect(past.entriesSinceCheckpoint == 4)
    }

    @Test("never stops the program, whatever a checkpoint holds")
    func fuzzedCheckpoints() throws {
        let folder = StateFolder()
        let log = try folder.log()
        var writer = RandomWriter(seed: 5)
        try log.append((0..<60).map { _ in writer.next() })
        while writer.proceedings.textBeingSaved != nil { try log.append([writer.next()]) }
        let count = try log.read(after: 0).count
        try log.write(checkpoint: writer.proceedings, at: count)
        let state = Array(Checkpoint(writer.proceedings).state.utf8)
        var random = SeededRandom(seed: 6)
        var taken = 0
        for round in 0..<300 {
            var changed = state
            for _ in 0..<Int.random(in: 1...2, using: &random) {
                let digits = changed.indices.filter { (0x30...0x39).contains(changed[$0]) }
                changed[digits.randomElement(using: &random)!] = "0123456789".utf8.randomElement(using: &random)!
            }
            try log.queue.write { db in
                try db.execute(
                    sql: "UPDATE checkpoint SET state = ?", arguments: [String(decoding: changed, as: UTF8.self)])
            }
            let past = try #require(try log.proceedings())
            if past.entriesSinceCheckpoint == 0 { taken += 1 }
            var further = RandomWriter(seed: UInt64(round), from: past.proceedings, n: count)
            for _ in 0..<20 { _ = further.next() }
        }
        #expect(taken > 0 && taken < 300)
    }

    @Test("stops at what does not fit, and tells where")
    func unfitting() throws {
        let folder = StateFolder()
        let log = try folder.log()
        try log.append(
            entries([
                .opened(Opening(text: note)), .saving, .happened(.marked(ItemID(rawValue: 9), .skipped)), .saved,
            ]))
        let past = try #require(try log.proceedings())
        #expect(past.damagedAt == 3 && past.position == 2)
        #expect(past.proceedings.textBeingSaved?.bytes == note)
    }

    @Test("refuses a log that does not begin with a text")
    func noText() throws {
        let folder = StateFolder()
        let log = try folder.log()
        try log.append(entries([.opened(Opening(text: nil)), .saving]))
        #expect(throws: LogError.unreadable(position: 1)) { try log.proceedings() }
    }

    @Test("begins anew with every text that was opened")
    func newText() throws {
        let folder = StateFolder()
        let log = try folder.log()
        try log.append(
            entries([.opened(Opening(text: note)), .happened(.arrived("Bob")), .opened(Opening(text: [0x41]))]))
        let past = try #require(try log.proceedings())
        #expect(past.proceedings.note.buffer.bytes == [0x41])
        #expect(past.proceedings.meeting.undoable == nil)
        #expect(try log.fold(upTo: 2)?.proceedings.note.buffer.bytes == note)
    }

    @Test("can end at a time")
    func untilTime() throws {
        let folder = StateFolder()
        let log = try folder.log()
        try log.append(
            entries([.opened(Opening(text: [])), .edited(.insert([0x31], at: 0)), .edited(.insert([0x32], at: 1))]))
        #expect(try log.fold(until: stamp(1).wall - .nanoseconds(1)) == nil)
        #expect(try log.fold(until: stamp(1).wall)?.proceedings.note.buffer.bytes == [])
        #expect(try log.fold(until: stamp(2).wall)?.proceedings.note.buffer.bytes == [0x31])
        #expect(try log.fold(until: stamp(9).wall)?.proceedings.note.buffer.bytes == [0x31, 0x32])
    }

    @discardableResult
    private func expect(_ past: Past?, _ proceedings: Proceedings, at position: Int) throws -> Past {
        let past = try #require(past)
        #expect(past.damagedAt == nil)
        #expect(past.position == position)
        #expect(past.lastStamp == proceedings.lastStamp)
        #expect(past.proceedings.note.buffer == proceedings.note.buffer)
        #expect(past.proceedings.fileText == proceedings.fileText)
        #expect(past.proceedings.textBeingSaved == proceedings.textBeingSaved)
        #expect(past.proceedings.agenda == proceedings.agenda)
        #expect(past.proceedings.meeting == proceedings.meeting)
        #expect(past.proceedings.lastEdited == proceedings.lastEdited)
        return past
    }
}
