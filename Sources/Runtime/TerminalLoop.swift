import Console
import CursesConsole
import Glibc

/// What a screen without writers waits for: keys, signals, and one descriptor more.
///
/// Stopping and going on are done here; the screen only hears that it may have another size.
struct TerminalLoop {
    enum Event {
        case input(Input)
        case resized(Size)
        /// The descriptor that was watched is readable.
        case ready
        /// The terminal is gone, or a signal asks to end, with this exit status.
        case ended(status: Int32)
    }

    let terminal: Terminal
    private let wakeup = Wakeup()

    /// - Parameter consolation: What is said after a crash, behind that there was one.
    init(_ terminal: Terminal, consolation: String) {
        self.terminal = terminal
        Signals.deliver(to: wakeup, consolation: consolation)
        HeldErrors.hold()
    }

    /// Gives the terminal back for good.
    func close() {
        // In the background that would stop us, and nobody may be there to continue us.
        signal(SIGTTOU, SIG_IGN)
        terminal.close()
        HeldErrors.release()
    }

    /// Gives the terminal back and stops, until the shell continues us.
    func stop() {
        terminal.suspend()
        HeldErrors.release()
        Signals.stopJob()
        HeldErrors.hold()
        takeAgain()
    }

    /// Sleeps until something happens, and tells what, in order; nothing when the time is over.
    ///
    /// - Parameter milliseconds: How long at most; -1 for ever.
    func wait(watching descriptor: Int32 = -1, atMost milliseconds: Int32 = -1) -> [Event] {
        let isWaitingForMore = terminal.isWaiting || terminal.isPasting
        let ready = poll(descriptor, terminal.isWaiting ? 25 : terminal.isPasting ? 1000 : milliseconds)
        var events: [Event] = []
        // First what was typed: a signal to end must not outrun it.
        if ready.terminal || isWaitingForMore { events += takeInput(isReady: ready.terminal) }
        if ready.wakeup { events += takeSignals() }
        if ready.watched { events.append(.ready) }
        return events
    }

    private func poll(_ descriptor: Int32, _ timeout: Int32) -> (terminal: Bool, wakeup: Bool, watched: Bool) {
        var descriptors = (
            pollfd(fd: terminal.input, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wakeup.reading, events: Int16(POLLIN), revents: 0),
            // A negative descriptor is passed over.
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        )
        let count = withUnsafeMutableBytes(of: &descriptors) {
            Glibc.poll($0.baseAddress!.assumingMemoryBound(to: pollfd.self), 3, timeout)
        }
        // After a signal the pipe tells more.
        guard count >= 0 else { return (false, true, false) }
        return (descriptors.0.revents != 0, descriptors.1.revents != 0, descriptors.2.revents != 0)
    }

    private func takeInput(isReady: Bool) -> [Event] {
        var inputs: [Input] = []
        switch terminal.read(into: &inputs, isReady: isReady) {
        case .some: break
        case .nothing: terminal.flush(into: &inputs)
        case .closed: return [.ended(status: 128 + SIGHUP)]
        }
        return inputs.map { .input($0) }
    }

    private func takeSignals() -> [Event] {
        wakeup.drain().compactMap { byte in
            switch Int32(byte) {
            case SIGWINCH:
                terminal.repaintAll()
                return .resized(terminal.size)
            case SIGTSTP:
                stop()
                return nil
            case SIGCONT:
                takeAgain()
                return nil
            case SIGTERM, SIGHUP, SIGINT: return .ended(status: 128 + Int32(byte))
            default: return nil
            }
        }
    }

    /// Takes the terminal after others had it, at the size that it has now.
    private func takeAgain() {
        terminal.suspend()
        terminal.resume()
        wakeup.send(UInt8(SIGWINCH))
    }
}
