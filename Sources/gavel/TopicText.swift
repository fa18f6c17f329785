import Archive
import Console
import NoteFormat

/// A topic's history as text for a terminal.
enum TopicText {
    static func text(_ history: TopicHistory) -> String {
        (history.turns.map(text) + [sum(history)]).joined(separator: "\n")
    }

    private static func text(_ turn: TopicTurn) -> String {
        let mention = turn.mention
        let place = mention.place
        var lines = ["\(place.date)  \(place.series)  \(mention.section.withoutMarkup)".visible]
        lines += wrapped(mention.title, indent: 2)
        for line in mention.news { lines += wrapped(line.text, indent: 4 + 2 * line.depth) }
        lines.append("  \(place)".visible)
        if let last = turn.repeats.last {
            let count = turn.repeats.count
            lines.append(
                count == 1 ? "  the same on \(last.date)" : "  the same at \(count) more meetings until \(last.date)")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func wrapped(_ text: String, indent: Int) -> [String] {
        text.withoutMarkup.visible.wrapped(to: max(20, terminalColumns - indent)).map {
            String(repeating: " ", count: indent) + $0
        }
    }

    private static func sum(_ history: TopicHistory) -> String {
        let places = history.mentions.map(\.place)
        let meetings = Set(places.map(\.path)).count
        let decisions = Set(history.mentions.flatMap(\.decisions)).count
        let actions = Set(history.mentions.flatMap(\.actions).map(\.text)).count
        var parts = ["\(meetings) \(meetings == 1 ? "meeting" : "meetings")"]
        if decisions > 0 { parts.append("\(decisions) \(decisions == 1 ? "decision" : "decisions")") }
        if actions > 0 { parts.append("\(actions) \(actions == 1 ? "action item" : "action items")") }
        if let first = places.first, let last = places.last, meetings > 1 {
            parts.append("\(first.date) to \(last.date)")
        }
        return parts.joined(separator: ", ") + "\n"
    }
}
