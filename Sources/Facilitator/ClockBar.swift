import Console
import MeetingCore

/// Where the meeting is, and its clocks.
struct ClockBar: Pane {
    let rect: Rect
    private let place: String
    private let phase: Phase
    private let plannedDuration: Duration
    private let clock: ClockReading
    private let outlook: Outlook
    private let utcOffset: Int

    init(_ model: Model, _ rect: Rect) {
        self.rect = rect
        place = model.placeText
        phase = model.meeting.phase
        plannedDuration = model.meeting.plannedDuration
        outlook = model.outlook
        clock = model.meeting.clock(model.agenda, at: outlook.at)
        utcOffset = model.utcOffset
    }

    func draw(_ frame: inout Frame) {
        var line = Segments(rect)
        line.add(place, .phase, &frame)
        switch phase {
        case .gathering:
            line.addWhole("   planned \(plannedDuration.minutesText)", .clock, &frame)
            line.addWhole("   ctrl+n starts the meeting", .hint, &frame)
        case .closed:
            line.addWhole("   took \(clock.meeting.elapsed.clockText)", .clock, &frame)
        case .section, .wrapUp:
            if clock.isPaused { line.addWhole("   PAUSED", .clockPaused, &frame) }
            if let item = clock.item { draw(item, "item", &line, &frame) }
            draw(clock.meeting, "meeting", &line, &frame)
            let isLate = outlook.end > (clock.meeting.left ?? .zero) && phase != .wrapUp
            let end = (outlook.at.wall + outlook.end).timeOfDay(utcOffset)
            line.addWhole("   ends \(end)\(isLate ? " LATE" : "")", isLate ? .clockOver : .clock, &frame)
        }
    }

    private func draw(_ reading: TimeReading, _ name: String, _ line: inout Segments, _ frame: inout Frame) {
        let role: Role =
            switch reading.level {
            case .fine: .clock
            case .nearly: .clockNearly
            case .over: .clockOver
            }
        let label = "   \(name) "
        let room = line.limit - Glyphs.columns(of: label)
        var text = reading.elapsed.clockText
        if let box = reading.box { text += "/\(box.clockText)" }
        if let over = reading.overtime {
            text += " OVER by \(over.clockText)"
        } else if let left = reading.left, room > 60 {
            text += ", \(left.clockText) left"
        }
        // A clock that is cut could be read as another time.
        guard Glyphs.columns(of: text) <= room else { return }
        line.add(label, .muted, &frame)
        line.add(text, role, &frame)
    }
}

extension Model {
    /// The phase in the facilitator's words, and which item of how many.
    var placeText: String {
        switch meeting.phase {
        case .gathering: return "Gathering"
        case .wrapUp: return "Wrap-up"
        case .closed: return "Closed"
        case .section:
            guard let id = meeting.currentSection(in: agenda), let section = agenda.section(id) else {
                return "Section gone from the note"
            }
            let title = section.title.cut(to: max(size.columns / 4, 12))
            guard let item = meeting.openItem else { return title }
            guard let ordinal = agenda.ordinal(of: item) else { return "\(title) (item gone from the note)" }
            return "\(title) \(ordinal - section.itemRange.lowerBound + 1)/\(section.itemRange.count)"
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

extension String {
    /// At most so many columns, with an ellipsis where something was cut.
    func cut(to columns: Int) -> String {
        guard Glyphs.columns(of: self) > columns else { return self }
        var text = ""
        var used = 0
        for character in self {
            let width = Glyphs.columns(of: String(character))
            guard used + width < columns else { break }
            text.append(character)
            used += width
        }
        return text + "…"
    }
}
