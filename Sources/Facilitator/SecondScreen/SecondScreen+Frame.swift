import Console
import Guide
import MeetingCore
import Proceedings

extension SecondScreen {
    /// Below this nothing useful fits.
    static let smallest = Size(columns: 40, rows: 10)

    /// The whole screen.
    package var frame: Frame {
        var frame = Frame(size: size)
        guard size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows else {
            drawTooSmall(&frame)
            return frame
        }
        if let help {
            HelpSheet(size: size, title: "The second screen: keys", rows: helpRows, foot: [("q", "back")])
                .draw(&frame, top: help.top)
        } else {
            drawBar(&frame)
            if let proceedings { draw(proceedings, &frame) } else { drawWaiting(&frame) }
            drawFoot(&frame)
        }
        return frame
    }

    private func draw(_ proceedings: Proceedings, _ frame: inout Frame) {
        let body = Rect(row: 1, column: 0, columns: size.columns, rows: size.rows - 2)
        switch view {
        case .projector:
            let projector = Projector(
                proceedings: proceedings, moment: moment, nearly: nearly, utcOffset: utcOffset,
                isStopped: areClocksStopped,
                noteTitle: title)
            projector.draw(&frame, body)
        case .queue:
            drawClocks(proceedings, &frame)
            var rest = body
            _ = rest.takeTop(1)
            QueueBoard(floor: proceedings.meeting.floor, moment: moment, nearly: nearly).draw(&frame, rest)
        case .notes:
            drawClocks(proceedings, &frame)
            drawNotes(proceedings, &frame)
        }
    }

    private func line(_ row: Int) -> Rect { Rect(row: row, column: 0, columns: size.columns, rows: 1) }

    /// The note's title, or its name where it has none.
    private var title: String {
        guard let title = landmarks?.title.visible, !title.isEmpty else { return fileName.visible }
        return title
    }

    private func drawBar(_ frame: inout Frame) {
        frame.fill(line(0), role: .bar)
        let count = proceedings?.meeting.attendance.here ?? 0
        let here = count == 0 ? "" : "\(count) here"
        let room = size.columns - here.count - 3
        frame.put(title.cut(to: room), row: 0, column: 1, role: .barStrong)
        frame.put(here, row: 0, column: size.columns - here.count - 1, role: .bar)
    }

    /// Where the meeting is, and its clocks, in one row.
    private func drawClocks(_ proceedings: Proceedings, _ frame: inout Frame) {
        let meeting = proceedings.meeting
        let clock = meeting.clock(proceedings.agenda, at: moment, nearly: nearly)
        var parts: [(text: String, role: Role)] = []
        if meeting.phase == .gathering {
            parts.append(("planned \(meeting.plannedDuration.minutesText)", .clock))
        } else {
            if clock.isPaused, meeting.phase != .closed { parts.append(("PAUSED", .clockPaused)) }
            if let item = clock.item { parts.append(("item \(item.clockText)", item.role)) }
            parts.append(("meeting \(clock.meeting.clockText)", clock.meeting.role))
        }
        var row = Segments(line(1))
        let gap = 3
        let (place, number) = proceedings.place
        let used = parts.reduce(Glyphs.columns(of: number)) { $0 + gap + Glyphs.columns(of: $1.text) }
        row.add(place.visible.cut(to: max(row.limit - used, 10)) + number, .phase, &frame)
        for part in parts { row.addWhole(part.text, part.role, after: gap, &frame) }
    }

    private func drawWaiting(_ frame: inout Frame) {
        var row = (size.rows - 2) / 2
        frame.put("Nobody has opened this note yet.", row: row, column: 2, role: .heading, limit: size.columns - 3)
        row += 1
        let how = "When somebody does, with gavel \(fileName.visible), its meeting appears here."
        for text in how.wrapped(to: size.columns - 4, most: 3) {
            row += 1
            frame.put(text, row: row, column: 2, role: .hint)
        }
    }

    // MARK: - The last row

    private func drawFoot(_ frame: inout Frame) {
        var foot = Segments(line(size.rows - 1))
        if let problem { return foot.add(problem, .refusal, &frame) }
        if let notice { return foot.add(notice, .message, &frame) }
        for (number, each) in View.allCases.enumerated() {
            foot.addWhole("\(number + 1)", .key, &frame)
            foot.addWhole(" \(each.rawValue)  ", each == view ? .strong : .hint, &frame)
        }
        let isScrolled = view == .notes && !reading.isFollowing
        for (key, what) in (isScrolled ? [("f", "follow")] : []) + [("?", "help"), ("q", "leave")] {
            guard foot.limit >= key.count + what.count + 1 else { return }
            foot.add(key, .key, &frame)
            foot.add(" \(what)  ", .hint, &frame)
        }
    }

    /// That nobody runs the meeting at present.
    private var notice: String? {
        guard let proceedings, let last = proceedings.lastStamp, proceedings.meeting.phase != .closed else {
            return nil
        }
        let time = last.wall.timeOfDay(utcOffset)
        let clocks = areClocksStopped ? "; the clocks stopped" : ""
        return switch keeper {
        case .present: nil
        case .left: "Gavel was left at \(time)\(clocks). Opened again, it goes on."
        case .lost: "Gavel broke off after \(time)\(clocks). Opened again, it goes on."
        }
    }

    // MARK: - Help

    var helpRows: [GuideLine] { HelpRows.rows(Self.help, columns: HelpSheet.columns(size)) }

    private static let help: [HelpScreen.Line] = [
        .text("The meeting for the room, only to be looked at."), .text(""),
        .key("1", "projector: the clock, what is on, who and what comes next"),
        .key("2", "queue: everybody who waits to speak"),
        .key("3", "notes: the text as it is written"),
        .key("tab", "the next of them"),
        .key("q  esc  ctrl+c", "leave; the meeting goes on"),
        .key("ctrl+z", "stop, until the shell's fg"),
        .text(""), .heading("In the notes"),
        .key("up  down", "scroll; pageup, pagedown, home, end too"),
        .key("f", "follow again what is written"),
        .key("h", "show or fold the header and the footer"),
    ]

    private func drawTooSmall(_ frame: inout Frame) {
        let least = Self.smallest
        frame.put("Too small: \(size.columns)x\(size.rows)", row: 0, column: 0, role: .message)
        frame.put("It needs \(least.columns)x\(least.rows).", row: 1, column: 0, role: .message)
    }
}
