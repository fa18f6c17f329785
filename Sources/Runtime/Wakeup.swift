import Glibc

/// A pipe to ourselves: what arrives from a signal or another thread wakes the loop's `poll`.
final class Wakeup: Sendable {
    let reading: Int32
    private let writing: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        // Without two descriptors nothing can run; there is nobody to tell yet.
        precondition(pipe(&ends) == 0, "no pipe: \(String(cString: strerror(errno)))")
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        reading = ends[0]
        writing = ends[1]
    }

    deinit {
        close(reading)
        close(writing)
    }

    /// Safe in a signal handler. A full pipe wakes as well as an empty one.
    func send(_ byte: UInt8) {
        var byte = byte
        _ = write(writing, &byte, 1)
    }

    /// All bytes that have arrived.
    func drain() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(reading, &bytes, bytes.count)
        return count > 0 ? Array(bytes[..<count]) : []
    }
}
