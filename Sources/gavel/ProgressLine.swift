import Glibc
import Runtime

/// One line on standard error that tells how far something is: at a terminal, and once it has lasted a second.
struct ProgressLine {
    private let isTerminal = isatty(2) == 1
    private let start = ContinuousClock.now
    private var last: ContinuousClock.Instant?

    mutating func show(_ text: String) {
        let now = ContinuousClock.now
        guard isTerminal, now - start > .seconds(1), last.map({ now - $0 > .milliseconds(100) }) ?? true else { return }
        last = now
        print("\r\u{1B}[Kgavel: \(text)", terminator: "", to: &StandardError.stream)
    }

    /// Takes the line away again.
    func clear() {
        if last != nil { print("\r\u{1B}[K", terminator: "", to: &StandardError.stream) }
    }
}
