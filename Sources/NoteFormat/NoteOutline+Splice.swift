extension NoteOutline {
    /// How the agenda's sequence of entries changed.
    ///
    /// Entries above and below the edit are the same as long as their sections mean the same to the agenda;
    /// those between are told apart by where their first lines went.
    func agendaSplice(_ region: EditedRegion, _ edits: LineEdits, old: NoteOutline) -> AgendaSplice? {
        let start = firstDifference(region, old: old)
        let end = lastDifference(region, old: old)
        let was = old.agendaLines(in: start..<max(start, end - region.lineDelta)).map(edits.lineAfter)
        let now = agendaLines(in: start..<max(start, end))
        var head = 0
        while head < min(was.count, now.count), was[head] == now[head] { head += 1 }
        var tail = 0
        while tail < min(was.count, now.count) - head, was[was.count - 1 - tail] == now[now.count - 1 - tail] {
            tail += 1
        }
        guard head + tail < max(was.count, now.count) else { return nil }
        let first = agendaCount(above: start) + head
        return AgendaSplice(
            removed: first..<first + was.count - head - tail, inserted: now.count - head - tail)
    }

    /// The first line from which on the two agendas may differ.
    private func firstDifference(_ region: EditedRegion, old: NoteOutline) -> Int {
        let start = region.new.lowerBound
        for (was, now) in zip(old.sections.entries, sections.entries) {
            guard min(was.start, now.start) < start else { return start }
            guard was.start == now.start, was.agendaRole == now.agendaRole else { return min(was.start, now.start) }
        }
        let shared = min(old.sections.entries.count, sections.entries.count)
        let rest = old.sections.entries[shared...].first ?? sections.entries[shared...].first
        return min(start, rest?.start ?? start)
    }

    /// The line (of the note after) from which on the two agendas are the same again.
    private func lastDifference(_ region: EditedRegion, old: NoteOutline) -> Int {
        guard region.isSame(old.sections.footerStart, sections.footerStart) else { return marks.count }
        var end = marks.count
        var was = old.sections.entries.count - 1
        var now = sections.entries.count - 1
        while was >= 0, now >= 0 {
            let lastWas = old.sections.entries[was]
            let lastNow = sections.entries[now]
            guard lastWas.start >= region.old.upperBound, lastWas.start + region.lineDelta == lastNow.start,
                lastWas.agendaRole == lastNow.agendaRole
            else { break }
            end = lastNow.start
            was -= 1
            now -= 1
        }
        let above = was >= 0 ? old.sections.entries[was] : nil
        let current = now >= 0 ? sections.entries[now] : nil
        let isOldAbove = (above?.start ?? 0) < region.old.upperBound
        let isNewAbove = (current?.start ?? 0) < region.new.upperBound
        let isSameRole = (above?.agendaRole ?? .nothing) == (current?.agendaRole ?? .nothing)
        return isOldAbove && isNewAbove && isSameRole ? min(end, region.new.upperBound) : end
    }

    /// Agenda entries that start in the lines, in order.
    func agendaLines(in lines: Range<Int>) -> [Int] {
        let first = sections.entries.partitioningIndex { $0.end > lines.lowerBound }
        var found: [Int] = []
        for section in sections.entries[first...] where section.start < lines.upperBound {
            found += agendaLines(in: section, lines)
        }
        return found
    }
}

extension SectionTable.Entry {
    enum AgendaRole {
        case nothing, items, itemsAndParagraphs
    }

    /// What the agenda takes from the section.
    var agendaRole: AgendaRole {
        guard isBody else { return .nothing }
        return kind.takesParagraphs ? .itemsAndParagraphs : .items
    }
}
