import Glibc

/// Tells that other programs may have appended: a descriptor for poll(2), readable from then on until it is cleared.
///
/// Clear it, then read the log; in the other order a row can be missed.
package final class LogWatch: Sendable {
    package let descriptor: Int32

    /// Watches the file whose times are set after every append.
    convenience init(path: String) throws(LogError) {
        try self.init(path: path, for: IN_ATTRIB | IN_MODIFY | IN_MOVE_SELF)
    }

    /// Watches the folder for appends to any of its logs, and for new ones.
    convenience init(_ folder: LogFolder) throws(LogError) {
        try self.init(path: folder.path, for: IN_ATTRIB | IN_CREATE | IN_MOVED_TO | IN_ONLYDIR)
    }

    private init(path: String, for events: Int32) throws(LogError) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { throw .system(path, code: errno) }
        guard inotify_add_watch(descriptor, path, UInt32(events)) >= 0 else {
            let code = errno
            close(descriptor)
            throw .system(path, code: code)
        }
    }

    deinit { close(descriptor) }

    /// Forgets what was told so far.
    package func clear() {
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
            while read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
        }
    }

    /// Waits until something may have been appended, a signal came or the time is over; tells whether it was the first.
    @discardableResult
    package func wait(atMost timeout: Duration) -> Bool {
        let (seconds, attoseconds) = timeout.components
        let milliseconds = max(0, min(seconds, 1_000_000)) * 1000 + attoseconds / 1_000_000_000_000_000
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, Int32(milliseconds)) > 0
    }
}
