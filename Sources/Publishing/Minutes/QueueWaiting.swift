/// How long people waited to speak on an item. It names nobody.
package struct QueueWaiting: Equatable, Sendable {
    /// How many were called.
    package private(set) var called = 0
    private var total: Duration = .zero
    package private(set) var longest: Duration = .zero

    package var mean: Duration { called == 0 ? .zero : total / called }

    mutating func add(_ wait: Duration) {
        called += 1
        total += wait
        longest = max(longest, wait)
    }
}
