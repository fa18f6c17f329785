/// A heading outside lists and quotes, and the lines below it up to the next one.
package struct Section: Equatable, Sendable {
    /// Its place among all sections of the note, from 0.
    package let ordinal: Int
    package let kind: SectionKind
    package let level: Int
    package let isSetext: Bool
    /// The heading's own lines: one, or those of the text and its underline.
    package let heading: Range<Int>
    /// From the heading to the line before the next heading or the footer.
    package let lines: Range<Int>
    /// From the heading to the line before the next heading of the same or a higher level, or the footer.
    package let nestedLines: Range<Int>
    package let isInFooter: Bool
    /// The agenda walks it: it stands below the title and the attendance and is neither boilerplate nor footer.
    package let isBody: Bool

    /// The lines below the heading.
    package var content: Range<Int> { heading.upperBound..<max(heading.upperBound, lines.upperBound) }
}
