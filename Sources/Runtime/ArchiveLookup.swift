import Archive
import Facilitator
import NoteFormat
import Search
import Storage

/// The archive that a note lies in, for looking something up in it. Nothing is opened before the first question.
final class ArchiveLookup {
    private let note: NoteFile
    private let cache: CacheFolder?
    private let config: ConfigFolder?
    private var index: SearchIndex?
    /// When all notes were last looked at.
    private var lastRefresh: ContinuousClock.Instant?

    /// How many hits are shown.
    private static let limit = 50
    /// While somebody types, notes are not looked at with every key.
    private static let freshness = Duration.seconds(2)

    /// - Parameter cache: where the index is kept; nil for in memory only.
    init(around note: NoteFile, cache: CacheFolder?, _ config: ConfigFolder?) {
        self.note = note
        self.cache = cache
        self.config = config
    }

    /// - Parameter progress: told how many notes were read, and of how many, where that takes a while.
    func answer(_ question: String, today: NoteDate, progress: (Int, Int) -> Void = { _, _ in }) -> ArchiveAnswer {
        do throws(SearchError) {
            guard let index = try opened() else {
                return ArchiveAnswer(complaint: "the note is in no archive: no git repository around it")
            }
            try refresh(index, progress)
            guard question.contains(where: { !$0.isWhitespace }) else { return ArchiveAnswer() }
            let query = try index.query(question, today: today, isBeingTyped: true)
            return ArchiveAnswer(try index.answer(query, limit: Self.limit), seenFrom: folder(in: index.root))
        } catch {
            return ArchiveAnswer(complaint: error.text)
        }
    }

    private func opened() throws(SearchError) -> SearchIndex? {
        if let index { return index }
        guard let root = ArchiveFolder.workTreePath(around: note.folder) else { return nil }
        index = try SearchIndex(ofArchiveAt: root, in: cache, config)
        return index
    }

    private func refresh(_ index: SearchIndex, _ progress: (Int, Int) -> Void) throws(SearchError) {
        let now = ContinuousClock.now
        if let lastRefresh, now - lastRefresh < Self.freshness { return }
        try index.refresh { progress($0.done, $0.total) }
        lastRefresh = .now
    }

    /// The note's own folder, from the archive's root.
    private func folder(in root: String) -> [Substring] {
        let depth = root.split(separator: "/").count
        return Array(note.folder.split(separator: "/").dropFirst(depth))
    }
}

extension ArchiveAnswer {
    /// - Parameter folder: where links start, from the archive's root.
    fileprivate init(_ answer: Answer, seenFrom folder: [Substring]) {
        self.init(
            hits: answer.hits.map { ArchiveHit($0, seenFrom: folder) }, count: answer.count, isCutOff: answer.isCutOff)
    }
}

extension ArchiveHit {
    fileprivate init(_ hit: Hit, seenFrom folder: [Substring]) {
        let date = hit.date.description
        self.init(
            path: hit.path, label: hit.series.map { "\(date) \($0)" } ?? date,
            link: Self.link(to: hit.path, from: folder), date: date, series: hit.series ?? "",
            section: hit.place.rawValue, block: hit.block, line: hit.line,
            matches: Dictionary(hit.lines.map { ($0.number, $0.matches) }) { first, _ in first }, text: hit.text)
    }

    /// `../2025/community-2025-12-03.md`
    private static func link(to path: String, from folder: [Substring]) -> String {
        let parts = path.split(separator: "/")
        let shared = zip(parts.dropLast(), folder).prefix { $0 == $1 }.count
        let steps = Array(repeating: "..", count: folder.count - shared) + parts.dropFirst(shared).map(String.init)
        return steps.joined(separator: "/").replacing(" ", with: "%20")
    }
}
