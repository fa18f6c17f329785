/// What the note lists at this moment: its body sections and their items, in the note's order.
///
/// The note is edited while the meeting runs, so the agenda follows each edit and keeps the identity of every item.
/// The same calls in the same order give the same ids: replaying a log gives back the ids its events speak of.
package struct Agenda: Hashable, Codable, Sendable {
    package internal(set) var items: [AgendaItem] = []
    /// Every item lies in a section, and the ranges follow one another without gaps.
    package internal(set) var sections: [AgendaSection] = []
    var goneItems: [GoneItem] = []
    var goneSections: [GoneSection] = []
    private var nextItem = 0
    private var nextSection = 0

    package init() {}

    package init(sections: [SectionDraft]) {
        setSections(sections)
    }

    mutating func newItemID() -> ItemID {
        defer { nextItem += 1 }
        return ItemID(rawValue: nextItem)
    }

    mutating func newSectionID() -> SectionID {
        defer { nextSection += 1 }
        return SectionID(rawValue: nextSection)
    }
}

/// An item that was taken out of the note, kept so that it can come back as itself.
struct GoneItem: Hashable, Codable, Sendable {
    var item: AgendaItem
    /// The item it followed. Remembering a neighbour, not a number, needs no upkeep when the note changes elsewhere.
    var after: ItemID?
    var section: SectionID
}

/// A section whose heading was taken out of the note.
struct GoneSection: Hashable, Codable, Sendable {
    var id: SectionID
    var key: String
    var after: SectionID?
}

/// Where an item is in the note, or was when it went.
package struct Place: Hashable, Sendable {
    /// Nil if the section is gone as well.
    package var section: SectionID?
    /// The item's ordinal; for one that is gone, the number of items before the place where it was.
    package var ordinal: Int
}

extension Agenda {
    /// The item, also one that is gone from the note (with its last title).
    package func item(_ id: ItemID) -> AgendaItem? {
        if let ordinal = ordinal(of: id) { return items[ordinal] }
        return goneItems.last { $0.item.id == id }?.item
    }

    /// The section, if its heading is in the note.
    package func section(_ id: SectionID) -> AgendaSection? {
        sectionIndex(of: id).map { sections[$0] }
    }

    /// The item's position in `items`; nil if it is gone from the note. O(items).
    package func ordinal(of id: ItemID) -> Int? {
        items.firstIndex { $0.id == id }
    }

    /// The number people see beside the item.
    package func number(of id: ItemID) -> Int? {
        ordinal(of: id).map { $0 + 1 }
    }

    package func contains(_ id: ItemID) -> Bool {
        ordinal(of: id) != nil
    }

    /// True for an item that was in the note once and is not now.
    package func isGone(_ id: ItemID) -> Bool {
        goneItems.contains { $0.item.id == id }
    }

    package func sectionIndex(of id: SectionID) -> Int? {
        sections.firstIndex { $0.id == id }
    }

    package func sectionIndex(ofItemAt ordinal: Int) -> Int? {
        sections.firstIndex { $0.itemRange.contains(ordinal) }
    }

    /// Where the item is, or was when it went; nil for an item the note never had.
    package func place(of id: ItemID) -> Place? {
        if let ordinal = ordinal(of: id) {
            return Place(section: sectionIndex(ofItemAt: ordinal).map { sections[$0].id }, ordinal: ordinal)
        }
        guard let gone = goneItems.last(where: { $0.item.id == id }) else { return nil }
        let following = ordinal(following: gone.after)
        guard let section = section(gone.section) else {
            return Place(section: nil, ordinal: following)
        }
        // Items that came to the end of the section above must not pull the place up into it.
        let ordinal = min(max(following, section.itemRange.lowerBound), section.itemRange.upperBound)
        return Place(section: section.id, ordinal: ordinal)
    }

    /// How many sections of the note come before the place of a section that is, or was, in the note.
    func sectionsBefore(_ id: SectionID) -> Int {
        if let index = sectionIndex(of: id) { return index }
        var neighbour = goneSections.last { $0.id == id }?.after
        while let id = neighbour {
            if let index = sectionIndex(of: id) { return index + 1 }
            neighbour = goneSections.last { $0.id == id }?.after
        }
        return 0
    }

    private func ordinal(following neighbour: ItemID?) -> Int {
        // A neighbour that is gone as well went later than this one, so the walk ends.
        var neighbour = neighbour
        while let id = neighbour {
            if let ordinal = ordinal(of: id) { return ordinal + 1 }
            neighbour = goneItems.last { $0.item.id == id }?.after
        }
        return 0
    }
}
