/// Reads notes batch after batch, each while the one before is being written.
struct ReadingAhead {
    private let found: [FoundNote]
    private let root: String
    /// The first note that no batch has yet.
    private var position = 0
    private var batch: Ahead<NoteBatch>?

    /// Notes in a batch.
    private static let size = 300

    init(_ found: [FoundNote], root: String) {
        self.found = found
        self.root = root
        start(seen: WordSet())
    }

    var isAtEnd: Bool { batch == nil }

    mutating func next() -> NoteBatch? {
        guard let read = batch?.value else { return nil }
        start(seen: read.seen)
        return read
    }

    private mutating func start(seen: WordSet) {
        guard position < found.count else {
            batch = nil
            return
        }
        let notes = Array(found[position..<min(position + Self.size, found.count)])
        position += notes.count
        let root = root
        batch = Ahead { NoteBatch(notes, root: root, seen: seen) }
    }
}
