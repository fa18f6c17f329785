// Search answers what was said where, over every note of an archive: an index of all words (SQLite's FTS5) in one file
// an archive, in the user's cache, brought up to date before it is asked.
//
// It reads notes and never writes one. The index is no truth: whatever is wrong with it, it is made anew, and where no
// file can be written it is made in memory. A note that was saved before a search began is never found as it was before.

import Archive
import GRDB
import Glibc
import NoteFormat

/// The index of one archive. For one thread at a time; several programs may use the same file at once.
package final class SearchIndex {
    /// The archive's real path.
    package let root: String
    /// What the user should know of the index: why it is not kept, or that it was made anew.
    package private(set) var notices: [String] = []
    let config: ConfigFolder?
    let words: WordReader
    private let path: String?
    private var queue: DatabaseQueue

    /// Opens the index of an archive, and makes it, with its folder, if there is none. Nothing is read yet.
    ///
    /// - Parameters:
    ///   - root: the archive's real path.
    ///   - cache: where the index is kept; nil for in memory only.
    ///   - config: where the user's files of series are.
    package init(
        ofArchiveAt root: String, in cache: CacheFolder?, _ config: ConfigFolder? = nil
    ) throws(SearchError) {
        self.root = root
        self.config = config
        words = try WordReader()
        let opened = try OpenedIndex(cache?.indexPath(ofArchiveAt: root), in: cache)
        queue = opened.queue
        path = opened.path
        notices = opened.notices
    }

    /// Reads a query as this archive's words are read.
    ///
    /// - Parameters:
    ///   - today: what `since:90d` counts from.
    ///   - isBeingTyped: whether the last word may go on.
    package func query(
        _ text: String, today: NoteDate, isBeingTyped: Bool = false
    ) throws(SearchError) -> SearchQuery {
        let query = try SearchQuery(text, words: words, today: today)
        return isBeingTyped ? query.whileBeingTyped() : query
    }

    func tell(_ notice: String) {
        if !notices.contains(notice) { notices.append(notice) }
    }

    // MARK: - The database

    /// Works on the database. An index that turns out to be damaged is made anew, one that cannot be written goes on in
    /// memory; then the work is done once more, after `again`.
    func using<Value>(
        _ work: (Database) throws -> Value, again: () throws(SearchError) -> Void = {}
    ) throws(SearchError) -> Value {
        do {
            return try queue.writeWithoutTransaction(work)
        } catch let error as SearchError {
            throw error
        } catch {
            try recover(from: error)
        }
        try again()
        do {
            return try queue.writeWithoutTransaction(work)
        } catch {
            throw error as? SearchError ?? .noIndex(reason: IndexFault(error).reason)
        }
    }

    /// Puts an empty index in the place of one that failed.
    private func recover(from error: any Error) throws(SearchError) {
        let fault = IndexFault(error)
        try? queue.close()
        switch fault.kind {
        case .damaged:
            if let path { OpenedIndex.remove(path) }
            tell("the search index was damaged and is made anew")
            let opened = try OpenedIndex(path, in: nil)
            queue = opened.queue
            opened.notices.forEach(tell)
        case .unwritable:
            tell("the search index cannot be kept (\(fault.reason)); this search reads all notes")
            queue = try OpenedIndex(nil, in: nil).queue
        }
    }
}
