import MeetingCore
import NoteFormat

extension Proceedings {
    /// Brings the agenda in line with an edit of the text. Work for what changed, not for the whole note,
    /// unless a heading changed.
    mutating func followAgenda(_ outline: OutlineChange) -> ProceedingsChange {
        var change = ProceedingsChange(outline: outline)
        guard !outline.sectionsChanged else {
            followSections(outline, &change)
            return change
        }
        if let splice = outline.agenda {
            let first = splice.removed.lowerBound
            let entries = (first..<first + splice.inserted).compactMap { note.agendaEntry(at: $0) }
            let section = splice.inserted == splice.removed.count ? nil : entries.first.flatMap { sectionIndex(of: $0) }
            agenda.replaceItems(splice.removed, with: entries.map { note.draft(of: $0) }, inSection: section)
            change.isAgendaChanged = true
            change.areTimesChanged = true
        }
        for line in outline.remarked where startsEntry(line) { refreshItem(atLine: line, &change) }
        return change
    }

    private mutating func followSections(_ outline: OutlineChange, _ change: inout ProceedingsChange) {
        let sections = note.bodySections
        change.isAgendaChanged = true
        // Letters typed into a heading or into the Present line leave the sections and their items what they were.
        let isSameOrder = outline.agenda == nil && outline.lineDelta == 0 && sections.count == agenda.sections.count
        guard isSameOrder else {
            change.areTimesChanged = true
            agenda.setSections(note.agendaDrafts())
            return
        }
        for (index, section) in sections.enumerated() where section.heading.overlaps(outline.remarked) {
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
    private mutating func refreshItem(atLine line: Int, _ change: inout ProceedingsChange) {
        guard let entry = note.agendaEntry(containing: line), entry.line == line else { return }
        // The agenda shows what is ticked, and nothing remembers what the box was.
        if note.task(atLine: line) != nil { change.isAgendaChanged = true }
        let draft = note.draft(of: entry)
        let item = agenda.items[entry.ordinal]
        if item.timebox != draft.timebox { change.areTimesChanged = true }
        if item.title != draft.title || item.timebox != draft.timebox {
            agenda.replaceItems(entry.ordinal..<entry.ordinal + 1, with: [draft])
            change.isAgendaChanged = true
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
}
