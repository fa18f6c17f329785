import Console
import MeetingCore

/// Who is here, who speaks and who waits: one row, or lists where the screen is tall.
struct AttendancePane: Pane {
    let rect: Rect
    private let isList: Bool
    private let here: Int
    /// Those who are here, and then those who left or sent regrets.
    private let attendees: [Attendee]
    private let floor: FloorList
    private let utcOffset: Int
    private let isReadOnly: Bool
    /// Whether names stand in the Present line that were not taken over yet.
    private let isBeingTyped: Bool

    init(_ model: Model, _ layout: ScreenLayout) {
        rect = layout.attendance
        isList = layout.hasAttendanceList
        let attendance = model.meeting.attendance
        here = attendance.here
        attendees = attendance.attendees.filter(\.isHere) + attendance.attendees.filter { !$0.isHere }
        floor = FloorList(model)
        utcOffset = model.utcOffset
        isReadOnly = model.isReadOnly
        isBeingTyped = model.isAttendanceStale
    }

    func draw(_ frame: inout Frame) {
        guard !attendees.isEmpty || !floor.isEmpty else { return drawEmpty(&frame) }
        let count = "Here \(here)"
        guard isList else { return drawRow(&frame, count) }
        var rest = rect
        if !floor.isEmpty { floor.draw(&frame, rest.takeTop(floorRows)) }
        drawHead(&frame, count, rest)
        drawList(&frame, rest)
    }

    /// Whether a place shows who speaks and who waits.
    func showsFloor(at place: Position) -> Bool {
        guard !floor.isEmpty, rect.contains(place) else { return false }
        return !isList || place.row < rect.row + floorRows
    }

    /// Whose turn in the queue is shown at a place.
    func waiting(at place: Position) -> Int? {
        isList && showsFloor(at: place) ? floor.waiting(inRow: place.row - rect.row, of: floorRows) : nil
    }

    private var floorRows: Int { min(floor.rows, rect.rows - 3) }

    private func drawEmpty(_ frame: inout Frame) {
        var rest = rect
        if isList { drawHead(&frame, "Nobody here yet", rect) }
        if isList { _ = rest.takeTop(1) }
        var line = Segments(rest)
        if isBeingTyped { return line.add("The names count once you leave their line.", .hint, &frame) }
        if !isList { line.add("Nobody is marked present. ", .hint, &frame) }
        if !isReadOnly { line.add("f3 marks who is here.", .hint, &frame) }
    }

    private func drawHead(_ frame: inout Frame, _ text: String, _ rect: Rect) {
        frame.horizontalLine(row: rect.row, column: rect.column, columns: rect.columns)
        frame.put(" \(text) ", row: rect.row, column: rect.column + 1, role: .heading)
    }

    private func drawRow(_ frame: inout Frame, _ count: String) {
        var line = Segments(rect)
        line.add(count, .heading, &frame)
        guard floor.isEmpty else { return floor.draw(in: &line, &frame) }
        for (number, attendee) in attendees.enumerated() {
            let (text, role) = described(attendee)
            let part = (number == 0 ? "  " : ", ") + text
            let rest = attendees.count - number
            // Those who are here and have no room are counted.
            let more = max(here - number, 0)
            let room = line.limit - (rest > 1 ? 1 + " +\(more)".count : 0)
            guard Glyphs.columns(of: part) <= room else {
                return line.add(more > 0 ? " +\(more)" : ", …", .muted, &frame)
            }
            line.add(part, role, &frame)
        }
    }

    private func drawList(_ frame: inout Frame, _ rect: Rect) {
        let rows = rect.rows - 1
        let shown = attendees.count > rows ? rows - 1 : attendees.count
        for (number, attendee) in attendees.prefix(shown).enumerated() {
            let (text, role) = described(attendee)
            frame.put(
                text, row: rect.row + 1 + number, column: rect.column + 1, role: role, limit: rect.columns - 2)
        }
        guard shown < attendees.count else { return }
        frame.put("and \(attendees.count - shown) more", row: rect.endRow - 1, column: rect.column + 1, role: .muted)
    }

    private func described(_ attendee: Attendee) -> (String, Role) {
        switch attendee.status {
        case .present: (attendee.name, .present)
        case .late(let at): ("\(attendee.name) (late \(at.wall.timeOfDay(utcOffset)))", .late)
        case .left(let at): ("\(attendee.name) (left \(at.wall.timeOfDay(utcOffset)))", .left)
        case .regrets: ("\(attendee.name) (regrets)", .regrets)
        }
    }
}
