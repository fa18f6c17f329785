import Storage

extension Archival {
    /// Removes what a killed run left beside the note, unless a running Gavel has the note.
    ///
    /// - Returns: who has it.
    package func tidy() -> LockHolder? {
        guard let file = try? NoteFile(resolving: fullPath) else { return nil }
        switch NoteLock.acquire(file) {
        case .acquired(let lock), .tookOverStale(let lock, _):
            _ = file.removeStaleTemporaries(knowing: [bytes])
            // Before git looks at the folder.
            lock.release()
            return nil
        case .held(let holder): return holder
        case .unavailable: return nil
        }
    }
}
