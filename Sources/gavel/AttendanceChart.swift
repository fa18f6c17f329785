import Archive
import Console
import Runtime

/// Attendance drawn for a terminal: a column for each of the newest meetings, bars for the people at each, and below
/// them a row for each person. It says the same without colour.
struct AttendanceChart {
    private let meetings: ArraySlice<AttendedMeeting>
    private let all: Int
    private let people: [Row]
    private let others: [Row]
    private let nameWidth: Int
    private let isUnicode: Bool

    private struct Row {
        let name: String
        let places: Set<Int>
    }

    private static let barHeight = 6
    private static let mostOfName = 22
    /// A number of meetings, and blanks on both sides of it.
    private static let countWidth = 6

    init(_ register: AttendanceRegister, rows: Int, width: Int = terminalColumns, isUnicode: Bool = usesUnicode) {
        self.isUnicode = isUnicode
        all = register.meetings.count
        let names = register.attendees.prefix(rows).map { Glyphs.columns(of: $0.name.visible) }
        nameWidth = min(Self.mostOfName, max(names.max() ?? 0, 6))
        let columns = max(10, width - nameWidth - Self.countWidth)
        meetings = register.meetings.suffix(columns)
        let shown = meetings.indices
        let present = register.attendees
            .map { Row(name: $0.name.visible, places: $0.places.filter(shown.contains)) }
            .filter { !$0.places.isEmpty }
            .sorted { ($1.places.count, $0.name) < ($0.places.count, $1.name) }
        people = Array(present.prefix(rows))
        others = Array(present.dropFirst(rows))
    }

    var text: String {
        ([heading, ""] + bars + [years] + people.map(row) + closing).map { $0.withoutBlanksAtEnd + "\n" }.joined()
    }

    private var heading: String {
        let span = "\(meetings.first?.date.description ?? "") to \(meetings.last?.date.description ?? "")"
        return meetings.count == all
            ? "\(all) meetings, \(span)" : "the newest \(meetings.count) of \(all) meetings, \(span)"
    }

    // MARK: - People at each meeting

    private static let eighths = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    private var bars: [String] {
        let most = meetings.map(\.names.count).max() ?? 0
        let height = min(Self.barHeight, max(most, 1))
        return (0..<height).reversed().map { level in
            let label = level == height - 1 ? "people \(most) " : ""
            let cells = meetings.map { bar($0.names.count, of: most, level: level, height: height) }
            return label.padded(to: nameWidth + Self.countWidth, atStart: true) + cells.joined()
        }
    }

    /// What stands of a bar in one row; a bar for at least one person is never empty.
    private func bar(_ count: Int, of most: Int, level: Int, height: Int) -> String {
        let eighths = count * height * 8 / max(most, 1) - level * 8
        if isUnicode { return Self.eighths[max(count > 0 && level == 0 ? 1 : 0, min(8, eighths))] }
        return eighths >= 4 || (count > 0 && level == 0) ? "#" : " "
    }

    /// Each year below its first meeting, where there is room for it.
    private var years: String {
        var line = ""
        var last = 0
        for (column, meeting) in meetings.enumerated() where meeting.date.year != last {
            last = meeting.date.year
            guard line.isEmpty || line.count < column else { continue }
            line = line.padded(to: column) + String(meeting.date.description.prefix(4))
        }
        return String(repeating: " ", count: nameWidth + Self.countWidth) + line
    }

    // MARK: - Who was there

    private func row(_ person: Row) -> String {
        let there = isUnicode ? "█" : "#"
        let away = isUnicode ? "·" : "."
        let count = String(person.places.count).padded(to: Self.countWidth - 2, atStart: true)
        return person.name.cut(to: nameWidth).padded(to: nameWidth) + " " + count + " "
            + meetings.indices.map { person.places.contains($0) ? there : away }.joined()
    }

    private var closing: [String] {
        guard let most = others.first?.places.count else { return [] }
        let people = others.count == 1 ? "1 more person" : "\(others.count) more people"
        return [
            "",
            "and \(people), at no more than \(most == 1 ? "1 meeting" : "\(most) meetings") each (--rows shows them)",
        ]
    }
}

/// Whether the locale takes more than ASCII.
var usesUnicode: Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment).first?.lowercased() ?? ""
    return locale.hasSuffix("utf-8") || locale.hasSuffix("utf8")
}
