/// How asking for a note's lock ended.
package enum LockAcquisition: Sendable {
    case acquired(NoteLock)
    /// The lock is ours. Before, it was that of a dead process, or of another host from which it was to be taken.
    case tookOverStale(NoteLock, from: LockHolder)
    /// Another Gavel has the note; or one on another host may have, which cannot be known from here (`isAlive` nil).
    case held(LockHolder)
    /// The folder takes no lock file (read-only, no permission): go on without.
    case unavailable(StorageError)
}
