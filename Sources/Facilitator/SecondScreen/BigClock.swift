import Console
import MeetingCore

/// The one time that counts now, and what it is the time of.
struct BigClock: Equatable, Sendable {
    let figures: String
    let caption: String
    let role: Role

    init(_ meeting: Meeting, _ agenda: Agenda, at moment: Stamp, nearly: Int) {
        let clock = meeting.clock(agenda, at: moment, nearly: nearly)
        switch meeting.phase {
        case .gathering:
            figures = meeting.plannedDuration.clockText
            caption = "planned; the meeting has not begun"
            role = .clockPaused
        case .closed:
            figures = clock.meeting.elapsed.clockText
            caption = "the meeting is closed; it took so long"
            role = .clock
        case .section, .wrapUp:
            let reading = clock.item ?? clock.meeting
            let owner = clock.item == nil ? "the meeting" : "this item"
            figures = Self.figures(reading)
            caption = (clock.isPaused ? "PAUSED: " : "") + Self.caption(reading, of: owner)
            role = clock.isPaused ? .clockPaused : reading.role
        }
    }

    /// What is left, what it is over, or how long it has been where no time was set.
    private static func figures(_ reading: TimeReading) -> String {
        if let overtime = reading.overtime { return "+" + overtime.clockText }
        return (reading.left ?? reading.elapsed).clockText
    }

    private static func caption(_ reading: TimeReading, of owner: String) -> String {
        guard let box = reading.box?.clockText else { return "on \(owner)" }
        return switch reading.level {
        case .fine: "left of \(owner)'s \(box)"
        case .nearly: "left of \(owner)'s \(box): NEARLY OVER"
        case .over: "OVER \(owner)'s \(box)"
        }
    }

    /// In the middle of `rect`, whose last row takes the caption.
    func draw(_ frame: inout Frame, _ rect: Rect) {
        var rest = rect
        let foot = rest.takeBottom(1)
        let isOver = role == .clockOver
        // Where a large clock is over, the ground behind it says so, with a margin.
        if let large = BigFigures(figures, within: Size(columns: rest.columns - 8, rows: rest.rows - 2))
            ?? BigFigures(figures, within: rest.size)
        {
            let position = Position(
                row: rest.row + (rest.rows - large.rows) / 2, column: rest.column + (rest.columns - large.columns) / 2)
            if isOver {
                let ground = Rect(
                    row: position.row, column: position.column, columns: large.columns, rows: large.rows
                ).inset(rows: -1, columns: -4)
                frame.fill(ground.intersection(rest), role: .clockGround)
            }
            large.draw(&frame, at: position, isOver ? .clockGround : role)
        } else {
            Self.putCentered(figures, role, &frame, rest.takeBottom(1))
        }
        Self.putCentered(caption, role, &frame, foot)
    }

    private static func putCentered(_ text: String, _ role: Role, _ frame: inout Frame, _ rect: Rect) {
        let shown = text.cut(to: rect.columns)
        frame.put(
            shown, row: rect.row, column: rect.column + (rect.columns - Glyphs.columns(of: shown)) / 2, role: role)
    }
}
