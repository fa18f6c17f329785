import Console
import MeetingCore

/// Who has the floor and who waits, as a part of the pane of those who are here.
struct FloorList: Equatable {
    private let speaker: String?
    private let reading: TimeReading?
    private let waiting: [String]
    private let isClosed: Bool

    init(_ model: Model) {
        let floor = model.meeting.floor
        speaker = floor.speaker?.name.withoutHandle
        reading = floor.reading(at: model.outlook.at, nearly: model.preferences.nearly)
        waiting = floor.queue.map(\.label)
        isClosed = floor.isClosed
    }

    /// Nobody speaks by name and nobody waits.
    var isEmpty: Bool { speaker == nil && waiting.isEmpty }

    private var count: String { "Queue \(waiting.count)\(isClosed ? ", closed" : "")" }

    /// In what is left of a row.
    func draw(in line: inout Segments, _ frame: inout Frame) {
        if let speaker, let reading {
            line.add("  ▶ \(speaker) ", .itemOpen, &frame)
            line.add(reading.clockText, reading.role, &frame)
        }
        guard !waiting.isEmpty else { return }
        line.add("  \(count) ", .heading, &frame)
        line.add(waiting.joined(separator: ", "), .text, &frame)
    }

    /// A heading, who speaks, and who waits, as far as there are rows.
    func draw(_ frame: inout Frame, _ rect: Rect) {
        frame.horizontalLine(row: rect.row, column: rect.column, columns: rect.columns)
        frame.put(" \(count) ", row: rect.row, column: rect.column + 1, role: .heading)
        var rest = rect
        _ = rest.takeTop(1)
        if let speaker, let reading {
            var line = Segments(rest.takeTop(1))
            line.add("▶ \(speaker.cut(to: max(line.limit - reading.clockText.count - 3, 4))) ", .itemOpen, &frame)
            line.add(reading.clockText, reading.role, &frame)
        }
        let shown = waiting.count > rest.rows ? max(rest.rows - 1, 0) : waiting.count
        for label in waiting.prefix(shown) {
            frame.put(label, row: rest.row, column: rest.column + 1, limit: rest.columns - 2)
            _ = rest.takeTop(1)
        }
        guard shown < waiting.count, rest.rows > 0 else { return }
        frame.put("and \(waiting.count - shown) more", row: rest.row, column: rest.column + 1, role: .muted)
    }

    /// Which of those who wait a row of `draw` shows, of so many rows.
    func waiting(inRow row: Int, of rows: Int) -> Int? {
        let first = speaker == nil ? 1 : 2
        let shown = waiting.count > rows - first ? max(rows - first - 1, 0) : waiting.count
        return (0..<shown).contains(row - first) ? row - first : nil
    }

    /// How many rows it would like.
    var rows: Int { isEmpty ? 0 : 1 + (speaker == nil ? 0 : 1) + waiting.count }
}
