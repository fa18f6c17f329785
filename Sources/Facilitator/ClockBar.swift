import Console
import MeetingCore
import Proceedings

/// Where the meeting is, and its clocks.
struct ClockBar: Pane {
    let rect: Rect
    private let title: String
    /// Which item of how many, such as ` 2/4`.
    private let number: String
    private let phase: Phase
    private let plannedDuration: Duration
    private let clock: ClockReading
    private let outlook: Outlook
    private let utcOffset: Int
    private let isReadOnly: Bool
    private let startKey: String
    private let isNamingPresent: Bool
    /// Columns between the pieces, never in a piece's colour.
    private static let gap = 2
    private static let shortestTitle = 10

    init(_ model: Model, _ rect: Rect) {
        self.rect = rect
        (title, number) = model.place
        phase = model.meeting.phase
        plannedDuration = model.meeting.plannedDuration
        outlook = model.outlook
        clock = model.meeting.clock(model.agenda, at: outlook.at, nearly: model.preferences.nearly)
        utcOffset = model.utcOffset
        isReadOnly = model.isReadOnly
        startKey = model.name(of: .itemNext)
        isNamingPresent = model.isNamingPresent
    }

    func draw(_ frame: inout Frame) {
        var line = Segments(rect)
        let parts = parts(isWide: line.limit > 90)
        let used = parts.reduce(0) { $0 + Self.gap + Glyphs.columns(of: $1.text) }
        // The clocks are whole or absent: where room is short the section's title gives way, and then goes.
        let room = line.limit - used - Glyphs.columns(of: number)
        let isNumberEnough = room < Self.shortestTitle && !number.isEmpty
        let place =
            isNumberEnough
            ? String(number.drop { $0 == " " }) : title.cut(to: max(room, Self.shortestTitle)) + number
        line.add(place, .phase, &frame)
        for part in parts { line.addWhole(part.text, part.role, after: Self.gap, &frame) }
    }

    /// What stands behind the section's title.
    private func parts(isWide: Bool) -> [(text: String, role: Role)] {
        switch phase {
        case .gathering:
            // The meeting is where it is written.
            if isReadOnly { return [] }
            let naming = isNamingPresent ? "; now type who is here" : ""
            return [
                ("planned \(plannedDuration.minutesText)", .clock), ("\(startKey) starts the meeting\(naming)", .hint),
            ]
        case .closed: return [("took \(clock.meeting.elapsed.clockText)", .clock)]
        case .section, .wrapUp:
            var parts: [(text: String, role: Role)] = []
            if clock.isPaused { parts.append(("PAUSED", .clockPaused)) }
            if let item = clock.item { parts.append(("item \(text(of: item, isWide))", item.role)) }
            parts.append(("meeting \(text(of: clock.meeting, isWide))", clock.meeting.role))
            let isLate = outlook.end > (clock.meeting.left ?? .zero) && phase != .wrapUp
            let end = (outlook.at.wall + outlook.end).timeOfDay(utcOffset)
            parts.append(("ends ~\(end)\(isLate ? " LATE" : "")", isLate ? .clockOver : .clock))
            return parts
        }
    }

    private func text(of reading: TimeReading, _ isWide: Bool) -> String {
        var text = reading.elapsed.clockText
        if let box = reading.box { text += "/\(box.clockText)" }
        if let over = reading.overtime {
            text += isWide ? " OVER by \(over.clockText)" : " OVER"
        } else if let left = reading.left, isWide {
            text += ", \(left.clockText) left"
        }
        if reading.level == .nearly { text += " nearly" }
        return text
    }
}

extension Model {
    fileprivate var place: (title: String, number: String) {
        isReadOnly && meeting.phase == .gathering ? ("Only looking", "") : proceedings.place
    }
}

extension Proceedings {
    /// The phase in the facilitator's words, and which item of how many.
    var place: (title: String, number: String) {
        switch meeting.phase {
        case .gathering: return ("Gathering", "")
        case .wrapUp: return ("Wrap-up", "")
        case .closed: return ("Closed", "")
        case .section:
            guard let id = meeting.currentSection(in: agenda), let section = agenda.section(id) else {
                return ("Section gone from the note", "")
            }
            guard let item = meeting.openItem else { return (section.title, "") }
            guard let ordinal = agenda.ordinal(of: item) else { return ("Item gone from the note", "") }
            return (section.title, " \(ordinal - section.itemRange.lowerBound + 1)/\(section.itemRange.count)")
        }
    }
}

extension Duration {
    /// `4:10` or `60:00`: minutes as a meeting counts them; `2:04:10` from a hundred of them on.
    var clockText: String {
        let seconds = Int(components.seconds)
        let minutes = seconds / 60
        return minutes < 100
            ? "\(minutes):\((seconds % 60).padded)"
            : "\(minutes / 60):\((minutes % 60).padded):\((seconds % 60).padded)"
    }

    /// `60 min`.
    var minutesText: String { "\(components.seconds / 60) min" }

    /// A wall time since 1970 as the time of day, such as `19:05`, so many seconds east of UTC.
    func timeOfDay(_ utcOffset: Int) -> String {
        let minutes = (Int(components.seconds) + utcOffset) / 60
        let ofDay = ((minutes % 1440) + 1440) % 1440
        return "\(ofDay / 60):\((ofDay % 60).padded)"
    }
}

extension Int {
    fileprivate var padded: String { self < 10 ? "0\(self)" : "\(self)" }
}
