/// One thing to talk about: a top-level item, or a paragraph in a section where paragraphs are topics.
package struct AgendaEntry: Equatable, Sendable {
    package enum Kind: Sendable {
        case item, paragraph
    }

    /// Its place in the agenda of the whole note, from 0.
    package let ordinal: Int
    package let kind: Kind
    /// Its lines, children included, without the blank lines at the end.
    package let lines: Range<Int>
    /// Ordinal of the section it stands in.
    package let section: Int

    package var line: Int { lines.lowerBound }
    package var item: NoteItem? { kind == .item ? NoteItem(line: line, depth: 1, lines: lines) : nil }
}
