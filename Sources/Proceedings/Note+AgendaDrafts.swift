import MeetingCore
import NoteFormat

extension Note {
    /// The agenda as the text has it now; links and the like are read by their text.
    func agendaDrafts() -> [MeetingCore.SectionDraft] {
        let entries = agenda
        var next = 0
        return bodySections.map { section in
            // Every entry lies in a section of the body.
            let first = next
            while next < entries.count, entries[next].section == section.ordinal { next += 1 }
            let items = entries[first..<next].map(draft)
            return SectionDraft(
                title: headingText(of: section).withoutMarkup, kind: section.kind.agendaKind, items: items)
        }
    }

    func draft(of entry: AgendaEntry) -> AgendaDraft {
        let title = title(of: entry)
        return AgendaDraft(title: title.text.withoutMarkup, timebox: title.timebox)
    }

    package var attendanceNames: [String] { attendance?.names.map(\.rawText) ?? [] }
}

extension Agenda {
    /// Whether the note has these sections with as many items each: edits of the note are places in the agenda.
    func hasShape(of note: Note) -> Bool {
        let found = note.bodySections
        guard found.count == sections.count, note.agendaCount == items.count else { return false }
        var counts: [Int: Int] = [:]
        for entry in note.agenda { counts[entry.section, default: 0] += 1 }
        return zip(found, sections).allSatisfy { counts[$0.ordinal] ?? 0 == $1.itemRange.count }
    }
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
