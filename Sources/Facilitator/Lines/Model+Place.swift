import Console
import MeetingCore
import NoteFormat

/// Where the meeting is and what its clocks show, as it is said.
extension Model {
    /// `Item 2 of 5, Release, 15 minutes.`, with its section before it where that is asked for.
    func placeText(withSection: Bool) -> String {
        switch meeting.phase {
        case .gathering: return "The meeting has not started."
        case .wrapUp: return "Wrap-up. " + leftoverText
        case .closed: return "The meeting is closed. It took \(meeting.elapsed(at: now).words)."
        case .section:
            let section = meeting.currentSection(in: agenda).flatMap { agenda.section($0) }
            let title = section.map { Self.heading($0.title) } ?? "The section is gone from the note."
            guard let item = meeting.openItem else { return "\(title) Nothing is listed here. next goes on." }
            let text = itemText(item)
            return withSection && section != nil ? "\(title) \(text)" : text
        }
    }

    /// `Item 2 of 5, Release, 15 minutes, 4 minutes left.`
    func itemText(_ item: ItemID) -> String {
        guard let number = agenda.number(of: item), let title = agenda.item(item)?.title else {
            return "The open item is gone from the note."
        }
        let reading = TimeReading(
            elapsed: meeting.elapsed(of: item, at: now), box: meeting.timebox(of: item, in: agenda))
        var parts: [String] = []
        if let box = reading.box { parts.append(box.words) }
        if reading.elapsed >= .seconds(1) { parts.append(reading.restText) }
        return "Item \(number) of \(agenda.items.count), " + Self.sentence(title.cut(to: Self.longestTitle), parts)
    }

    /// A longer title is cut where it is told with something else; `read` tells all of it.
    static let longestTitle = 100

    var leftoverText: String {
        let numbers = meeting.leftover(agenda).compactMap { agenda.number(of: $0) }
        guard let last = numbers.last else { return "Nothing is left. close meeting ends it." }
        let names = Self.list(numbers.prefix(8).map(String.init) + (numbers.count > 8 ? ["others"] : []))
        return "Not discussed: \(numbers.count == 1 ? "item" : "items") \(names). take up \(last) opens one, "
            + "close meeting ends it."
    }

    /// The clocks, one a line.
    var timeTexts: [String] {
        let clock = meeting.clock(agenda, at: now)
        var texts = ["It is \(now.wall.timeOfDay(utcOffset))."]
        switch meeting.phase {
        case .gathering: return texts + ["\(meeting.plannedDuration.words) are planned."]
        case .closed: return texts + ["The meeting took \(clock.meeting.elapsed.words)."]
        case .section, .wrapUp: break
        }
        if clock.isPaused { texts.append("The clocks are paused.") }
        if let item = clock.item, let number = clock.openItem.flatMap({ agenda.number(of: $0) }) {
            texts.append("Item \(number): \(item.words).")
        }
        texts.append("Meeting: \(clock.meeting.words).")
        if let late = latenessText { texts.append(late) }
        return texts
    }

    /// Where the meeting runs over at this pace; nil where it does not.
    var latenessText: String? {
        guard case .section = meeting.phase else { return nil }
        let rest = meeting.projectedEnd(agenda, at: now)
        let excess = meeting.elapsed(at: now) + rest - meeting.plannedDuration
        guard excess >= .seconds(60) else { return nil }
        return "At this pace it ends at \((now.wall + rest).timeOfDay(utcOffset)), \(excess.words) late."
    }

    // MARK: - Sentences

    /// A title as a sentence of its own.
    static func heading(_ title: String) -> String { sentence(title, []) }

    /// A title with more behind it, as one sentence. A title that ends one already goes on behind a blank.
    static func sentence(_ title: String, _ parts: [String]) -> String {
        var title = title.isEmpty ? "without a title" : title.withoutMarkup
        while title.last == ":" { title.removeLast() }
        let isEnded = title.last.map { ".?!…".contains($0) } ?? false
        let rest = parts.joined(separator: ", ")
        guard !rest.isEmpty else { return isEnded ? title : title + "." }
        return "\(title)\(isEnded ? " " : ", ")\(rest)."
    }

    /// `Ada`, `Ada and Bo`, `Ada, Bo and Cy`.
    static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return "\(names.dropLast().joined(separator: ", ")) and \(last)"
    }
}

extension TimeReading {
    /// `6 minutes 20 seconds of 15 minutes, 8 minutes 40 seconds left`.
    fileprivate var words: String {
        guard let box else { return elapsed.words }
        return "\(elapsed.words) of \(box.words), \(restText)"
    }

    /// `16 minutes of 15 minutes, 1 minute over`.
    var spentWords: String { overtime == nil && box != nil ? "\(elapsed.words) of \(box!.words)" : words }

    /// What is left, or by how much it is over; without a box, what has passed.
    fileprivate var restText: String {
        if let overtime { return overtime < .seconds(1) ? "time is up" : "\(overtime.words) over" }
        // As many seconds as are not over yet, the one that runs counted in.
        guard let box else { return "\(elapsed.words) so far" }
        return "\((box - .seconds(elapsed.components.seconds)).words) left"
    }
}
