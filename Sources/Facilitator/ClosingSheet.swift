import Console
import MeetingCore
import TextEditing

/// The list to go through before the meeting ends.
struct ClosingSheet: Listing, Equatable, Sendable {
    var list = ListChoice()
    /// What was found in the note; nil while it is still being looked at.
    var found: [Concern]?
}

/// Where that list shows what.
struct ClosingLayout {
    let rowsEach: Int
    let box: Rect
    let heading: Rect
    let list: Rect
    let keys: Rect

    init(_ size: Size, _ count: Int) {
        rowsEach = size.columns < 76 ? 3 : 2
        box = ScreenLayout(size).box(columns: 100, rows: max(count * rowsEach + 5, 8))
        var inner = box.inset(rows: 1, columns: 1)
        heading = inner.takeTop(1)
        keys = inner.takeBottom(1)
        list = inner
    }

    /// How many fit.
    var height: Int { max(list.rows / rowsEach, 1) }
}

extension Model {
    /// Ends the meeting, or lists what should be looked at first.
    mutating func closeMeeting() {
        guard !refusesChanges() else { return }
        takeOverAttendance()
        if let refusal = refusal(ofIntent: .really(.close)) { return refuse(refusal.text) }
        // Nobody is there to look at anything.
        if front == .script { return intend(.close) }
        saveNow()
        overlay = .closing(ClosingSheet())
        effects.append(.check(note.buffer, people: knownPeople))
    }

    /// Takes in what was found in the note. With nothing to look at, the meeting ends at once.
    mutating func takeIn(_ found: [Concern]) {
        guard case .closing(var sheet) = overlayBelowHelp, sheet.found == nil else { return }
        sheet.found = found
        overlay = .closing(sheet)
        let concerns = concerns(sheet)
        if concerns.isEmpty { return endMeeting() }
        if front != .screen { decline(concerns) }
    }

    /// Tells what should be looked at first where nothing is drawn.
    private mutating func decline(_ concerns: [Concern]) {
        overlay = nil
        refuse("Before the meeting ends:")
        for concern in concerns { say((concern.line.map { "Line \($0 + 1): " } ?? "") + concern.text) }
        declined = .close
        say("really closes it all the same.")
    }

    private mutating func endMeeting() {
        overlay = nil
        intend(.really(.close))
        guard notice?.kind != .refusal else { return }
        if front == .screen { overlay = .readBack(top: 0) }
    }

    /// What the meeting itself leaves open, and then what was found in the note.
    func concerns(_ sheet: ClosingSheet) -> [Concern] {
        var concerns: [Concern] = []
        if meeting.attendance.attended == 0 {
            let line = note.attendance?.line
            concerns.append(Concern(line: line, text: "Nobody is marked present."))
        }
        if let item = meeting.openItem, let ordinal = agenda.ordinal(of: item) {
            concerns.append(
                Concern(
                    line: note.agendaEntry(at: ordinal)?.line,
                    text: "\(agenda.items[ordinal].title) is open: closing marks it as discussed."))
        }
        if !meeting.floor.queue.isEmpty {
            let names = meeting.floor.queue.map(\.speaker.withoutHandle).joined(separator: ", ")
            concerns.append(Concern(line: nil, text: "Still in the queue: \(names)."))
        }
        if let failure = saving.failure { concerns.append(Concern(line: nil, text: "Not saved: \(failure)")) }
        let isPresenceTold = meeting.attendance.attended == 0
        return concerns + (sheet.found ?? []).filter { !isPresenceTold || $0.line != note.attendance?.line }
    }

    mutating func pressInClosing(_ key: KeyStroke, _ sheet: ClosingSheet) {
        var sheet = sheet
        let concerns = concerns(sheet)
        switch key.key {
        case .up, .character("k"): sheet.chosen = max(sheet.chosen - 1, 0)
        case .down, .character("j"): sheet.chosen = max(min(sheet.chosen + 1, concerns.count - 1), 0)
        case .enter:
            guard concerns.indices.contains(sheet.chosen) else { return }
            return goAndFix(concerns[sheet.chosen])
        case .character("c"), .character("C"): return endMeeting()
        default:
            guard key.text != nil else { return leaveOverlay(by: key) }
            refuse("\(key) does nothing here: c closes the meeting, esc goes back.")
        }
        overlay = .closing(sheet)
    }

    private mutating func goAndFix(_ concern: Concern) {
        overlay = nil
        guard let line = concern.line, line < note.buffer.lineCount else {
            if !meeting.floor.queue.isEmpty { overlay = .queue(QueueSheet()) }
            return
        }
        focus = .note
        offered = nil
        let content = note.buffer.contentRange(line)
        let blank = concern.blank.flatMap { content.contains($0.lowerBound) ? $0.clamped(to: content) : nil }
        let end = Selection(at: content.upperBound)
        selection = blank.map { Selection(anchor: $0.lowerBound, head: $0.upperBound) } ?? end
        scrollToCursor()
        say(concern.text)
    }

    func drawClosing(_ frame: inout Frame, _ sheet: ClosingSheet) {
        let concerns = concerns(sheet)
        let layout = ClosingLayout(size, concerns.count)
        frame.fill(layout.box)
        frame.box(layout.box)
        let head = layout.heading
        frame.put("Before the meeting ends", row: head.row, column: head.column + 1, role: .heading)
        if concerns.count > layout.height {
            let count = "\(sheet.chosen + 1) of \(concerns.count)"
            frame.put(count, row: head.row, column: head.endColumn - 1 - count.count, role: .hint)
        }
        var foot = Segments(layout.keys)
        for (key, word) in [("enter", "go there"), ("c", "close the meeting"), ("?", "keys"), ("esc", "not yet")] {
            foot.add(key: key, word, &frame)
        }
        if sheet.found == nil {
            frame.put(
                "Looking through the note…", row: layout.list.endRow - 1, column: layout.list.column + 1, role: .hint)
        }
        draw(concerns, &frame, layout, sheet)
    }

    /// Each with its text on two rows where it is long.
    private func draw(
        _ concerns: [Concern], _ frame: inout Frame, _ layout: ClosingLayout, _ sheet: ClosingSheet
    ) {
        let top = sheet.list.top(of: concerns.count, height: layout.height)
        var rest = layout.list
        for (number, concern) in concerns.enumerated().dropFirst(top).prefix(layout.height) {
            var strip = rest.takeTop(layout.rowsEach)
            let place = concern.line.map { "line \($0 + 1)" } ?? "meeting"
            frame.put(place, row: strip.row, column: strip.column + 1, role: .muted, limit: 10)
            let lines = concern.text.wrapped(to: strip.columns - 14, most: layout.rowsEach)
            for (row, line) in lines.enumerated() {
                frame.put(line, row: strip.row + row, column: strip.column + 12, limit: strip.columns - 13)
            }
            if number == sheet.chosen {
                strip.rows = min(lines.count, layout.rowsEach)
                frame.addFlags(.selected, strip)
                frame.cursor = Position(row: strip.row, column: strip.column)
            }
        }
    }
}
