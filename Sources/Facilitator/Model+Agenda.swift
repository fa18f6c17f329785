import MeetingCore
import NoteFormat
import TextEditing

/// What the agenda's cursor is on.
struct AgendaCursor: Equatable, Sendable {
    /// A row of the agenda: sections and items in the note's order.
    var row = 0
    var top = 0
    /// Whether the mouse has scrolled since the last key: the choice may be out of sight.
    var isLoose = false
}

extension Note {
    /// Where the cursor is when a note is opened: behind the names, since people are arriving.
    var openingPlace: Int {
        guard let attendance else { return buffer.contentRange(title?.line ?? 0).upperBound }
        return attendance.names.last?.raw.upperBound ?? buffer.contentRange(attendance.line).upperBound
    }
}

extension Model {
    /// The agenda's rows: each section followed by its items.
    enum AgendaRow: Equatable {
        case section(Int)
        case item(Int)
    }

    var agendaRowCount: Int { agenda.sections.count + agenda.items.count }

    func agendaRow(at row: Int) -> AgendaRow? {
        guard row >= 0, row < agendaRowCount else { return nil }
        // Section k stands in row k + (items before it).
        var low = 0
        var high = agenda.sections.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if agenda.sections[middle].itemRange.lowerBound + middle <= row { low = middle } else { high = middle }
        }
        let first = agenda.sections[low].itemRange.lowerBound + low
        return row == first ? .section(low) : .item(row - low - 1)
    }

    func agendaRow(ofItemAt ordinal: Int) -> Int {
        ordinal + 1 + (agenda.sectionIndex(ofItemAt: ordinal) ?? 0)
    }

    /// The item under the agenda's cursor.
    var chosenItem: ItemID? {
        guard case .item(let ordinal) = agendaRow(at: agendaCursor.row) else { return nil }
        return agenda.items[ordinal].id
    }

    /// The item that a command without a name is about: the chosen one in the agenda, else the open one.
    var itemInMind: ItemID? {
        guard focus == .agenda, let chosenItem, chosenItem != meeting.openItem else { return nil }
        return chosenItem
    }

    mutating func moveInAgenda(by rows: Int) {
        agendaCursor.row = max(0, min(agendaCursor.row + rows, agendaRowCount - 1))
        keepAgendaCursorInSight()
    }

    /// Scrolls without choosing another row. The next key brings the chosen one into sight.
    mutating func scrollAgenda(by rows: Int) {
        // The line of the planned end is a row more.
        let most = max(0, agendaRowCount + (outlook.cut == nil ? 0 : 1) - layout.agenda.rows)
        let top = max(0, min(agendaCursor.top + rows, most))
        guard top != agendaCursor.top else { return }
        agendaCursor.isLoose = true
        agendaCursor.top = top
    }

    var agendaPage: Int { max(layout.agenda.rows - 1, 1) }

    mutating func keepAgendaCursorInSight() {
        agendaCursor.row = max(0, min(agendaCursor.row, agendaRowCount - 1))
        let rows = layout.agenda.rows
        agendaCursor.top = min(agendaCursor.top, agendaCursor.row)
        agendaCursor.top = max(agendaCursor.top, agendaCursor.row - rows + 1, 0)
        agendaCursor.top = max(0, min(agendaCursor.top, agendaRowCount - rows))
    }

    mutating func switchFocus() {
        focus = focus == .note ? .agenda : .note
        guard focus == .agenda else { return }
        if agendaRowCount == 0 {
            say("The note has no sections yet. \(name(of: .topicAdd)) adds a topic; tab goes back.")
        }
        keepAgendaCursorInSight()
    }
}
