/// How the agenda follows the note.
extension Agenda {
    /// Takes over an edit that left the headings alone: the items at `ordinals` are now `drafts`.
    ///
    /// One for one keeps the id; otherwise see `Lineage`. A new item whose title went missing earlier is that item.
    /// - Parameter inSection: The index of the section the new items lie in; it must touch the place. Without it they
    ///   lie in the section of the first ordinal, or, for an insertion between two sections, in the upper one.
    /// - Complexity: O(drafts), one step a section from the first touched one on, and moving the items behind.
    package mutating func replaceItems(
        _ ordinals: Range<Int>, with drafts: [AgendaDraft], inSection: Int? = nil
    ) {
        if ordinals.count == 1, drafts.count == 1, inSection == nil {
            items[ordinals.lowerBound].title = drafts[0].title
            items[ordinals.lowerBound].timebox = drafts[0].timebox
            return
        }
        if sections.isEmpty {
            guard !drafts.isEmpty else { return }
            sections = [AgendaSection(id: newSectionID(), title: "", kind: .other, itemRange: 0..<0)]
        }
        let home = inSection ?? homeSection(ofEditAt: ordinals)
        let fresh = adopt(drafts, over: ordinals)
        items.replaceSubrange(ordinals, with: fresh)
        let isMoving = drafts.count != ordinals.count
        numberItems(ordinals.lowerBound..<(isMoving ? items.count : ordinals.upperBound))
        let first = min(home, sectionIndex(ofItemAt: ordinals.lowerBound) ?? home)
        var start = sections[first].itemRange.lowerBound
        for index in first..<sections.count {
            let lost = sections[index].itemRange.clamped(to: ordinals).count
            let count = sections[index].itemRange.count - lost + (index == home ? drafts.count : 0)
            sections[index].itemRange = start..<start + count
            start += count
        }
    }

    /// Takes over a heading whose text was edited; its items are what they were.
    package mutating func renameSection(at index: Int, _ title: String, kind: SectionKind) {
        sections[index].title = title
        sections[index].kind = kind
    }

    /// Takes over the whole note, when headings changed or the file changed under us.
    ///
    /// Sections carry on by heading text and kind, items as in `replaceItems`, also across sections. O(items).
    package mutating func setSections(_ drafts: [SectionDraft]) {
        let isFirst = items.isEmpty && goneItems.isEmpty
        let fresh = isFirst ? firstItems(drafts) : adopt(drafts.flatMap(\.items), over: items.indices)
        let ids = adoptSections(drafts)
        var start = 0
        sections = zip(ids, drafts).map { id, draft in
            defer { start += draft.items.count }
            let range = start..<start + draft.items.count
            return AgendaSection(id: id, title: draft.title, kind: draft.kind, itemRange: range)
        }
        items = fresh
        numberItems(items.indices)
    }

    private func homeSection(ofEditAt ordinals: Range<Int>) -> Int {
        if ordinals.isEmpty, ordinals.lowerBound > 0 {
            return sectionIndex(ofItemAt: ordinals.lowerBound - 1) ?? 0
        }
        return sectionIndex(ofItemAt: ordinals.lowerBound) ?? 0
    }

    /// The items of a note that is being opened: there is nothing that they could carry on.
    private mutating func firstItems(_ drafts: [SectionDraft]) -> [AgendaItem] {
        var fresh: [AgendaItem] = []
        fresh.reserveCapacity(drafts.reduce(0) { $0 + $1.items.count })
        for section in drafts {
            for draft in section.items {
                fresh.append(AgendaItem(id: newItemID(), title: draft.title, timebox: draft.timebox))
            }
        }
        return fresh
    }

    /// Gives the drafts their identity and remembers the items that nothing carries on.
    private mutating func adopt(_ drafts: [AgendaDraft], over ordinals: Range<Int>) -> [AgendaItem] {
        let old = items[ordinals]
        let lineage = Lineage(from: old.map(\.title), to: drafts.map(\.title)) { title in
            goneIndex(title) != nil
        }
        for (index, item) in old.enumerated() where lineage.heirs[index] == nil {
            retire(item, at: ordinals.lowerBound + index)
        }
        return drafts.enumerated().map { index, draft in
            let ancestor = lineage.ancestors[index].map { old[old.startIndex + $0].id }
            let id = ancestor ?? returningItem(draft.title) ?? newItemID()
            return AgendaItem(id: id, title: draft.title, timebox: draft.timebox)
        }
    }

    private mutating func retire(_ item: AgendaItem, at ordinal: Int) {
        let section = sections[sectionIndex(ofItemAt: ordinal) ?? 0].id
        forgetOrdinal(of: item.id)
        goneItems.append(GoneItem(item: item, after: ordinal > 0 ? items[ordinal - 1].id : nil, section: section))
    }

    private mutating func returningItem(_ title: String) -> ItemID? {
        goneIndex(title).map { goneItems.remove(at: $0).item.id }
    }

    /// An item without words has nothing to be recognised by.
    private func goneIndex(_ title: String) -> Int? {
        title.isEmpty ? nil : goneItems.lastIndex { $0.item.title == title }
    }

    /// Gives the sections their identity and remembers those that nothing carries on.
    private mutating func adoptSections(_ drafts: [SectionDraft]) -> [SectionID] {
        guard !sections.isEmpty || !goneSections.isEmpty else { return drafts.map { _ in newSectionID() } }
        let lineage = Lineage(from: sections.map(\.key), to: drafts.map(\.key))
        retireSections(lineage)
        return drafts.enumerated().map { index, draft in
            lineage.ancestors[index].map { sections[$0].id } ?? returningSection(draft.key) ?? newSectionID()
        }
    }

    private mutating func retireSections(_ lineage: Lineage) {
        for (index, section) in sections.enumerated() where lineage.heirs[index] == nil {
            let after = index > 0 ? sections[index - 1].id : nil
            goneSections.append(GoneSection(id: section.id, key: section.key, after: after))
        }
    }

    private mutating func returningSection(_ key: String) -> SectionID? {
        guard let index = goneSections.lastIndex(where: { $0.key == key }) else { return nil }
        return goneSections.remove(at: index).id
    }
}

extension AgendaSection {
    var key: String { "\(kind.rawValue) \(title)" }
}

extension SectionDraft {
    fileprivate var key: String { "\(kind.rawValue) \(title)" }
}
