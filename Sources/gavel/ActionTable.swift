import Archive
import Publishing

/// Action items as text for a terminal, and as comma-separated values.
enum ActionTable {
    static func text(_ actions: [RegisteredAction], showsState: Bool) -> String {
        let showsDue = actions.contains { $0.due != nil }
        let columns: [(column: TextTable.Column, cell: (RegisteredAction) -> String)?] = [
            showsState ? (.init("state"), { $0.state.rawValue }) : nil,
            (.init("days", isNumber: true), { String($0.days) }),
            (.init("meetings", isNumber: true), { String($0.meetings) }),
            (.init("owner", most: 18, lines: 3), { owners($0) }),
            showsDue ? (.init("due"), { due($0) }) : nil,
            (.init("action", fills: true), { $0.text.withoutMarkup }),
        ]
        let shown = columns.compactMap(\.self)
        return TextTable(shown.map(\.column)).text(
            rows: actions.map { action in
                TextTable.Row(cells: shown.map { $0.cell(action) }, place: action.place.description)
            })
    }

    static func csv(_ actions: [RegisteredAction]) -> CSVTable {
        CSVTable(
            columns: [
                "state", "text", "owners", "due", "overdue", "series", "first_seen", "last_seen", "meetings", "days",
                "path", "line",
            ],
            rows: actions.map { action in
                [
                    action.state.rawValue, action.text, action.owners.map(\.name).joined(separator: "; "),
                    action.due?.description ?? "", action.isOverdue ? "yes" : "", action.place.series,
                    action.firstSeen.description, action.lastSeen.description, String(action.meetings),
                    String(action.days), action.place.path, String(action.place.line),
                ]
            })
    }

    private static func owners(_ action: RegisteredAction) -> String {
        action.owners.isEmpty ? "-" : action.owners.map(\.name).joined(separator: ", ")
    }

    private static func due(_ action: RegisteredAction) -> String {
        guard let due = action.due else { return "-" }
        return action.isOverdue ? "\(due) late" : due.description
    }
}
