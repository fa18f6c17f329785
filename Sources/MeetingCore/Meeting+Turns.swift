/// Where each move through the agenda leads.
extension Meeting {
    /// The section of the open item as the note has it now, else the section the meeting is in; nil outside sections.
    package func currentSection(in agenda: Agenda) -> SectionID? {
        if let openItem, let section = agenda.place(of: openItem)?.section { return section }
        guard case .section(let section) = phase else { return nil }
        return section
    }

    /// The pending items that `next` will not come to any more; when the sections are done, all pending ones.
    package func leftover(_ agenda: Agenda) -> [ItemID] {
        let passed: ArraySlice<AgendaItem>
        switch phase {
        case .gathering: return []
        case .section: passed = agenda.items[..<ahead(in: agenda).firstOrdinal]
        case .wrapUp, .closed: passed = agenda.items[...]
        }
        return passed.lazy.filter { status(of: $0.id) == .pending }.map(\.id)
    }

    /// What lies before the meeting: the rest of its section, then whole sections.
    struct Ahead {
        var section: SectionID?
        var rest: Range<Int>
        var nextSection: Int
        /// Pending items before this one were passed over.
        var firstOrdinal: Int
    }

    func ahead(in agenda: Agenda) -> Ahead {
        let current = currentSection(in: agenda)
        guard let current, let index = agenda.sectionIndex(of: current) else {
            // The section is gone from the note: the one that took its place comes next.
            let next = current.map { agenda.sectionsBefore($0) } ?? 0
            let ordinal = next < agenda.sections.count ? agenda.sections[next].itemRange.lowerBound : agenda.items.count
            return Ahead(section: nil, rest: ordinal..<ordinal, nextSection: next, firstOrdinal: ordinal)
        }
        let range = agenda.sections[index].itemRange
        // An item that is gone with the section it was moved to has no place in this one.
        let place = openItem.flatMap { agenda.place(of: $0) }
        let first = place?.section == current ? place?.ordinal ?? range.lowerBound : range.lowerBound
        return Ahead(
            section: current, rest: first..<range.upperBound, nextSection: index + 1, firstOrdinal: first)
    }

    func leaving(as status: ItemStatus) -> Leaving? {
        openItem.map { Leaving(item: $0, status: status) }
    }

    /// Out of the wrap-up again, to the first item that is still pending: it was passed over, or added since.
    func turnToLeftover(_ agenda: Agenda) throws(Refusal) -> Turn {
        guard let item = leftover(agenda).first, let section = agenda.place(of: item)?.section else {
            throw .pastTheEnd
        }
        return Turn(phase: .section(section), opened: item)
    }

    /// Where `next` would lead, were nobody to object; nil when nothing is left to take up.
    package func upcoming(_ agenda: Agenda) -> Turn? {
        switch phase {
        case .gathering: try? firstTurn(agenda)
        case .section: turnAhead(leavingAs: .discussed, agenda)
        case .wrapUp: try? turnToLeftover(agenda)
        case .closed: nil
        }
    }

    func firstTurn(_ agenda: Agenda) throws(Refusal) -> Turn {
        guard phase == .gathering else { throw .alreadyStarted }
        return advancing(fromSectionAt: 0, agenda)
    }

    func turnAhead(leavingAs status: ItemStatus, _ agenda: Agenda) -> Turn {
        let ahead = ahead(in: agenda)
        var turn: Turn
        if let section = ahead.section, let item = firstPending(ahead.rest, agenda) {
            turn = Turn(phase: .section(section), opened: item)
        } else {
            turn = advancing(fromSectionAt: ahead.nextSection, agenda)
        }
        turn.left = leaving(as: status)
        return turn
    }

    func turnBack(_ agenda: Agenda, at now: Stamp) throws(Refusal) -> Turn {
        guard phase != .gathering else { throw .notStarted }
        guard let item = progress.trail.last(where: { $0 != openItem && agenda.contains($0) }) else {
            throw .nothingBefore
        }
        return try turn(to: item, agenda, at: now)
    }

    func turn(to item: ItemID, _ agenda: Agenda, at now: Stamp) throws(Refusal) -> Turn {
        guard item != openItem else { throw .alreadyOpen }
        guard agenda.contains(item), let section = agenda.place(of: item)?.section else { throw .noSuchItem }
        return Turn(left: leavingForAnother(at: now), phase: .section(section), opened: item)
    }

    /// Whoever jumps away from an item that was hardly opened has not discussed it: it comes again.
    private func leavingForAnother(at now: Stamp) -> Leaving? {
        guard let openItem else { return nil }
        return leaving(as: elapsed(of: openItem, at: now) < Self.glance ? .pending : .discussed)
    }

    func turn(to section: SectionID, _ agenda: Agenda, at now: Stamp) throws(Refusal) -> Turn {
        guard let index = agenda.sectionIndex(of: section) else { throw .noSuchSection }
        guard currentSection(in: agenda) != section else { throw .alreadyInSection }
        let entered = agenda.sections[index]
        var turn = Turn(phase: .section(section), opened: firstPending(entered.itemRange, agenda))
        turn.left = leavingForAnother(at: now)
        return turn
    }

    func turnToWrapUp() throws(Refusal) -> Turn {
        guard phase != .gathering else { throw .notStarted }
        guard phase != .wrapUp else { throw .alreadyWrappingUp }
        return Turn(left: leaving(as: .discussed), phase: .wrapUp)
    }

    /// Into the first section with something pending or never visited; past the last one lies the wrap-up.
    ///
    /// Follow-ups of which there are none, as at a first meeting, are passed over where another section lists something.
    private func advancing(fromSectionAt index: Int, _ agenda: Agenda) -> Turn {
        for section in agenda.sections[index...] {
            let item = firstPending(section.itemRange, agenda)
            let hasNothingToFollow =
                section.kind == .followUp && section.itemRange.isEmpty && !agenda.items.isEmpty
            if item != nil || !(hasNothingToFollow || progress.visited.contains(section.id)) {
                return Turn(phase: .section(section.id), opened: item)
            }
        }
        return Turn(phase: .wrapUp)
    }

    private func firstPending(_ ordinals: Range<Int>, _ agenda: Agenda) -> ItemID? {
        agenda.items[ordinals].first { status(of: $0.id) == .pending }?.id
    }
}
