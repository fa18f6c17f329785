import Glibc

/// An open descriptor that is closed at the end of its life.
struct OpenFile: ~Copyable {
    let descriptor: Int32

    /// Nil on failure, with `errno` set. No child process inherits the descriptor.
    ///
    /// It never waits for the other end of a pipe.
    init?(_ path: String, _ flags: Int32, mode: mode_t = 0) {
        let opened = open(path, flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, mode)
        guard opened >= 0 else { return nil }
        descriptor = opened
    }

    deinit { close(descriptor) }

    /// Nil on failure, with `errno` set.
    var status: stat? {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? status : nil
    }

    /// All bytes up to the end, or at most `limit`; `size` is only a guess.
    ///
    /// - Returns: nil on failure, with `errno` set.
    func read(expecting size: Int, limit: Int = .max) -> [UInt8]? {
        var bytes: [UInt8] = []
        var room = min(max(size + 1, 4096), limit)
        while room > 0 {
            let before = bytes.count
            var failure: Int32 = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                let got = retrying { Glibc.read(descriptor, buffer.baseAddress, room) }
                if got < 0 { failure = errno }
                count = max(got, 0)
            }
            guard failure == 0 else {
                errno = failure
                return nil
            }
            if before == 0 { bytes = chunk } else { bytes += chunk }
            if bytes.count == before { break }
            room = min(4096, limit - bytes.count)
        }
        return bytes
    }

    /// Writes all bytes at the descriptor's place.
    ///
    /// - Returns: whether it worked; `errno` is set where it did not.
    func write(_ bytes: [UInt8]) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                retrying { Glibc.write(descriptor, buffer.baseAddress! + written, bytes.count - written) }
            }
            // A write of nothing sets no `errno`.
            if count == 0 { errno = EIO }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }

    /// Repeats a system call that a signal interrupted.
    private func retrying(_ call: () -> Int) -> Int {
        while true {
            let result = call()
            if result >= 0 || errno != EINTR { return result }
        }
    }
}
