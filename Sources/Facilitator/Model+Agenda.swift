import MeetingCore
import NoteFormat
import TextEditing

/// What the agenda's cursor is on.
struct AgendaCursor: Equatable, Sendable {
    /// A row of the agenda: sections and items in the note's order.
    var row = 0
    var top = 0
}

extension Note {
    /// The agenda as the text has it now.
    func agendaDrafts() -> [MeetingCore.SectionDraft] {
        let entries = agenda
        var next = 0
        return bodySections.map { section in
            // Every entry lies in a section of the body.
            let first = next
            while next < entries.count, entries[next].section == section.ordinal { next += 1 }
            let items = entries[first..<next].map(draft)
            return SectionDraft(title: headingText(of: section), kind: section.kind.agendaKind, items: items)
        }
    }

    func draft(of entry: AgendaEntry) -> AgendaDraft {
        let title = title(of: entry)
        return AgendaDraft(title: title.text, timebox: title.timebox)
    }

    /// Where the cursor is when a note is opened: behind the names, since people are arriving.
    var openingPlace: Int {
        guard let attendance else { return buffer.contentRange(title?.line ?? 0).upperBound }
        return attendance.names.last?.raw.upperBound ?? buffer.contentRange(attendance.line).upperBound
    }

    var attendanceNames: [String] { attendance?.names.map(\.rawText) ?? [] }
}

extension NoteFormat.SectionKind {
    var agendaKind: MeetingCore.SectionKind {
        switch self {
        case .followup: .followUp
        case .topics: .topics
        case .action: .actions
        case .title, .backlog, .triage, .standing, .previous, .details, .notes, .agenda, .roadblocks, .boilerplate,
            .footer, .footerLinks, .other:
            .other
        }
    }
}

extension Model {
    /// Brings the agenda in line with an edit of the text. Work for what changed, not for the whole note,
    /// unless a heading changed.
    mutating func followAgenda(_ change: OutlineChange) {
        guard !change.sectionsChanged else { return followSections(change) }
        if let splice = change.agenda {
            let first = splice.removed.lowerBound
            let entries = (first..<first + splice.inserted).compactMap { note.agendaEntry(at: $0) }
            let section = splice.inserted == splice.removed.count ? nil : entries.first.flatMap { sectionIndex(of: $0) }
            agenda.replaceItems(splice.removed, with: entries.map { note.draft(of: $0) }, inSection: section)
            isOutlookStale = true
        }
        for line in change.remarked where startsEntry(line) { refreshItem(atLine: line) }
    }

    private mutating func followSections(_ change: OutlineChange) {
        let sections = note.bodySections
        // Letters typed into a heading or into the Present line leave the sections and their items what they were.
        let isSameOrder = change.agenda == nil && change.lineDelta == 0 && sections.count == agenda.sections.count
        guard isSameOrder else {
            isOutlookStale = true
            agenda.setSections(note.agendaDrafts())
            return
        }
        for (index, section) in sections.enumerated() where section.heading.overlaps(change.remarked) {
            let title = note.headingText(of: section)
            let kind = section.kind.agendaKind
            let old = agenda.sections[index]
            if old.title != title || old.kind != kind { agenda.renameSection(at: index, title, kind: kind) }
        }
    }

    private func startsEntry(_ line: Int) -> Bool {
        let mark = note.mark(ofLine: line)
        return mark.startsTopItem || mark.flags.contains(.topicParagraph)
    }

    /// Takes over the title and the timebox of the item whose first line was edited.
    private mutating func refreshItem(atLine line: Int) {
        guard let entry = note.agendaEntry(containing: line), entry.line == line else { return }
        let draft = note.draft(of: entry)
        let item = agenda.items[entry.ordinal]
        if item.timebox != draft.timebox { isOutlookStale = true }
        if item.title != draft.title || item.timebox != draft.timebox {
            agenda.replaceItems(entry.ordinal..<entry.ordinal + 1, with: [draft])
        }
    }

    /// The agenda's section that an entry of the note belongs to.
    private func sectionIndex(of entry: AgendaEntry) -> Int? {
        // Usually that of the entry before, which is cheaper to ask for than all sections.
        if entry.ordinal > 0, let before = note.agendaEntry(at: entry.ordinal - 1), before.section == entry.section {
            return agenda.sectionIndex(ofItemAt: entry.ordinal - 1)
        }
        return note.bodySections.firstIndex { $0.ordinal == entry.section }
    }

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
        if agendaRowCount == 0 { say("The note has no sections yet. alt+t adds a topic; tab goes back.") }
        keepAgendaCursorInSight()
    }
}
