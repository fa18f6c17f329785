/// A clock that can be stopped and run on.
package struct Stopwatch: Hashable, Sendable {
    private var accumulated: Duration = .zero
    private var runningSince: Duration?

    package init() {}

    package var isRunning: Bool { runningSince != nil }

    /// The time it ran until now; never negative, and never longer than the log can say.
    package func elapsed(at now: Stamp) -> Duration {
        guard let runningSince else { return accumulated }
        return min(accumulated + max(.zero, now.uptime - runningSince), .nanoseconds(Int64.max))
    }

    package mutating func start(at now: Stamp) {
        guard runningSince == nil else { return }
        runningSince = now.uptime
    }

    package mutating func stop(at now: Stamp) {
        accumulated = elapsed(at: now)
        runningSince = nil
    }
}
