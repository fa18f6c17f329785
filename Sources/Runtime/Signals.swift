import Glibc

/// The signals that the loop hears of, each as a byte in the wake-up pipe.
enum Signals {
    /// Where the handlers write. Set once, before they are installed; a handler can capture nothing.
    private nonisolated(unsafe) static var wakeup: Wakeup?

    static func deliver(to wakeup: Wakeup) {
        self.wakeup = wakeup
        for signal in [SIGWINCH, SIGCONT, SIGTERM, SIGHUP, SIGINT] {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { signal in
                let saved = errno
                Signals.wakeup?.send(UInt8(signal))
                errno = saved
            }
            action.sa_flags = SA_RESTART
            sigaction(signal, &action, nil)
        }
        // A closed pipe or terminal is an error of the write, not an end without a word.
        signal(SIGPIPE, SIG_IGN)
    }
}
