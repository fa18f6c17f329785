import NoteFormat
import TextEditing

/// What a query found.
package struct Answer: Sendable {
    /// The best first, as many as were asked for.
    package internal(set) var hits: [Hit] = []
    /// How many there are.
    package internal(set) var count = 0
    /// Whether there are more than were counted: then the newest of them were ranked.
    package internal(set) var isCutOff = false
}

/// A piece of a note that answers a query.
package struct Hit: Sendable {
    /// From the archive's root.
    package let path: String
    package let date: NoteDate
    /// Nil for a note that belongs to no series.
    package let series: String?
    package let place: SearchPlace
    /// The piece's lines in the note, counted from 0.
    package let block: Range<Int>
    /// The first line that was meant.
    package let line: Int
    /// The piece's first line, and every line that was meant.
    package let lines: [HitLine]
    /// The whole note, as it was read.
    package let text: TextBuffer
}

/// A line of a hit.
package struct HitLine: Equatable, Sendable {
    /// Counted from 0.
    package let number: Int
    package let text: String
    /// What was found in it, in bytes of the text.
    package let matches: [Range<Int>]
    /// Whether the line itself was meant, and does not only stand above one that was.
    package let isMeant: Bool
}

/// In which order hits come.
package enum HitOrder: String, CaseIterable, Sendable {
    case rank, date
}
