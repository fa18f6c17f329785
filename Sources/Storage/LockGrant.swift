import Glibc

/// How the system answered to the wish for a lock.
enum LockGrant {
    case granted
    /// Another open file holds it, in this process or another.
    case refused
    /// This file system has no locks.
    case unsupported

    /// Asks for the lock on an open file, for as long as that is open.
    init(asking descriptor: Int32) {
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
            self = .granted
        } else {
            self = errno == EWOULDBLOCK ? .refused : .unsupported
        }
    }
}
