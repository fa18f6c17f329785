/// Names an item for the whole meeting, whatever happens to its title; never used twice.
package struct ItemID: RawRepresentable, Hashable, Codable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
        self.rawValue = rawValue
    }
}

/// One thing to talk about: a top-level item of a body section.
package struct AgendaItem: Hashable, Codable, Sendable {
    package let id: ItemID
    package var title: String
    /// What the note allows for it, if it says so.
    package var timebox: Duration?

    package init(id: ItemID, title: String, timebox: Duration? = nil) {
        self.id = id
        self.title = title
        self.timebox = timebox
    }
}

/// An item as it is read from the note, before the agenda knows which one it is.
package struct AgendaDraft: Hashable, Sendable {
    package var title: String
    package var timebox: Duration?

    package init(title: String, timebox: Duration? = nil) {
        self.title = title
        self.timebox = timebox
    }
}
