/// What the note lists at this moment: its body sections and their items, in the note's order.
///
/// The note is edited while the meeting runs, so the agenda follows each edit and keeps the identity of every item.
/// The same calls in the same order give the same ids: replaying a log gives back the ids its events speak of.
package struct Agenda: Hashable, Codable, Sendable {
    package internal(set) var items: [AgendaItem] = []
    /// Follows `items`; see `numberItems`.
    private var ordinals = OrdinalTable()
    /// Every item lies in a section, and the ranges follow one another without gaps.
    package internal(set) var sections: [AgendaSection] = []
    var goneItems: [GoneItem] = []
    var goneSections: [GoneSection] = []
    private(set) var nextItem = 0
    private(set) var nextSection = 0

    package init() {}

    package init(sections: [SectionDraft]) {
        setSections(sections)
    }

    mutating func newItemID() -> ItemID {
        defer { nextItem += 1 }
        return ItemID(rawValue: nextItem)
    }

    /// To be called after every change of `items`, with the ordinals whose item is another one than before.
    mutating func numberItems(_ changed: Range<Int>) {
        ordinals.number(items, changed, idCount: nextItem)
    }

    /// To be called with every item that leaves `items`.
    mutating func forgetOrdinal(of id: ItemID) {
        ordinals.forget(id)
    }

    /// Whether the id was ever given to an item.
    func hasGiven(_ id: ItemID) -> Bool { (0..<nextItem).contains(id.rawValue) }

    /// Whether the id was ever given to a section.
    func hasGiven(_ id: SectionID) -> Bool { (0..<nextSection).contains(id.rawValue) }

    mutating func newSectionID() -> SectionID {
        defer { nextSection += 1 }
        return SectionID(rawValue: nextSection)
    }
}

extension Agenda {
    private enum CodingKeys: String, CodingKey {
        case items, sections, goneItems, goneSections, nextItem, nextSection
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        items = try fields.decode([AgendaItem].self, forKey: .items)
        sections = try fields.decode([AgendaSection].self, forKey: .sections)
        goneItems = try fields.decode([GoneItem].self, forKey: .goneItems)
        goneSections = try fields.decode([GoneSection].self, forKey: .goneSections)
        nextItem = try fields.decode(Int.self, forKey: .nextItem)
        nextSection = try fields.decode(Int.self, forKey: .nextSection)
        guard isSound else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "The agenda contradicts itself."))
        }
        numberItems(items.indices)
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

    /// The item's position in `items`; nil if it is gone from the note. O(1).
    package func ordinal(of id: ItemID) -> Int? {
        ordinals[id]
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

    /// O(log sections).
    package func sectionIndex(ofItemAt ordinal: Int) -> Int? {
        var low = 0
        var high = sections.count
        // The last section that starts at the item or above it; empty ones stand before it.
        while low < high {
            let middle = (low + high) / 2
            if sections[middle].itemRange.lowerBound <= ordinal { low = middle + 1 } else { high = middle }
        }
        return low > 0 && sections[low - 1].itemRange.contains(ordinal) ? low - 1 : nil
    }

    /// Whether the item stands in a section of action items.
    package func isAction(itemAt ordinal: Int) -> Bool {
        sectionIndex(ofItemAt: ordinal).map { sections[$0].kind == .actions } ?? false
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
