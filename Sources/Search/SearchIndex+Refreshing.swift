import Archive
import GRDB
import NoteFormat

/// How far an index is on its way.
package struct IndexProgress: Equatable, Sendable {
    /// Notes that were read, of those that are to be read.
    package let done: Int
    package let total: Int
}

extension SearchIndex {
    /// Brings the index in line with the notes as they are on the disk now.
    ///
    /// Looks at every file and reads those that may have changed. What was read is kept at once: stopped in the middle,
    /// it goes on from there the next time.
    ///
    /// - Parameter progress: told now and then while notes are read.
    /// - Returns: how many notes were read.
    @discardableResult
    package func refresh(_ progress: (IndexProgress) -> Void = { _ in }) throws(SearchError) -> Int {
        var read = 0
        let bring = { [self] (db: Database) throws in
            try forgetIfMostlyDead(db)
            let changes = try ArchiveChanges(in: db, since: ArchiveScan(root))
            if !changes.isEmpty { read = try take(changes, db, progress) }
            try nameSeries(db, isAlwaysWanted: !changes.found.isEmpty || !changes.gone.isEmpty)
        }
        try using(bring)
        return read
    }

    /// Forgets all that was read, so that everything is read anew.
    package func clear() throws(SearchError) {
        try using { db in
            try db.inTransaction(.immediate) {
                try IndexSchema.clear(db)
                return .commit
            }
        }
    }

    /// Starts anew where more of the index belongs to notes that are gone than is worth stepping over.
    private func forgetIfMostlyDead(_ db: Database) throws {
        let dead = try Fact.deadNotes.value(db)
        guard dead > 1000 else { return }
        let live = try Int.fetchOne(db, sql: "SELECT count(*) FROM note") ?? 0
        guard dead > live / 4 else { return }
        try db.inTransaction(.immediate) {
            try IndexSchema.clear(db)
            return .commit
        }
    }

    /// Reads what changed, and writes it into the index a good many notes at a time.
    private func take(_ changes: ArchiveChanges, _ db: Database, _ progress: (IndexProgress) -> Void) throws -> Int {
        var writer = IndexWriter(db)
        try writer.begin(changes)
        var reading = ReadingAhead(changes.found, root: root)
        var done = 0
        while !reading.isAtEnd {
            try writer.write {
                guard let batch = reading.next() else { return nil }
                done += batch.notes.count + batch.unreadable.count
                progress(IndexProgress(done: done, total: changes.found.count))
                return batch
            }
        }
        try writer.end(changes)
        tellUnreadable(writer.unreadable)
        return changes.found.count
    }

    private func tellUnreadable(_ notes: [FoundNote]) {
        guard let first = notes.first else { return }
        let others = notes.count > 1 ? " and \(notes.count - 1) more" : ""
        tell("cannot read \(first.place.path)\(others): not searched")
    }

    // MARK: - Names of series

    /// Works out what the series are called, where notes came or the series' files changed.
    private func nameSeries(_ db: Database, isAlwaysWanted: Bool) throws {
        let digest = SeriesFilesDigest(ofArchiveAt: root, config).value
        guard try isAlwaysWanted || Fact.seriesFiles.value(db) != digest else { return }
        let kinds = try Row.fetchAll(db, sql: "SELECT id, series FROM kind")
        var notes: [(kind: Int64, note: ArchiveNote)] = []
        for kind in kinds {
            let id: Int64 = kind[0]
            let paths = try Row.fetchAll(
                db, sql: "SELECT folder, name FROM note WHERE kind = ? LIMIT ?",
                arguments: [id, SeriesNames.notesThatTell])
            for row in paths {
                guard let note = ArchiveNote(path: Self.path(folder: row[0], name: row[1])) else { continue }
                notes.append((id, note))
            }
        }
        let names: SeriesNames
        do {
            names = try SeriesNames(of: notes.map(\.note), inArchiveAt: root, config)
        } catch {
            return tell("series have no names: \(error.text)")
        }
        try db.inTransaction(.immediate) {
            for kind in kinds {
                let id: Int64 = kind[0]
                let name = notes.first { $0.kind == id }.flatMap { names[SeriesKey($0.note)] }
                guard name != kind[1] else { continue }
                try db.execute(sql: "UPDATE kind SET series = ? WHERE id = ?", arguments: [name, id])
            }
            try Fact.seriesFiles.set(digest, db)
            return .commit
        }
    }

    static func path(folder: String, name: String) -> String { folder.isEmpty ? name : "\(folder)/\(name)" }
}
