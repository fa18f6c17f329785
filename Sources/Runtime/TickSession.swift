import Console
import CursesConsole
import Facilitator

/// The tick sheet on a terminal, from the first frame to what the user decided.
package struct TickSession {
    private let loop: TerminalLoop
    private var sheet: TickSheet

    package init(heading: String, rows: [TickRow], terminal: Terminal) {
        loop = TerminalLoop(terminal, consolation: "No note was made.")
        sheet = TickSheet(heading: heading, rows: rows, size: terminal.size)
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
        defer { loop.close() }
        while true {
            loop.terminal.paint(sheet.frame)
            for event in loop.wait() {
                if let ending = take(event) { return ending }
            }
        }
    }

    private mutating func take(_ event: TerminalLoop.Event) -> Ending? {
        switch event {
        case .input(let input):
            switch sheet.update(input) {
            case .accepted: return .accepted(sheet.rows.map(\.mark))
            case .left: return .left
            case .suspended: loop.stop()
            case nil: break
            }
        case .resized(let size): sheet.resize(to: size)
        case .ready: break
        case .ended(let status): return .ended(status: status)
        }
        return nil
    }
}
