import NoteFormat

/// How often something was seen, under which spellings, when and where.
struct Tally {
    private(set) var spellings: [String: Int] = [:]
    private(set) var taken: [String: Int] = [:]
    /// The first spelling of each, by its key.
    private(set) var handles: [PersonKey: String] = [:]
    /// Ascending.
    private(set) var notes: [Int] = []
    private var seriesCounts: [String: Int] = [:]
    private(set) var firstSeen: NoteDate
    private(set) var lastSeen: NoteDate

    init(on date: NoteDate) {
        firstSeen = date
        lastSeen = date
    }

    /// Mentions come in the order of their notes.
    mutating func add(_ mention: Mention, in note: ReadNote, isTaken: Bool, hasHandle: Bool) {
        spellings[mention.text, default: 0] += 1
        if isTaken { taken[mention.text, default: 0] += 1 }
        if hasHandle, let key = mention.handleKey, handles[key] == nil { handles[key] = mention.handle }
        lastSeen = max(lastSeen, note.date)
        firstSeen = min(firstSeen, note.date)
        guard notes.last != mention.note else { return }
        notes.append(mention.note)
        seriesCounts[note.series, default: 0] += 1
    }

    var series: [String] { seriesCounts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key) }

    /// The most frequent first.
    static func sorted(_ counts: [String: Int]) -> [Person.Spelling] {
        counts.map { Person.Spelling(text: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    }
}
