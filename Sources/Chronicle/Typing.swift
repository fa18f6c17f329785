import Console
import MeetingLog
import Proceedings
import TextEditing

/// Edits of one person, one after the other at one place, which are told as one.
struct Typing {
    let first: LogEntry
    private var last: LogEntry
    /// What stands now where the typing is.
    private var range: Range<Int>
    /// What stood there before.
    private var removed: [UInt8] = []

    init(_ change: Change, _ entry: LogEntry, in before: TextBuffer) {
        first = entry
        last = entry
        range = change.range.lowerBound..<change.range.lowerBound
    }

    /// Whether a change touches the place, soon enough.
    func goesOn(with change: Change, by entry: LogEntry) -> Bool {
        let passed = entry.stamp.uptime - last.stamp.uptime
        return entry.actor.person == last.actor.person && passed <= History.pause
            && change.range.lowerBound <= range.upperBound && change.range.upperBound >= range.lowerBound
    }

    /// Takes in a change that is to be applied to `before`.
    mutating func take(_ change: Change, _ entry: LogEntry, in before: TextBuffer) {
        last = entry
        let lower = min(change.range.lowerBound, range.lowerBound)
        let upper = max(change.range.upperBound, range.upperBound)
        removed = before.bytes(in: lower..<range.lowerBound) + removed + before.bytes(in: range.upperBound..<upper)
        range = lower..<upper + change.growth
    }

    /// Where it was, what came and what went; nil if nothing did.
    func words(in after: TextBuffer) -> String? {
        let typed = after.bytes(in: range)
        guard typed != removed else { return nil }
        let place = "line \(after.line(containing: range.lowerBound) + 1): "
        guard !removed.isEmpty else { return place + "typed \(typed.quoted)" }
        guard !typed.isEmpty else { return place + "removed \(removed.quoted)" }
        return place + "replaced \(removed.quoted) by \(typed.quoted)"
    }
}

extension Transaction {
    /// Nil for a change at several places.
    var onlyChange: Change? { changes.count == 1 ? changes[0] : nil }
}

extension [UInt8] {
    /// The text in quotation marks, shortened, with nothing in it that a terminal would obey.
    fileprivate var quoted: String {
        let most = 60
        // More bytes than are shown, cut where a character begins.
        let start = prefix(most * 4)
        var text = String(decoding: start, as: UTF8.self)
        if start.count < count, text.unicodeScalars.last == "\u{FFFD}" { text.unicodeScalars.removeLast() }
        let isCut = start.count < count || text.count > most
        let lines = text.prefix(most).split(separator: "\n", omittingEmptySubsequences: false)
        return "\"" + lines.map { String($0).visible }.joined(separator: "⏎") + "\"" + (isCut ? "…" : "")
    }
}
