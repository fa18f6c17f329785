import GRDB
import Glibc
import Storage

/// The database of an index, with its tables in it.
struct OpenedIndex {
    let queue: DatabaseQueue
    /// Nil in memory.
    private(set) var path: String?
    private(set) var notices: [String] = []

    /// - Parameters:
    ///   - path: nil for one in memory.
    ///   - folder: is made when it is not there.
    init(_ path: String?, in folder: CacheFolder?) throws(SearchError) {
        if let path {
            do {
                if let folder { try NewFolder(folder.path, isPrivate: true).make() }
                let isNew = access(path, F_OK) != 0
                do {
                    queue = try Self.open(path)
                } catch {
                    guard !isNew, IndexFault(error).kind == .damaged else { throw error }
                    Self.remove(path)
                    queue = try Self.open(path)
                    notices.append("the search index is made anew: it was damaged or another version's")
                }
                self.path = path
                return
            } catch {
                let reason = IndexFault(error).reason
                notices.append("the search index cannot be kept (\(reason)); this search reads all notes")
            }
        }
        do {
            queue = try Self.open(nil)
        } catch {
            throw .noIndex(reason: IndexFault(error).reason)
        }
    }

    /// Whoever has the file open keeps it, without a name.
    static func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    }

    private static func open(_ path: String?) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.label = "Search"
        configuration.prepareDatabase { db in
            try BlockScore.register(in: db)
            db.add(tokenizer: WordCutter.self)
            // Lost power may cost the last changes, which the next search makes good.
            try db.execute(
                sql: """
                    PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000;
                    PRAGMA temp_store = MEMORY
                    """)
        }
        let queue =
            try path.map { try DatabaseQueue(path: $0, configuration: configuration) }
            ?? DatabaseQueue(configuration: configuration)
        try queue.writeWithoutTransaction { try IndexSchema.prepare($0, isInFile: path != nil) }
        if let path { chmod(path, 0o600) }
        return queue
    }
}
