/// What an edit did to a note's outline.
package struct OutlineChange: Equatable, Sendable {
    /// The lines, in the note after the edit, between the first and the last that were marked anew.
    package var remarked: Range<Int>
    /// How many lines the parser really went through.
    package var parsedLines: Int
    package var lineDelta: Int
    /// A heading, the front matter or the footer came, went, moved against its text or was edited.
    package var sectionsChanged: Bool
    /// The attendance line or the names below it were touched.
    package var presentChanged: Bool
    /// Nil when the same agenda entries stand in the same order, whatever happened to their text.
    package var agenda: AgendaSplice?

    static let none = OutlineChange(
        remarked: 0..<0, parsedLines: 0, lineDelta: 0, sectionsChanged: false, presentChanged: false, agenda: nil)
}

/// Agenda entries that left and came, by ordinal: the entries around them are still the same.
package struct AgendaSplice: Equatable, Sendable {
    /// Ordinals of the agenda before.
    package let removed: Range<Int>
    /// How many entries stand there now.
    package let inserted: Int

    package init(removed: Range<Int>, inserted: Int) {
        self.removed = removed
        self.inserted = inserted
    }
}
