import Glibc

/// The signals that newterm takes for itself where nobody has: put back, they are the caller's business.
struct SignalDispositions {
    private static let signals = [SIGINT, SIGTERM, SIGTSTP, SIGWINCH]
    private let actions: [sigaction]

    init() {
        actions = Self.signals.map { signal in
            var action = sigaction()
            sigaction(signal, nil, &action)
            return action
        }
    }

    func restore() {
        for (signal, action) in zip(Self.signals, actions) {
            var action = action
            sigaction(signal, &action, nil)
        }
    }
}
