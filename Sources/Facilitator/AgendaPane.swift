import Console
import MeetingCore

/// The agenda beside the note: sections, items with how they stand, and where the planned end cuts.
struct AgendaPane: Pane {
    /// One row as it is shown.
    private enum Row: Equatable {
        case section(String, isCurrent: Bool)
        /// A task is done when it is ticked, not when it was read out; nil for what is no task.
        case item(String, number: Int, ItemStatus, isTicked: Bool?, timebox: Duration?, took: Duration)
        /// The wall time of the planned end; nil while the meeting has not begun.
        case cut(by: Duration?)
    }

    let rect: Rect
    private var rows: [Row] = []
    /// Which row of the agenda each of them is; nil for the line of the planned end.
    private var numbers: [Int?] = []
    private let isUnread: Bool
    private let utcOffset: Int
    /// Whether pending items show the number that `take up` wants.
    private let hasNumbers: Bool
    /// The chosen row, counted from the pane's first, when the keys go to the agenda.
    private var chosen: Int?

    init(_ model: Model, _ rect: Rect) {
        self.rect = rect
        utcOffset = model.utcOffset
        hasNumbers = model.isCommandLineOpen
        isUnread = model.isAgendaUnread
        rows.reserveCapacity(rect.rows)
        let cut = model.outlook.cut
        let current = model.meeting.currentSection(in: model.agenda)
        var row = model.agendaCursor.top
        while rows.count <= rect.rows, let what = model.agendaRow(at: row) {
            switch what {
            case .section(let index):
                let section = model.agenda.sections[index]
                if row == model.agendaCursor.row { chosen = rows.count }
                rows.append(.section(section.title, isCurrent: section.id == current))
                numbers.append(row)
            case .item(let ordinal):
                let item = model.agenda.items[ordinal]
                if item.id == cut {
                    rows.append(.cut(by: model.meeting.plannedEnd(at: model.outlook.at)))
                    numbers.append(nil)
                }
                if row == model.agendaCursor.row { chosen = rows.count }
                rows.append(
                    .item(
                        item.title, number: ordinal + 1, model.meeting.status(of: item.id),
                        isTicked: Self.isTicked(model, ordinal),
                        timebox: model.meeting.timebox(of: item.id, in: model.agenda),
                        took: model.meeting.elapsed(of: item.id, at: model.outlook.at)))
                numbers.append(row)
            }
            row += 1
        }
        if let below = chosen, below >= rect.rows {
            // The cut is a row more than the agenda has: what is chosen stays in sight.
            let hidden = model.agendaCursor.isLoose ? 0 : below - rect.rows + 1
            rows.removeFirst(hidden)
            numbers.removeFirst(hidden)
            chosen = hidden == 0 ? nil : rect.rows - 1
        }
        if model.focus != .agenda { chosen = nil }
    }

    /// The row of the agenda that is shown in a row of the screen.
    func number(atRow row: Int) -> Int? {
        numbers.indices.contains(row - rect.row) ? numbers[row - rect.row] : nil
    }

    /// The row of the agenda that is shown first.
    var firstNumber: Int? { numbers.lazy.compactMap { $0 }.first }

    var cursor: Position? { chosen.map { Position(row: rect.row + $0, column: rect.column) } }

    func draw(_ frame: inout Frame) {
        if isUnread {
            frame.put("Reading the agenda…", row: rect.row, column: 1, role: .hint, limit: rect.columns - 1)
        } else if rows.isEmpty {
            frame.put("No sections yet.", row: rect.row, column: 1, role: .hint, limit: rect.columns - 1)
            frame.put("f4 adds a topic.", row: rect.row + 1, column: 1, role: .hint, limit: rect.columns - 1)
        }
        for (number, row) in rows.prefix(rect.rows).enumerated() {
            let strip = Rect(row: rect.row + number, column: rect.column, columns: rect.columns, rows: 1)
            switch row {
            case .section(let title, let isCurrent): drawSection(&frame, strip, title, isCurrent)
            case .item(let title, let number, let status, let isTicked, let timebox, let took):
                let time = timeText(status, timebox, took)
                drawItem(&frame, strip, title, number, status, isTicked: isTicked, time)
            case .cut(let end): drawCut(&frame, strip, end)
            }
            if number == chosen { frame.addFlags(.selected, strip) }
        }
    }

    /// The line that the planned end draws through the agenda.
    private func drawCut(_ frame: inout Frame, _ rect: Rect, _ end: Duration?) {
        frame.horizontalLine(
            row: rect.row, column: rect.column, columns: rect.columns, role: .itemCut, glyph: "┄")
        let text = end.map { " will not fit by \($0.timeOfDay(utcOffset)) " } ?? " will not fit "
        frame.put(text, row: rect.row, column: rect.column + 2, role: .itemCut, limit: rect.columns - 3)
    }

    private func drawSection(_ frame: inout Frame, _ rect: Rect, _ title: String, _ isCurrent: Bool) {
        let role: Role = isCurrent ? .phase : .heading
        if isCurrent { frame.put("▌", row: rect.row, column: rect.column, role: .phase) }
        let shown = title.isEmpty ? "(no heading)" : title
        frame.put(shown.cut(to: rect.columns - 2), row: rect.row, column: rect.column + 1, role: role)
    }

    private func drawItem(
        _ frame: inout Frame, _ rect: Rect, _ title: String, _ number: Int, _ status: ItemStatus, isTicked: Bool?,
        _ time: String
    ) {
        let (mark, role): (String, Role) =
            switch status {
            case .pending where isTicked == true: (hasNumbers ? "\(number)" : "✓", .itemDone)
            case .pending: (hasNumbers ? "\(number)" : "·", .itemPending)
            case .open: ("▶", .itemOpen)
            case .discussed where isTicked == false: ("·", .itemDone)
            case .discussed: ("✓", .itemDone)
            case .deferred: ("→", .itemDeferred)
            case .skipped: ("–", .itemSkipped)
            }
        frame.put(mark, row: rect.row, column: rect.column + (mark.count > 1 ? 0 : 1), role: role, limit: 3)
        let room = rect.columns - 4 - (time.isEmpty ? 0 : time.count + 1)
        let shown = title.isEmpty ? "(no text)" : title
        frame.put(shown.cut(to: room), row: rect.row, column: rect.column + 3, role: role)
        frame.put(time, row: rect.row, column: rect.endColumn - 1 - time.count, role: .muted)
    }

    private static func isTicked(_ model: Model, _ ordinal: Int) -> Bool? {
        if model.note.isTicked(entryAt: ordinal) { return true }
        return model.agenda.isAction(itemAt: ordinal) ? false : nil
    }

    /// How long the item may take, or how long it took.
    private func timeText(_ status: ItemStatus, _ timebox: Duration?, _ took: Duration) -> String {
        switch status {
        case .pending, .open: timebox.map { "\($0.components.seconds / 60)m" } ?? ""
        case .discussed, .deferred, .skipped: took > .zero ? took.clockText : ""
        }
    }
}
