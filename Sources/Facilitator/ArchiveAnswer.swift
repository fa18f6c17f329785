import TextEditing

/// What was found in the notes of the archive.
package struct ArchiveAnswer: Equatable, Sendable {
    /// The best first.
    package var hits: [ArchiveHit]
    /// How many there are in all.
    package var count: Int
    /// Whether there are more than were counted.
    package var isCutOff: Bool
    /// Why nothing could be looked for, or what is wrong with the question.
    package var complaint: String?

    package init(hits: [ArchiveHit] = [], count: Int = 0, isCutOff: Bool = false, complaint: String? = nil) {
        self.hits = hits
        self.count = count
        self.isCutOff = isCutOff
        self.complaint = complaint
    }
}

/// A piece of a note of the archive: an item with its children, mostly.
package struct ArchiveHit: Equatable, Sendable {
    /// From the archive's root.
    package var path: String
    /// What a link in this note to that one says, and where it leads.
    package var label: String
    package var link: String
    package var date: String
    /// Empty for a note that belongs to no series.
    package var series: String
    package var section: String
    /// The piece's lines, counted from 0.
    package var block: Range<Int>
    /// The first line that was meant.
    package var line: Int
    /// What was found in which line, in bytes of the line.
    package var matches: [Int: [Range<Int>]]
    /// The whole note.
    package var text: TextBuffer

    package init(
        path: String, label: String, link: String, date: String, series: String, section: String, block: Range<Int>,
        line: Int, matches: [Int: [Range<Int>]], text: TextBuffer
    ) {
        self.path = path
        self.label = label
        self.link = link
        self.date = date
        self.series = series
        self.section = section
        self.block = block
        self.line = line
        self.matches = matches
        self.text = text
    }
}
