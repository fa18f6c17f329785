import NoteFormat
import Storage
import TextEditing

extension Archival {
    /// Removes what a killed run left beside the note, unless a running Gavel has the note.
    ///
    /// - Returns: who has it.
    package func tidy() -> LockHolder? {
        guard let file = try? NoteFile(resolving: fullPath) else { return nil }
        switch NoteLock.acquire(file) {
        case .acquired(let lock), .tookOverStale(let lock, _):
            _ = file.removeStaleTemporaries { leftover in
                // What has only its secrets more than the note is the file that was redacted: nobody misses it.
                bytes.starts(with: leftover) || Note(leftover).withoutJoinSecrets.buffer.bytes == bytes
            }
            // Before git looks at the folder.
            lock.release()
            return nil
        case .held(let holder): return holder
        case .unavailable: return nil
        }
    }
}
