/// Names a body section for the whole meeting; never used twice.
package struct SectionID: RawRepresentable, Hashable, Codable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
        self.rawValue = rawValue
    }
}

/// What a section is for.
package enum SectionKind: String, Hashable, Codable, Sendable, CaseIterable {
    case followUp, topics, actions, other
}

/// A body section of the note and the items under its heading.
package struct AgendaSection: Hashable, Codable, Sendable {
    package let id: SectionID
    package var title: String
    package var kind: SectionKind
    /// Ordinals into `Agenda.items`.
    package internal(set) var itemRange: Range<Int>
}

/// A section with all its items as they are read from the note.
package struct SectionDraft: Hashable, Sendable {
    package var title: String
    package var kind: SectionKind
    package var items: [AgendaDraft]

    package init(title: String, kind: SectionKind, items: [AgendaDraft] = []) {
        self.title = title
        self.kind = kind
        self.items = items
    }
}
