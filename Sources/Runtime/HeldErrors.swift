import CLinux
import Glibc

/// Holds back what is written to standard error while the terminal shows the application: there it would be drawn over.
/// `release` is safe in a signal handler.
enum HeldErrors {
    private nonisolated(unsafe) static var real: Int32 = -1
    private nonisolated(unsafe) static var held: Int32 = -1

    static func hold() {
        guard held < 0 else { return }
        let memory = gavel_memory_file("gavel-errors")
        guard memory >= 0 else { return }
        real = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
        held = memory
        dup2(memory, STDERR_FILENO)
    }

    /// Lets through what was held back, and all that follows.
    static func release() {
        guard held >= 0 else { return }
        if real >= 0 { dup2(real, STDERR_FILENO) }
        var place: off_t = 0
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
            while true {
                let count = pread(held, buffer.baseAddress, buffer.count, place)
                guard count > 0 else { return }
                _ = write(STDERR_FILENO, buffer.baseAddress, count)
                place += off_t(count)
            }
        }
        close(held)
        if real >= 0 { close(real) }
        held = -1
        real = -1
    }
}
