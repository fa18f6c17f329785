import Console
import MeetingCore

/// The queue as a list to work on, with who has spoken for how long.
struct QueueSheet: Listing, Equatable, Sendable {
    var list = ListChoice()
}

/// Where the queue's list shows what.
struct QueueLayout {
    let box: Rect
    let speaker: Rect
    let heading: Rect
    let list: Rect
    let times: Rect
    let keys: Rect

    init(_ model: Model) {
        box = model.layout.box(columns: 90, rows: 22)
        var inner = box.inset(rows: 1, columns: 1)
        speaker = inner.takeTop(1)
        keys = inner.takeBottom(2)
        times = inner.takeBottom(min(model.meeting.floor.turns.isEmpty ? 0 : 2, max(inner.rows - 4, 0)))
        heading = inner.takeTop(1)
        list = inner
    }
}

extension Model {
    mutating func pressInQueue(_ key: KeyStroke, _ sheet: QueueSheet) {
        var sheet = sheet
        let queue = meeting.floor.queue
        sheet.chosen = max(0, min(sheet.chosen, queue.count - 1))
        let entry = queue.indices.contains(sheet.chosen) ? queue[sheet.chosen] : nil
        switch key {
        case KeyStroke("up"), KeyStroke("k"): sheet.chosen = max(sheet.chosen - 1, 0)
        case KeyStroke("down"), KeyStroke("j"): sheet.chosen = max(min(sheet.chosen + 1, queue.count - 1), 0)
        case KeyStroke("enter"): entry.map { intendOnFloor(.give($0.id)) } ?? refuse(Refusal.queueEmpty.text)
        case KeyStroke("shift+up"), KeyStroke("shift+k"): entry.map { intendOnFloor(.move($0.id, .up)) }
        case KeyStroke("shift+down"), KeyStroke("shift+j"): entry.map { intendOnFloor(.move($0.id, .down)) }
        case KeyStroke("l"): entry.map { intendOnFloor(.move($0.id, .last)) }
        case KeyStroke("x"), KeyStroke("delete"): entry.map { intendOnFloor(.dequeue($0.id)) }
        case KeyStroke("c"): intendOnFloor(meeting.floor.isClosed ? .reopenQueue : .closeQueue)
        case KeyStroke("f"): endTurn()
        case KeyStroke("u"): undo()
        case KeyStroke("+"), KeyStroke("e"): return openCommandLine(verb: "q+ ")
        case KeyStroke("!"): return openCommandLine(verb: "q+! ")
        case KeyStroke("?"): return openCommandLine(verb: "q+? ")
        case KeyStroke(">"): return openCommandLine(verb: "q+> ")
        default: return leaveOverlay(by: key)
        }
        if let entry, let place = meeting.floor.queue.firstIndex(where: { $0.id == entry.id }), key.isMoving {
            sheet.chosen = place
        }
        sheet.chosen = max(0, min(sheet.chosen, meeting.floor.queue.count - 1))
        overlay = .queue(sheet)
    }

    func drawQueue(_ frame: inout Frame, _ sheet: QueueSheet) {
        let layout = QueueLayout(self)
        frame.fill(layout.box)
        frame.box(layout.box)
        drawSpeaker(&frame, layout.speaker)
        drawEntries(&frame, layout, sheet)
        drawTimes(&frame, layout.times)
        drawQueueKeys(&frame, layout.keys)
    }

    private func drawSpeaker(_ frame: inout Frame, _ row: Rect) {
        var line = Segments(row)
        guard let speaker = meeting.floor.speaker else {
            line.add("Nobody has the floor.", .muted, &frame)
            return
        }
        line.add("▶ \(speaker.name)", .itemOpen, &frame)
        if let reading = meeting.floor.reading(at: outlook.at, nearly: preferences.nearly) {
            line.add("  \(reading.clockText)", reading.role, &frame)
        }
        if let reason = speaker.reason { line.add("  to \(reason)", .hint, &frame) }
    }

    private func drawEntries(_ frame: inout Frame, _ layout: QueueLayout, _ sheet: QueueSheet) {
        let floor = meeting.floor
        let (rect, list) = (layout.heading, layout.list)
        let state = floor.isClosed ? ", closed" : ""
        frame.put(
            "In the queue \(floor.queue.count)\(state)", row: rect.row, column: rect.column + 1, role: .heading,
            limit: rect.columns - 2)
        guard !floor.queue.isEmpty else {
            frame.put(
                "Nobody waits. + puts somebody in.", row: list.row, column: rect.column + 1, role: .hint,
                limit: rect.columns - 2)
            return
        }
        let top = sheet.list.top(of: floor.queue.count, height: list.rows)
        for (number, entry) in floor.queue.dropFirst(top).prefix(list.rows).enumerated() {
            let strip = Rect(row: list.row + number, column: list.column, columns: list.columns, rows: 1)
            var line = Segments(strip)
            line.add("\(top + number + 1). \(entry.speaker)", .text, &frame)
            if floor.isNew(entry.speaker) { line.add("  first time", .present, &frame) }
            if entry.kind != .newTopic { line.add("  \(entry.kind.name)", .key, &frame) }
            if let reason = entry.reason { line.add("  to \(reason)", .hint, &frame) }
            if top + number == sheet.chosen {
                frame.addFlags(.selected, strip)
                frame.cursor = Position(row: strip.row, column: strip.column)
            }
        }
    }

    /// For the facilitator's eyes: who has spoken how often and for how long.
    private func drawTimes(_ frame: inout Frame, _ rect: Rect) {
        guard rect.rows > 0 else { return }
        frame.put("Spoken so far", row: rect.row, column: rect.column + 1, role: .heading)
        var line = Segments(Rect(row: rect.row + 1, column: rect.column, columns: rect.columns, rows: 1))
        let most = meeting.floor.turns.sorted { ($1.time, $0.name) < ($0.time, $1.name) }
        for (number, turn) in most.enumerated() where line.limit > 0 {
            line.add(
                "\(number == 0 ? "" : ", ")\(turn.name.withoutHandle) \(turn.count)x \(turn.time.clockText)", .muted,
                &frame)
        }
    }

    private func drawQueueKeys(_ frame: inout Frame, _ rect: Rect) {
        var rest = rect
        for keys in [
            [
                ("enter", "give the floor"), ("f", "end the turn"), ("shift+↑↓", "move"), ("l", "last"),
                ("x", "out"),
            ],
            [
                ("+ ! ? >", "queue somebody"), ("c", meeting.floor.isClosed ? "open" : "close"), ("u", "undo"),
                ("f1", "keys"), ("esc", "back"),
            ],
        ] {
            var line = Segments(rest.takeTop(1))
            for (key, word) in keys { line.add(key: key, word, &frame) }
        }
    }
}

extension KeyStroke {
    /// Whether the key moves the chosen entry, so that the choice goes with it.
    fileprivate var isMoving: Bool {
        ["shift+up", "shift+down", "shift+k", "shift+j", "l"].contains { KeyStroke($0) == self }
    }
}

extension TimeReading {
    /// `1:20/2:00`, with a word where it is over.
    var clockText: String {
        elapsed.clockText + (box.map { "/\($0.clockText)" } ?? "") + (overtime == nil ? "" : " OVER")
    }

    var role: Role {
        switch level {
        case .fine: .clock
        case .nearly: .clockNearly
        case .over: .clockOver
        }
    }
}
