import MeetingCore
import TextEditing

/// A part of the text that came in without being typed here, marked beside the note for a while.
struct News: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        /// From the log, after a crash.
        case recovered
        /// From another program that wrote the file.
        case merged
        /// Changed here and by another program; both are kept.
        case conflict
    }

    /// The bytes that came.
    var range: Range<Int>
    let kind: Kind
    /// The uptime until which it is marked; a conflict is marked until it is settled.
    let end: Duration?

    /// How long it is shown where text came from.
    static let lifetime = Duration.seconds(120)

    /// The parts that `transaction` has just put in.
    static func parts(of transaction: Transaction, _ kind: Kind, at now: Stamp) -> [News] {
        var shift = 0
        return transaction.changes.compactMap { change in
            let start = change.range.lowerBound + shift
            shift += change.growth
            guard !change.replacement.isEmpty else { return nil }
            return News(
                range: start..<start + change.replacement.count, kind: kind, end: now.uptime + Self.lifetime)
        }
    }

    func moved(by transaction: Transaction) -> News {
        let start = transaction.map(range.lowerBound)
        var moved = self
        moved.range = start..<max(transaction.map(range.upperBound, sticksBefore: true), start)
        return moved
    }
}

/// A sign beside a row of the note.
struct NewsMark: Equatable, Sendable {
    let row: Int
    let kind: News.Kind
}

extension Model {
    mutating func forgetOldNews() {
        guard news.contains(where: { ($0.end ?? now.uptime + .seconds(1)) <= now.uptime }) else { return }
        news.removeAll { ($0.end ?? now.uptime + .seconds(1)) <= now.uptime }
    }

    /// When news is to be forgotten next.
    var newsDeadline: Duration? { news.compactMap(\.end).min() }

    /// What is marked beside a line, the most urgent kind of it.
    func news(ofLine line: Int) -> News.Kind? {
        let bytes = note.buffer.lineRange(line)
        let here = news.filter { $0.range.overlaps(bytes) }
        return here.first { $0.kind == .conflict }?.kind ?? here.first?.kind
    }
}
