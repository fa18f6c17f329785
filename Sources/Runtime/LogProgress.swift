import Glibc
import Synchronization

/// How many operations the log has not taken yet, for a signal handler that can ask nobody else.
enum LogProgress {
    private static let pending = Atomic<Int>(0)
    /// What wakes the log's thread. Set before there is anything to wait for; a handler can capture nothing.
    private nonisolated(unsafe) static var bell: Wakeup?

    static func begin(ringing bell: Wakeup) { self.bell = bell }

    static func added() { pending.add(1, ordering: .relaxed) }

    static func done(_ count: Int) { pending.subtract(count, ordering: .relaxed) }

    /// Lets the log's thread finish, for half a second at most. Safe in a signal handler.
    static func waitABit() {
        bell?.send(Writer.mark)
        for _ in 0..<50 where pending.load(ordering: .relaxed) > 0 {
            var pause = timespec(tv_sec: 0, tv_nsec: 10_000_000)
            nanosleep(&pause, nil)
        }
    }
}
