import Glibc

/// What tells, without reading it, whether a file may hold something else than before.
///
/// The time of the last status change is part of it: nothing but the clock itself can set that back.
struct FileStamp: Equatable, Sendable {
    let size: Int
    let inode: Int
    /// Nanoseconds since 1970.
    let modified: Int
    let changed: Int

    init(_ status: stat) {
        size = Int(status.st_size)
        inode = Int(truncatingIfNeeded: status.st_ino)
        modified = status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec
        changed = status.st_ctim.tv_sec &* 1_000_000_000 &+ status.st_ctim.tv_nsec
    }

    /// Two stamps that tell nothing apart have the same number.
    var digest: Int64 {
        var hash = ContentHash()
        for part in [size, inode, modified, changed] { hash.add(part) }
        return hash.signed
    }

    /// How long a file must have been left alone until its stamp tells of every later write. File systems keep times
    /// in steps, of two seconds at the coarsest.
    static let settling = 2_100_000_000

    /// Whether a write after this look might leave the stamp as it is.
    func isRacy(at now: Int) -> Bool { max(modified, changed) > now - Self.settling }

    static var now: Int {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return now.tv_sec * 1_000_000_000 + now.tv_nsec
    }
}
