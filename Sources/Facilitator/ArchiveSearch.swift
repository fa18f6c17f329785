/// Looking something up in the notes of the archive, while a meeting goes on. It stays as it was left.
struct ArchiveSearch: Listing, Sendable {
    var field = LineField()
    /// Numbers the questions, so that an answer to an earlier one is known for it.
    var number = 0
    /// The last answer; nil before there is one.
    var answer: ArchiveAnswer?
    /// Whether the last question has no answer yet.
    var isWaiting = false
    /// How many notes were read for the index, and how many there are to read; nil when none are being read.
    var progress: (done: Int, total: Int)?
    var list = ListChoice()
    /// The first line of the note that is shown; nil for where the hit is.
    var top: Int?
    /// Whether the note has the whole box.
    var isReading = false

    var hit: ArchiveHit? {
        guard let hits = answer?.hits, hits.indices.contains(chosen) else { return nil }
        return hits[chosen]
    }
}
