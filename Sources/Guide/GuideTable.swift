/// A part of a topic that is made from the program's own tables.
package enum GuideTable: String, CaseIterable, Sendable {
    case keys, words, exports, checks, settings, themes, templates, files, variables
    case lineWords = "line-words"
    case seriesKeys = "series-keys"
}

/// Makes the parts as Markdown when a topic with them is shown, and not before: a meeting starts without.
package struct GuideTables: Equatable, Sendable {
    /// Whose tables they are: what tells them apart.
    private let name: String
    private let make: @Sendable (GuideTable) -> String?

    /// - Parameter make: nil for what is not known.
    package init(_ name: String = "", make: @escaping @Sendable (GuideTable) -> String? = { _ in nil }) {
        self.name = name
        self.make = make
    }

    package subscript(table: GuideTable) -> String? { make(table) }

    package static func == (a: GuideTables, b: GuideTables) -> Bool { a.name == b.name }
}
