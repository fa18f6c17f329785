import Console
import MeetingCore
import NoteFormat

/// The minutes as the log of a chat, in the form in which RRSAgent writes it and W3C's scribe.perl reads it:
/// `18:05:07 <gavel> Topic: Release 1.4`, in UTC.
///
/// Each line has the time at which it was begun, as far as Gavel's log tells and it was while its item was talked about,
/// else that of the line above, at first that at which its item was opened; without a log, that at which the meeting began.
struct ScribeLog {
    private let minutes: Minutes
    private let decisions: [Int: MinutesDecision]
    private let actions: [Int: MinutesAction]
    private var lines: [String] = []
    /// In time since 1970. It never goes back, also where items were taken up in another order than they stand in.
    private var now: Duration
    /// Up to when lines tell the time: until the next item was opened.
    private var end: Duration = .zero

    static func of(_ minutes: Minutes) -> String {
        var log = ScribeLog(minutes)
        log.write()
        return log.lines.map { "\($0)\n" }.joined()
    }

    private init(_ minutes: Minutes) {
        self.minutes = minutes
        decisions = Dictionary(minutes.decisions.map { ($0.line, $0) }) { first, _ in first }
        actions = Dictionary(minutes.actions.lazy.filter { !$0.isDone }.map { ($0.line, $0) }) { first, _ in first }
        now = minutes.times?.started ?? minutes.lastChanged
    }

    private mutating func write() {
        say("Meeting: \(minutes.title)")
        if let date = minutes.date { say("Date: \(date.day) \(Self.months[date.month - 1]) \(date.year)") }
        for scribe in minutes.scribes { say("Scribe: \(scribe)") }
        say("ScribeNick: gavel")
        let present = minutes.people.filter { !$0.isAbsent }.map(\.name)
        if !present.isEmpty { say("Present: \(present.joined(separator: ", "))") }
        let absent = minutes.people.filter(\.isAbsent).map(\.name)
        if !absent.isEmpty { say("Regrets: \(absent.joined(separator: ", "))") }
        for section in minutes.sections {
            say("Topic: \(section.heading.plainWithAddresses)")
            for item in section.items { write(item) }
        }
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private mutating func write(_ item: MinutesItem) {
        if let opened = item.record?.opened { now = max(now, opened) }
        end = end(of: item)
        let first = item.lines.lowerBound
        if item.record?.opened == nil { advance(toLine: first) }
        if outcome(ofLine: first) == nil { say("Subtopic: \(item.title.plainWithAddresses)") }
        var told = first
        for line in item.lines where line >= told {
            if line > first { advance(toLine: line) }
            if let outcome = outcome(ofLine: line) {
                say(outcome)
                told = minutes.note.continuation(ofLine: line).upperBound
            } else if line > first {
                write(line)
            }
        }
    }

    /// When the item after this one was opened, else the end of it all.
    private func end(of item: MinutesItem) -> Duration {
        let start = item.record?.opened ?? now
        let later = minutes.sections.flatMap(\.items).compactMap(\.record?.opened).filter { $0 > start }
        return later.min() ?? minutes.times?.ended ?? minutes.lastChanged
    }

    /// A line that was written under an item afterwards does not take those below along.
    private mutating func advance(toLine line: Int) {
        guard minutes.lineTimes.indices.contains(line), let time = minutes.lineTimes[line], time <= end else { return }
        now = max(now, time)
    }

    /// What a line decides, or gives somebody to do.
    private func outcome(ofLine line: Int) -> String? {
        if let decision = decisions[line] { return "RESOLUTION: \(decision.text.plainWithAddresses)" }
        guard let action = actions[line] else { return nil }
        let due = action.due.map { " - due \($0)" } ?? ""
        return "ACTION: \(action.ownerNames.map { "\($0) to " } ?? "")\(action.text.plainWithAddresses)\(due)"
    }

    private mutating func write(_ line: Int) {
        let text = minutes.note.textBehindMarker(ofLine: line).plainWithAddresses
        guard !text.isEmpty else { return }
        let kind = minutes.note.mark(ofLine: line).kind
        if kind == .continuation || kind == .lazy {
            say("… \(text)")
        } else {
            say(Self.isCommand(text) ? "\\\(text)" : text)
        }
    }

    /// Whether scribe.perl, or a bot that reads along, would take a sentence for something to do.
    private static func isCommand(_ text: String) -> Bool {
        let words = text.lowercased()
        if ["s/", "i/", "[[", "]]"].contains(where: words.hasPrefix) { return true }
        guard let end = words.firstIndex(where: { ":,+-=?".contains($0) }) else { return false }
        return commands.contains(words[..<end])
    }

    private static let commands: Set<Substring> = [
        "topic", "subtopic", "action", "resolution", "resolved", "agreed", "meeting", "chair", "chairs", "scribe",
        "scribenick", "scribes", "present", "regrets", "date", "agenda", "previous meeting", "next meeting", "issue",
        "summary", "slideset", "repo", "repository", "rrsagent", "zakim", "q", "qq", "queue", "scribeoptions",
    ]

    private mutating func say(_ text: String) {
        lines.append("\(CivilTime(seconds: now.wholeSeconds).clock) <gavel> \(text.visible)")
    }
}
