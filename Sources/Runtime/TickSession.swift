import Console
import CursesConsole
import Facilitator
import Glibc

/// The tick sheet on a terminal, from the first frame to what the user decided.
package struct TickSession {
    private let terminal: Terminal
    private let wakeup = Wakeup()
    private var sheet: TickSheet

    package init(heading: String, rows: [TickRow], terminal: Terminal) {
        self.terminal = terminal
        sheet = TickSheet(heading: heading, rows: rows, size: terminal.size)
        Signals.deliver(to: wakeup, consolation: "No note was made.")
        HeldErrors.hold()
    }

    /// How a session ended.
    package enum Ending: Equatable, Sendable {
        case accepted([TickMark])
        case left
        /// A signal asks to end, with this exit status.
        case ended(status: Int32)
    }

    /// Gives the terminal back before it returns.
    package mutating func run() -> Ending {
        defer {
            terminal.close()
            HeldErrors.release()
        }
        terminal.paint(sheet.frame)
        while true {
            let ready = wait()
            if ready.terminal || isWaitingForMore, let ending = takeInput(isReady: ready.terminal) { return ending }
            if ready.wakeup, let ending = takeSignals() { return ending }
            terminal.paint(sheet.frame)
        }
    }

    private var isWaitingForMore: Bool { terminal.isWaiting || terminal.isPasting }

    private func wait() -> (terminal: Bool, wakeup: Bool) {
        var descriptors = (
            pollfd(fd: terminal.input, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wakeup.reading, events: Int16(POLLIN), revents: 0)
        )
        let patience: Int32 = terminal.isWaiting ? 25 : terminal.isPasting ? 1000 : -1
        let count = withUnsafeMutableBytes(of: &descriptors) {
            poll($0.baseAddress!.assumingMemoryBound(to: pollfd.self), 2, patience)
        }
        // After a signal the pipe tells more.
        guard count >= 0 else { return (false, true) }
        return (descriptors.0.revents != 0, descriptors.1.revents != 0)
    }

    private mutating func takeInput(isReady: Bool) -> Ending? {
        var inputs: [Input] = []
        switch terminal.read(into: &inputs, isReady: isReady) {
        case .some: break
        case .nothing: terminal.flush(into: &inputs)
        case .closed: return .ended(status: 128 + SIGHUP)
        }
        for input in inputs {
            switch sheet.update(input) {
            case .accepted: return .accepted(sheet.rows.map(\.mark))
            case .left: return .left
            case .suspended: stop()
            case nil: break
            }
        }
        return nil
    }

    private mutating func takeSignals() -> Ending? {
        for byte in wakeup.drain() {
            switch Int32(byte) {
            case SIGWINCH: resize()
            case SIGTSTP: stop()
            case SIGCONT: takeAgain()
            case SIGTERM, SIGHUP, SIGINT: return .ended(status: 128 + Int32(byte))
            default: break
            }
        }
        return nil
    }

    private mutating func resize() {
        terminal.repaintAll()
        sheet.resize(to: terminal.size)
    }

    private mutating func stop() {
        terminal.suspend()
        HeldErrors.release()
        Signals.stopJob()
        HeldErrors.hold()
        takeAgain()
    }

    private mutating func takeAgain() {
        terminal.suspend()
        terminal.resume()
        resize()
    }
}
