import Console
import CursesConsole
import Glibc

/// The signals that the loop hears of, each as a byte in the wake-up pipe, and those that end the program at once.
enum Signals {
    /// Where the handlers write. Set once, before they are installed; a handler can capture nothing.
    private nonisolated(unsafe) static var wakeup: Wakeup?

    private static let heard = [SIGWINCH, SIGCONT, SIGTSTP, SIGTERM, SIGHUP, SIGINT]

    /// What is said after a crash; nothing can be put together in a handler.
    private nonisolated(unsafe) static var lastWords = UnsafeBufferPointer<CChar>(start: nil, count: 0)

    /// - Parameter consolation: What is said after a crash, behind that there was one.
    static func deliver(to wakeup: Wakeup, consolation: String) {
        self.wakeup = wakeup
        let words = "gavel: stopped by an error of its own. \(consolation)\n"
        lastWords = UnsafeBufferPointer(Array(words.utf8CString).copied())
        for signal in heard { tell(signal) }
        // A closed pipe or terminal is an error of the write, not an end without a word.
        signal(SIGPIPE, SIG_IGN)
        giveBackOnCrash()
    }

    private static func tell(_ signal: Int32) {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { signal in
            let saved = errno
            Signals.wakeup?.send(UInt8(signal))
            errno = saved
        }
        action.sa_flags = SA_RESTART
        sigaction(signal, &action, nil)
    }

    /// A crash stays one, but the log gets what was typed, the shell finds its terminal as it was, and the user is told.
    /// On a stack of its own: ours may be the cause.
    private static func giveBackOnCrash() {
        let size = 1 << 16
        var stack = stack_t(ss_sp: .allocate(byteCount: size, alignment: 16), ss_flags: 0, ss_size: size)
        sigaltstack(&stack, nil)
        for signal in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT] {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { signal in
                Terminal.emergencyRestore()
                LogProgress.waitABit()
                HeldErrors.release()
                _ = write(STDERR_FILENO, Signals.lastWords.baseAddress, Signals.lastWords.count - 1)
                raise(signal)
            }
            action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_NODEFER | SA_ONSTACK
            sigaction(signal, &action, nil)
        }
    }

    /// For every other thread: a signal that the loop sends itself has then arrived when the call that sent it returns.
    static func leaveToLoop() {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in heard { sigaddset(&signals, signal) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }

    /// Stops the whole job, as the terminal's own ctrl+z would: whoever started us stops as well, and the shell notices.
    ///
    /// Returns when the shell continues us, or at once where there is no shell to do so.
    static func stopJob() {
        signal(SIGTSTP, SIG_DFL)
        kill(0, SIGTSTP)
        tell(SIGTSTP)
        // The continuation is what we waited for; what else arrived meanwhile stays to be heard.
        for byte in wakeup?.drain() ?? [] where Int32(byte) != SIGCONT { wakeup?.send(byte) }
    }
}

extension Array where Element: BitwiseCopyable {
    /// A copy that lives as long as the program.
    fileprivate func copied() -> UnsafeMutableBufferPointer<Element> {
        let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: count)
        _ = copy.initialize(from: self)
        return copy
    }
}
