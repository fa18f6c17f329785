import Console
import MeetingCore

/// Everybody who waits, with what they want, and who speaks; large enough to be read from afar.
struct QueueBoard {
    let floor: Floor
    let moment: Stamp
    /// How many percent of a timebox are gone when it counts as nearly over.
    let nearly: Int

    func draw(_ frame: inout Frame, _ rect: Rect) {
        var rest = rect.inset(rows: 0, columns: max(rect.columns / 40, 1))
        if rect.rows >= 12 { _ = rest.takeTop(1) }
        drawSpeaker(&frame, rest.takeTop(2))
        if rect.rows >= 16 { _ = rest.takeTop(1) }
        let state = floor.isClosed ? ", closed" : ""
        let head = rest.takeTop(1)
        guard !floor.queue.isEmpty else {
            frame.put("Nobody waits to speak\(state).", row: head.row, column: head.column, role: .muted)
            return
        }
        frame.put("Queue \(floor.queue.count)\(state)", row: head.row, column: head.column, role: .heading)
        if rect.rows >= 20 { _ = rest.takeTop(1) }
        drawEntries(&frame, rest)
    }

    private func drawSpeaker(_ frame: inout Frame, _ rect: Rect) {
        guard let speaker = floor.speaker, let reading = floor.reading(at: moment, nearly: nearly) else {
            frame.put("Nobody has the floor.", row: rect.row, column: rect.column, role: .muted)
            return
        }
        let time = reading.clockText
        let name = "▶ \(speaker.name.withoutHandle.visible)".cut(to: rect.columns - time.count - 3)
        let used = frame.put(name, row: rect.row, column: rect.column, role: .itemOpen)
        frame.put(time, row: rect.row, column: rect.column + used + 3, role: reading.role)
        let wish = [speaker.kind?.name, speaker.reason.map { "to \($0.visible)" }].compactMap { $0 }
        frame.put(
            wish.joined(separator: ", ").cut(to: rect.columns - 2), row: rect.row + 1, column: rect.column + 2,
            role: .hint)
    }

    /// As far apart as all of them fit.
    private func drawEntries(_ frame: inout Frame, _ rect: Rect) {
        let count = floor.queue.count
        let height = [3, 2].first { count * $0 - ($0 == 3 ? 1 : 0) <= rect.rows } ?? 1
        let shown = count * height - (height == 3 ? 1 : 0) <= rect.rows ? count : max(rect.rows - 1, 0)
        for (number, entry) in floor.queue.prefix(shown).enumerated() {
            let area = Rect(
                row: rect.row + number * height, column: rect.column, columns: rect.columns, rows: min(height, 2))
            draw(entry, number + 1, &frame, area)
        }
        guard shown < count, rect.rows > 0 else { return }
        frame.put("and \(count - shown) more", row: rect.endRow - 1, column: rect.column + 4, role: .muted)
    }

    private func draw(_ entry: QueueEntry, _ number: Int, _ frame: inout Frame, _ rect: Rect) {
        frame.put(number: number, row: rect.row, column: rect.column, role: .muted, width: 2)
        let kind = "   \(entry.kind.name)"
        let name = entry.speaker.withoutHandle.visible.cut(to: rect.columns - 4 - kind.count)
        var column = rect.column + 4
        column += frame.put(name, row: rect.row, column: column, role: .strong)
        column += frame.put(kind, row: rect.row, column: column, role: .key)
        guard let reason = entry.reason?.visible else { return }
        if rect.rows > 1 {
            frame.put(
                "to \(reason)".cut(to: rect.columns - 4), row: rect.row + 1, column: rect.column + 4, role: .text)
        } else {
            frame.put("  to \(reason)".cut(to: rect.endColumn - column), row: rect.row, column: column, role: .text)
        }
    }
}
