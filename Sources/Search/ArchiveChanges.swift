import Archive
import GRDB

/// What an index does not have as it is on the disk.
struct ArchiveChanges {
    /// Folders that are not as they were, or not for certain.
    private(set) var folders: [FolderListing] = []
    /// Notes to be read, oldest first.
    private(set) var found: [FoundNote] = []
    /// Numbers of notes that are no more.
    private(set) var gone: [Int64] = []
    /// Folders without notes.
    private(set) var goneFolders: [String] = []

    var isEmpty: Bool { folders.isEmpty && goneFolders.isEmpty }

    init(in db: Database, since scan: ArchiveScan) throws {
        var known: [String: Int64] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT path, digest FROM folder") { known[row[0]] = row[1] }
        let root = scan.root
        let changed = scan.folders.filter { !$0.isSettled || known[$0.path] != $0.digest }
        folders = Parallel.map(changed) { FolderListing($0.path, below: root, withFiles: true) }
        for folder in folders { try compare(folder, db) }
        let here = Set(scan.folders.map(\.path))
        goneFolders = known.keys.filter { !here.contains($0) }.sorted()
        for folder in goneFolders {
            gone += try Int64.fetchAll(db, sql: "SELECT id FROM note WHERE folder = ?", arguments: [folder])
        }
        found.sort { ($0.place.date, $0.place.path) < ($1.place.date, $1.place.path) }
    }

    private mutating func compare(_ folder: FolderListing, _ db: Database) throws {
        struct Known {
            let id: Int64
            let stamp: Int64
            let hash: Int64
        }
        var known: [String: Known] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT name, id, stamp, hash FROM note WHERE folder = ?", arguments: [folder.path])
        while let row = try rows.next() { known[row[0]] = Known(id: row[1], stamp: row[2], hash: row[3]) }
        let now = FileStamp.now
        for (name, stamp) in folder.files {
            let old = known.removeValue(forKey: name)
            if let old, old.stamp == stamp.digest { continue }
            let path = SearchIndex.path(folder: folder.path, name: name)
            guard let place = ArchiveNote(path: path) else { continue }
            found.append(
                FoundNote(
                    place: place, folder: folder.path, name: name, stamp: stamp, isRacy: stamp.isRacy(at: now),
                    known: old.map { ($0.id, $0.hash) }))
        }
        gone += known.values.map(\.id)
    }
}
