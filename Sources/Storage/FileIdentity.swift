import Glibc

/// Tells whether a file is still the one that was read or written: any other program's write changes it.
///
/// It does not hold the time of the last status change, since a rename sets that and our own exchange is two renames.
package struct FileIdentity: Hashable, Sendable {
    private let device: UInt64
    private let inode: UInt64
    private let size: Int64
    private let seconds: Int
    private let nanoseconds: Int

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int64(status.st_size)
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
    }

    /// What stands at `path` itself, be it a link.
    init?(at path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// Whether the file was written to less than 100 milliseconds ago.
    ///
    /// A file system's clock may run some milliseconds ahead of ours; a time far ahead says nothing and counts as old.
    var isFresh: Bool {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME_COARSE, &now)
        let (apart, isFar) = now.tv_sec.subtractingReportingOverflow(seconds)
        guard !isFar, abs(apart) <= 1 else { return false }
        return abs(apart * 1000 + (now.tv_nsec - nanoseconds) / 1_000_000) < 100
    }
}
