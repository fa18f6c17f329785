import Glibc

/// What the system tells about a process.
package enum RunningProcess {
    /// Whether the process with this number lives and is the one that started then.
    ///
    /// - Parameter start: see `start(of:)`; nil when it is not known, so that the number alone counts.
    package static func isAlive(_ process: Int32, startedAt start: UInt64? = nil) -> Bool {
        guard process > 0, kill(process, 0) == 0 || errno == EPERM else { return false }
        // Other users' processes may be hidden: then the number alone counts.
        guard let fields = fields(of: process), fields.count > 19 else { return true }
        // A zombie has released all it held.
        if ["Z", "X"].contains(fields[0]) { return false }
        return start == nil || UInt64(fields[19]) == start
    }

    /// When a process started, in clock ticks since the host was booted. With it a number used again is told apart.
    static func start(of process: Int32) -> UInt64? {
        guard let fields = fields(of: process), fields.count > 19 else { return nil }
        return UInt64(fields[19])
    }

    /// The fields of /proc/PID/stat from the third on (proc(5)); the second, a name, may hold spaces and parentheses.
    private static func fields(of process: Int32) -> [Substring]? {
        guard let file = OpenFile("/proc/\(process)/stat", O_RDONLY), let bytes = file.read(expecting: 512),
            let end = bytes.lastIndex(of: UInt8(ascii: ")"))
        else { return nil }
        return String(decoding: bytes[(end + 1)...], as: UTF8.self).split { $0 == " " || $0 == "\n" }
    }
}
