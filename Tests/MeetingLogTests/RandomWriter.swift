import MeetingCore
import MeetingLog
import Proceedings
import TestSupport
import TextEditing

/// A program that does random things that fit the proceedings.
struct RandomWriter {
    private(set) var proceedings = Proceedings([])
    private var random: SeededRandom
    private var n = 0

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    /// Goes on from proceedings that have `n` entries.
    init(seed: UInt64, from proceedings: Proceedings, n: Int) {
        random = SeededRandom(seed: seed)
        self.proceedings = proceedings
        self.n = n
    }

    mutating func next() -> LogEntry {
        n += 1
        let operation = n == 1 ? .opened(Opening(text: note)) : operation()
        let entry = LogEntry(actor: ada, n: n, after: n - 1, stamp: stamp(n * 3), operation: operation)
        proceedings.apply(operation, at: entry.stamp)
        return entry
    }

    private mutating func operation() -> Operation {
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<9: .edited(transaction(proceedings.note.buffer))
        case 9..<15: event().map { .happened($0) } ?? .saving
        case 15: .saving
        case 16: .saved
        case 17: .found(transaction(proceedings.fileText))
        case 18: Bool.random(using: &random) ? .left : .opened(Opening(text: nil, bootID: "b-\(n)"))
        default: Int.random(in: 0..<5, using: &random) == 0 ? .opened(Opening(text: note)) : .saved
        }
    }

    private mutating func transaction(_ buffer: TextBuffer) -> Transaction {
        let pieces = [
            "- Tea (5m)\n", "\n## New topics\n\n- a\n- b\n", "x", "\n", "- ", "  - sub\n", "**Present**: Bob, Cy\n",
        ]
        var changes: [Change] = []
        var from = 0
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let lower = Int.random(in: from...buffer.byteCount, using: &random)
            let upper = min(buffer.byteCount, lower + Int.random(in: 0...20, using: &random))
            var bytes = Array(pieces.randomElement(using: &random)!.utf8)
            if Int.random(in: 0..<9, using: &random) == 0 { bytes.append(.random(in: 0...255, using: &random)) }
            changes.append(Change(range: lower..<upper, replacement: bytes))
            from = upper
        }
        return Transaction(changes)
    }

    private mutating func event() -> MeetingEvent? {
        let item = proceedings.agenda.items.randomElement(using: &random)?.id
        let intents: [MeetingIntent] =
            [
                .start, .next, .previous, .pause, .resume, .extend(by: .seconds(60)), .arrive("Bob"), .leave("Bob"),
                .regrets("Cy"), .undo, .redo, .wrapUp, .defer(nil),
            ] + (item.map { [.open($0), .skip($0), .setTimebox($0, .seconds(90))] } ?? [])
        let intent = intents.randomElement(using: &random)!
        return try? proceedings.meeting.decide(intent, agenda: proceedings.agenda, at: stamp(n * 3))
    }
}
