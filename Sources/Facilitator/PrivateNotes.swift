import Console
import MeetingCore

/// What was noted off the record: for the facilitator's eyes, on this screen and in the log only.
extension Model {
    mutating func pressInPrivateNotes(_ key: KeyStroke, _ top: Int) {
        let most = max(meeting.privateNotes.count - (size.rows - 4), 0)
        switch key.key {
        case .up, .character("k"): overlay = .privateNotes(top: max(top - 1, 0))
        case .down, .character("j"): overlay = .privateNotes(top: min(top + 1, most))
        case .character("e"), .character("+"): openCommandLine(verb: "[off] ")
        case .character("u"): undo()
        default: leaveOverlay(by: key)
        }
    }

    func drawPrivateNotes(_ frame: inout Frame, _ top: Int) {
        frame.fill(frame.bounds)
        frame.cursor = nil
        let bar = Rect(row: 0, column: 0, columns: size.columns, rows: 1)
        frame.fill(bar, role: .bar)
        frame.put("Off the record: never in the note, an export or git", row: 0, column: 1, role: .barStrong)
        let notes = meeting.privateNotes
        if notes.isEmpty {
            frame.put("Nothing was noted. A line [off] TEXT notes something.", row: 2, column: 1, role: .hint)
        }
        for (number, note) in notes.dropFirst(top).prefix(size.rows - 3).enumerated() {
            var line = Segments(Rect(row: number + 2, column: 0, columns: size.columns, rows: 1))
            line.add("\(note.at.wall.timeOfDay(utcOffset))  ", .muted, &frame)
            line.add(note.text, .text, &frame)
        }
        var foot = Segments(Rect(row: size.rows - 1, column: 0, columns: size.columns, rows: 1))
        for (key, word) in [
            ("+", "note something"), ("u", "take the last step back"), ("?", "keys"), ("esc", "back"),
            ("up down", "scroll"),
        ] {
            foot.add(key: key, word, &frame)
        }
    }
}
