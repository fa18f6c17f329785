import NoteFormat

/// Where something stands in an archive.
package struct RegisterPlace: Hashable, Sendable, CustomStringConvertible {
    package let series: String
    package let date: NoteDate
    /// From the archive's root.
    package let path: String
    /// Counted from 1.
    package let line: Int

    init(_ note: ReadNote, line: Int) {
        series = note.series
        date = note.date
        path = note.place.path
        self.line = line + 1
    }

    /// `community_meetings/2024/community-2024-07-17.md:52`
    package var description: String { "\(path):\(line)" }
}
