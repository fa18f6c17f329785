import Archive
import GRDB
import NoteFormat

/// Writes notes into an index, some batches a transaction.
struct IndexWriter {
    private(set) var unreadable: [FoundNote] = []
    private let db: Database
    private var kinds: [SeriesKey: Int64] = [:]
    private var spellings: [PersonSpelling: Int64] = [:]
    /// What frames notes and goes into the index at the end of the transaction: FTS5 writes out all that it has gathered
    /// whenever a lower number follows a higher one.
    private var frames: [BlockRow] = []

    /// A block as a row of the index.
    private struct BlockRow {
        let number: BlockNumber
        let block: ReadableNote.Block
        let facets: String
    }

    init(_ db: Database) { self.db = db }

    /// Takes out what is gone, and marks the folders that are to be looked at until all is done.
    mutating func begin(_ changes: ArchiveChanges) throws {
        try db.inTransaction(.immediate) {
            for folder in changes.goneFolders {
                try db.execute(sql: "DELETE FROM folder WHERE path = ?", arguments: [folder])
            }
            for id in changes.gone { try remove(id) }
            for folder in changes.folders { try mark(folder, digest: 0) }
            // Also after a work that was broken off.
            if !changes.found.isEmpty { try setMerging(changes.found.count < Self.manyNotes ? (4, 16) : (0, 1000)) }
            return .commit
        }
    }

    /// After how many parts FTS5 merges them: a little with each write, and all at once.
    private func setMerging(_ counts: (now: Int, crisis: Int)) throws {
        try db.execute(
            sql: """
                INSERT INTO block (block, rank) VALUES ('automerge', \(counts.now));
                INSERT INTO block (block, rank) VALUES ('crisismerge', \(counts.crisis))
                """)
    }

    /// Writes some batches in one transaction: FTS5 writes what it has gathered with each, and merges it later.
    ///
    /// - Parameter next: the next batch; nil at the end.
    mutating func write(_ next: () -> NoteBatch?) throws {
        try db.inTransaction(.immediate) {
            for _ in 0..<Self.batchesATransaction {
                guard let batch = next() else { break }
                unreadable += batch.unreadable
                for note in batch.notes { try write(note) }
                try write(batch.words)
            }
            for frame in frames { try insert(frame) }
            frames.removeAll(keepingCapacity: true)
            return .commit
        }
    }

    private static let batchesATransaction = 27

    /// From so many notes on, what FTS5 gathered is merged once at the end and not now and then.
    private static let manyNotes = 5000

    /// Marks the folders whose notes are all in the index, as they were when the work began.
    mutating func end(_ changes: ArchiveChanges) throws {
        let incomplete = Set(unreadable.map(\.folder))
        try db.inTransaction(.immediate) {
            for folder in changes.folders where folder.isSettled && !incomplete.contains(folder.path) {
                try mark(folder, digest: folder.digest)
            }
            return .commit
        }
        guard changes.found.count >= Self.manyNotes else { return }
        try db.execute(sql: "INSERT INTO block (block) VALUES ('optimize'); PRAGMA wal_checkpoint(TRUNCATE)")
    }

    private func mark(_ folder: FolderListing, digest: Int64) throws {
        guard folder.digest != 0 else { return }
        let statement = try db.cachedStatement(sql: "INSERT OR REPLACE INTO folder (path, digest) VALUES (?, ?)")
        try statement.execute(arguments: [folder.path, digest])
    }

    private func remove(_ id: Int64) throws {
        try db.cachedStatement(sql: "DELETE FROM note WHERE id = ?").execute(arguments: [id])
        try Fact.deadNotes.add(db.changesCount, db)
    }

    // MARK: - Notes

    private mutating func write(_ note: ReadableNote) throws {
        let found = note.found
        // 0 is no stamp: the file is read again the next time.
        let stamp = found.isRacy ? 0 : found.stamp.digest
        // Another program may have written it meanwhile.
        let select = try db.cachedStatement(sql: "SELECT id, hash FROM note WHERE folder = ? AND name = ?")
        let row = try Row.fetchOne(select, arguments: [found.folder, found.name])
        if let row, row[1] == note.hash {
            let update = try db.cachedStatement(sql: "UPDATE note SET stamp = ? WHERE id = ?")
            return try update.execute(arguments: [stamp, row[0] as Int64])
        }
        guard let content = note.content else { return }
        if let row { try remove(row[0]) }
        let kind = try id(of: content.key)
        let insert = try db.cachedStatement(
            sql: "INSERT INTO note (folder, name, stamp, hash, date, kind) VALUES (?, ?, ?, ?, ?, ?)")
        try insert.execute(arguments: [
            found.folder, found.name, stamp, note.hash, found.place.date.dayNumber, kind,
        ])
        let number = db.lastInsertedRowID
        let year = try db.cachedStatement(
            sql: """
                INSERT INTO year (year, first, last) VALUES (?1, ?2, ?2)
                ON CONFLICT (year) DO UPDATE SET first = min(first, ?2), last = max(last, ?2)
                """)
        try year.execute(arguments: [found.place.date.year, number])
        try write(content, of: number, kind)
    }

    private mutating func write(_ content: ReadableNote.Content, of note: Int64, _ kind: Int64) throws {
        var shared: [Facet] = [.kind(kind)]
        for spelling in content.attended { shared.append(.attended(try id(of: spelling))) }
        let sharedWords = shared.map { " " + $0.word }.joined()
        for (number, block) in content.blocks.enumerated() {
            var facets = block.facets
            for spelling in block.named { facets.append(.named(try id(of: spelling))) }
            let row = BlockRow(
                number: BlockNumber(note: note, block: number, isFrame: block.isFrame), block: block,
                facets: facets.map { " " + $0.word }.joined() + sharedWords)
            if block.isFrame { frames.append(row) } else { try insert(row) }
        }
    }

    private func insert(_ row: BlockRow) throws {
        let insert = try db.cachedStatement(sql: "INSERT INTO block (rowid, body, title, facets) VALUES (?, ?, ?, ?)")
        try insert.execute(arguments: [row.number.value, row.block.body, row.block.title, row.facets])
    }

    private func write(_ words: [String]) throws {
        let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO word (word) VALUES (?)")
        for word in words { try insert.execute(arguments: [word]) }
    }

    // MARK: - Numbers

    private mutating func id(of key: SeriesKey) throws -> Int64 {
        if let known = kinds[key] { return known }
        let id = try id(
            in: "kind", ["stem", "folder"], [key.stem, key.folder])
        kinds[key] = id
        return id
    }

    private mutating func id(of spelling: PersonSpelling) throws -> Int64 {
        if let known = spellings[spelling] { return known }
        let id = try id(in: "spelling", ["name", "handle"], [spelling.name, spelling.handle ?? ""])
        spellings[spelling] = id
        return id
    }

    /// The number of a row with these values, which is added where there is none.
    private func id(in table: String, _ columns: [String], _ values: [String]) throws -> Int64 {
        let select = try db.cachedStatement(
            sql: "SELECT id FROM \(table) WHERE \(columns.map { "\($0) = ?" }.joined(separator: " AND "))")
        if let id = try Int64.fetchOne(select, arguments: StatementArguments(values)) { return id }
        let insert = try db.cachedStatement(
            sql:
                "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))"
        )
        try insert.execute(arguments: StatementArguments(values))
        return db.lastInsertedRowID
    }
}
