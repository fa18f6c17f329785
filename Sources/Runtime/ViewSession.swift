import CursesConsole
import Facilitator
import Glibc
import MeetingCore
import MeetingLog
import Proceedings
import Storage

/// The second screen on a terminal, live from the log, from the first frame to the exit status.
package struct ViewSession {
    private let loop: TerminalLoop
    private let follower: LogFollower
    private var clock = MeetingClock()
    private var screen: SecondScreen
    /// Whether the log could not be read just now, and nothing else tells when to try again.
    private var mustTryAgain = false

    package init(
        fileName: String, follower: LogFollower, showing view: SecondScreen.View, nearly: Int, terminal: Terminal
    ) {
        loop = TerminalLoop(terminal, consolation: "The meeting goes on without this screen.")
        self.follower = follower
        screen = SecondScreen(fileName: fileName, showing: view, size: terminal.size, nearly: nearly)
        showPast()
    }

    /// Gives the terminal back before it returns.
    ///
    /// - Returns: the exit status.
    package mutating func run() -> Int32 {
        defer { loop.close() }
        while true {
            loop.terminal.paint(screen.frame)
            let events = loop.wait(watching: follower.watch.descriptor, atMost: timeout)
            for event in events {
                if let status = take(event) { return status }
            }
            if mustTryAgain, events.isEmpty { readLog() }
            if let deadline = screen.deadline, deadline <= clock.now.uptime { tellTime() }
        }
    }

    private mutating func take(_ event: TerminalLoop.Event) -> Int32? {
        switch event {
        case .input(let input):
            switch screen.update(input) {
            case .left: return 0
            case .suspended: loop.stop()
            case nil: break
            }
        case .resized(let size): screen.resize(to: size)
        case .ready: readLog()
        case .ended(let status): return status
        }
        return nil
    }

    /// Milliseconds until the clocks show something else, rounded up; -1 while they stand.
    private var timeout: Int32 {
        if mustTryAgain { return 1000 }
        guard let deadline = screen.deadline else { return -1 }
        let (seconds, attoseconds) = (deadline - clock.now.uptime).components
        return Int32(max(0, min(seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1, 60_000)))
    }

    // MARK: The log

    private mutating func readLog() {
        mustTryAgain = false
        do throws(LogError) {
            try follower.update()
            screen.problem = nil
        } catch {
            if case .busy = error { mustTryAgain = true }
            screen.problem = error.text
        }
        showPast()
    }

    private mutating func showPast() {
        if let past = follower.past {
            let isSameBoot = past.lastBootID == Machine.bootID && !past.lastBootID.isEmpty
            clock = MeetingClock(continuing: past.lastStamp, isSameBoot: isSameBoot)
            screen.show(past.proceedings)
        }
        tellTime()
    }

    private mutating func tellTime() {
        let now = clock.now
        screen.tell(now, utcOffset: now.utcOffset, keeper: follower.past?.keeper ?? .present)
    }
}

extension Past {
    /// Whether there is a Gavel that runs the meeting, as far as can be seen from here.
    fileprivate var keeper: SecondScreen.Keeper {
        if isLeft { return .left }
        // Another host's processes cannot be seen.
        guard lastOpening.host == Machine.hostName else { return .present }
        let isAlive = lastBootID == Machine.bootID && RunningProcess.isAlive(lastOpening.processID)
        return isAlive ? .present : .lost
    }
}
