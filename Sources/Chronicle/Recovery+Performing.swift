import MeetingCore
import MeetingLog
import Proceedings
import Storage
import TextEditing

extension Recovery {
    /// Writes what the log holds into the note, merged with what other programs wrote there, and tells the log.
    ///
    /// - Parameter opening: Who does it; its text and its boot are left out.
    /// - Returns: How many places of the note hold two versions now.
    /// - Throws: When the note is held, cannot be written or was changed meanwhile; the log holds everything still.
    package func perform(as opening: Opening, at wall: Duration) throws(ChronicleError) -> Int {
        guard let file else { throw .folderGone(log.notePath) }
        let lock = try held(file)
        defer { lock?.release() }
        let merge = merge()
        var merged = text
        if let merge { merged.apply(merge.transaction) }
        var writer = RecoveryWriter(log: log, past: past, opening: opening, wall: wall)
        try writer.begin(fileText: fileText, merge: merge)
        try replace(file, by: merged)
        try writer.end(merged)
        return merge?.conflicts ?? 0
    }

    /// Whether a running Gavel has the note, whose log is then its own concern.
    package var isHeld: Bool {
        guard let file, case .held = NoteLock.acquire(file) else { return false }
        return true
    }

    private func held(_ file: NoteFile) throws(ChronicleError) -> NoteLock? {
        switch NoteLock.acquire(file) {
        case .acquired(let lock), .tookOverStale(let lock, _): return lock
        case .held(let holder): throw .held(file.name, holder)
        case .unavailable: return nil
        }
    }

    /// Nil when nobody else wrote the file. What was on its way to the file when the program ended may have arrived.
    private func merge() -> LineMerge? {
        guard let fileText, fileText != past.proceedings.fileText, fileText != past.proceedings.textBeingSaved else {
            return nil
        }
        return LineMerge(base: past.proceedings.fileText, ours: text, theirs: fileText)
    }

    private func replace(_ file: NoteFile, by merged: TextBuffer) throws(ChronicleError) {
        let replacement: Replacement
        do throws(StorageError) {
            replacement = try file.replace(with: merged.bytes, expecting: identity)
        } catch {
            throw .storage(error)
        }
        switch replacement {
        case .done: break
        case .foundOther, .gone: throw .changed(file.name)
        }
    }
}
