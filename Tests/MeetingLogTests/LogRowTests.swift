import MeetingCore
import Proceedings
import TestSupport
import Testing
import TextEditing

@testable import MeetingLog

@Suite("The rows of a log")
struct LogRowTests {
    private static let item = ItemID(rawValue: 1)
    static let operations: [Operation] = [
        .opened(
            Opening(
                text: note, plannedDuration: .seconds(45 * 60) + .nanoseconds(1), user: "ada", host: "loft",
                processID: 77, bootID: "b-1", version: "1.2")),
        .opened(Opening(text: nil)),
        .opened(Opening(text: [])),
        .edited(.insert([0xFF, 0x00, 0xC3, 0x0A], at: 3)),
        .edited(.delete(0..<5)),
        .edited(Transaction([])),
        .edited(
            Transaction([
                Change(range: 0..<2, replacement: [0x41]), Change(range: 2..<2, replacement: [0x80, 0x81]),
                Change(range: 4..<9, replacement: []),
            ])),
        .happened(.started(Turn(phase: .section(SectionID(rawValue: 0)), opened: item))),
        .happened(.extended(item, by: .seconds(300), base: nil)),
        .happened(.arrivedLate("Zoë \"Q\" 😀")),
        .saving, .saved,
        .found(.replace(1..<3, with: [0xFE])),
        .left,
    ]

    @Test("give back exactly what was appended")
    func roundTrip() throws {
        let folder = StateFolder()
        let appended = entries(Self.operations)
        let log = try folder.log()
        #expect(try log.append(appended) == appended.count)
        log.close()
        let read = try folder.log().read(after: 0)
        #expect(read == appended.enumerated().map { LoggedEntry(position: $0 + 1, entry: $1) })
        #expect(try folder.log().read(after: 12).map(\.position) == [13, 14])
    }

    @Test("are the same whatever Swift calls its cases")
    func spelling() {
        let rows = Self.operations.map(OperationRow.init)
        #expect(
            rows.map(\.kind) == [
                "opened", "opened", "opened", "edited", "edited", "edited", "edited", "happened", "happened",
                "happened", "saving", "saved", "found", "left",
            ])
        #expect(
            rows[0].detail
                == #"{"boot":"b-1","host":"loft","pid":77,"plannedNs":2700000000001,"user":"ada","version":"1.2"}"#)
        #expect(rows[6].detail == "[[0,2,1],[2,2,2],[4,9,0]]")
        #expect(rows[6].bytes == [0x41, 0x80, 0x81])
    }

    @Test("are there once, however often they are appended")
    func idempotence() throws {
        let folder = StateFolder()
        let log = try folder.log()
        let all = entries([.opened(Opening(text: note)), .saving, .saved])
        #expect(try log.append(Array(all[..<2])) == 2)
        #expect(try log.append(all) == 3)
        #expect(try log.append(all) == 3)
        #expect(try log.append([]) == 3)
        #expect(try log.read(after: 0).map(\.entry) == all)
    }

    @Test("are refused from one who does not know those of another")
    func taken() throws {
        let folder = StateFolder()
        let log = try folder.log()
        let other = try folder.log()
        try log.append(entries([.opened(Opening(text: note)), .saving]))
        #expect(throws: LogError.taken(by: ada)) {
            try other.append(entries([.opened(Opening(text: note))], by: bob, after: 1))
        }
        try other.append(entries([.opened(Opening(text: nil))], by: bob, after: 2))
        #expect(throws: LogError.taken(by: bob)) { try log.append(entries([.saved], from: 3, after: 2)) }
        // What it had appended before is there, so saying it again is no conflict.
        try log.append(entries([.saving], from: 2))
        #expect(try log.read(after: 0).map(\.entry.actor) == [ada, ada, bob])
    }

    @Test("come all or none")
    func atomicity() throws {
        let folder = StateFolder()
        let log = try folder.log()
        try folder.tamper(
            "CREATE TRIGGER halt BEFORE INSERT ON operation WHEN NEW.n = 3 BEGIN SELECT RAISE(ABORT, 'no'); END")
        #expect(throws: LogError.self) { try log.append(entries([.opened(Opening(text: note)), .saving, .saved])) }
        #expect(try log.read(after: 0).isEmpty)
    }

    @Test("wake up whoever watches")
    func watching() throws {
        let folder = StateFolder()
        let log = try folder.log()
        let reader = try DatabaseLog(at: log.path)
        let watch = try reader.watch()
        watch.clear()
        #expect(!watch.wait(atMost: .zero))
        try log.append(entries([.opened(Opening(text: note))]))
        #expect(watch.wait(atMost: .seconds(60)))
        watch.clear()
        #expect(try reader.read(after: 0).count == 1)
        #expect(!watch.wait(atMost: .zero))
    }

    @Test(
        "that mean nothing are told, whatever they hold",
        arguments: [
            ("kind", "'danced'"), ("kind", "7"), ("detail", "NULL"), ("detail", "''"), ("detail", "x'5b5d'"),
            ("detail", "'[[0,1]]'"), ("detail", "'[[1,0,1]]'"), ("detail", "'[[0,0,2]]'"), ("detail", "'[[0,0,0]]'"),
            ("detail", "'[[-1,0,1]]'"), ("detail", "'[[0,99999999999999999999,1]]'"), ("detail", "'[[0,0,1]'"),
            ("detail", "'[[0,0,1]]]'"), ("detail", "'[[0,0,1],]'"), ("detail", "'[[5,6,0],[0,1,1]]'"),
            ("detail", "'[[0,0,9223372036854775807],[0,0,9223372036854775807]]'"), ("bytes", "'text'"),
            ("bytes", "NULL"),
            ("bytes", "x'6161'"), ("n", "0"), ("after", "-1"), ("wall_ns", "1.5"), ("uptime_ns", "'now'"),
            ("actor", "x'00'"),
        ])
    func hostileRows(column: String, value: String) throws {
        let folder = StateFolder()
        try folder.log().append(entries([.opened(Opening(text: note)), .edited(.insert([0x61], at: 0)), .saving]))
        try folder.tamper("UPDATE operation SET \(column) = \(value) WHERE position = 2")
        let log = try folder.log()
        #expect(throws: LogError.unreadable(position: 2)) { try log.read(after: 0) }
        #expect(try log.read(after: 2).count == 1)
        let past = try #require(try log.proceedings())
        #expect(past.damagedAt == 2)
        #expect(past.position == 1)
        #expect(past.proceedings.note.buffer.bytes == note)
    }

    @Test("of random bytes never stop the program")
    func fuzz() {
        var random = SeededRandom(seed: 11)
        let spellings = ["[[0,1,1]]", "[[0,0,2],[3,4,0]]", #"{"event":"started","phase":"section","section":0}"#]
        for round in 0..<20_000 {
            var detail = Array(spellings[round % spellings.count].utf8)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                detail[Int.random(in: 0..<detail.count, using: &random)] = "0123456789[]{},:-\"eE".utf8.randomElement(
                    using: &random)!
            }
            let bytes = (0..<Int.random(in: 0...3, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random)
            }
            let kind = ["opened", "edited", "happened", "found"].randomElement(using: &random)!
            let row = OperationRow(kind: kind, detail: String(decoding: detail, as: UTF8.self), bytes: bytes)
            guard case .edited(let transaction)? = row.operation else { continue }
            #expect(transaction.changes.flatMap(\.replacement) == bytes)
        }
    }
}
