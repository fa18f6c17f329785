import Console
import Facilitator
import Glibc

/// A meeting told in lines and run by lines: for screen readers, for terminals that draw nothing, and for scripts.
///
/// Lines scroll by in the order in which they would be spoken; no cursor is moved and no colour set.
package struct LineMeeting: MeetingFront {
    var engine: MeetingEngine
    private var lines = LineInput(STDIN_FILENO)
    private var output = LineOutput(STDOUT_FILENO)
    /// Whether lines are typed, so that somebody wants to know when one is waited for.
    private let isPrompting: Bool
    private let isScript: Bool
    private var isPromptShown = false
    /// The number of the line that is being done.
    private var current: Int?
    private var lineCount = 0
    private var refusedLines: [Int] = []

    /// Broader lines are broken between words.
    private static let columns = 78

    /// - Parameters:
    ///   - plannedDuration: What the user asked for, if anything.
    ///   - isRestarted: Whether the agenda, the clocks and the attendance begin anew, whatever the log holds.
    package init(note: OpenedNote, preferences: Preferences, plannedDuration: Duration?, isRestarted: Bool) {
        isScript = isatty(STDIN_FILENO) == 0
        isPrompting = !isScript && isatty(STDOUT_FILENO) != 0
        engine = MeetingEngine(
            note: note, front: isScript ? .script : .lines, preferences: preferences, size: Size(columns: 80, rows: 24),
            plannedDuration: plannedDuration, isRestarted: isRestarted)
    }

    /// Runs until the user leaves, the input ends or a signal asks to end.
    ///
    /// - Returns: the exit status; 1 where a line of a script was refused.
    package mutating func run() -> Int32 {
        let status = runToEnd()
        guard status == 0, isScript, !refusedLines.isEmpty else { return status }
        let count = refusedLines.count == 1 ? "1 line was" : "\(refusedLines.count) lines were"
        let numbers = refusedLines.map(String.init).joined(separator: ", ")
        print("gavel: \(count) refused: \(numbers)", to: &StandardError.stream)
        return 1
    }

    // MARK: Input

    var input: Int32 { lines.isAtEnd ? -1 : lines.descriptor }

    var patience: Int32? { output.isBehind ? 50 : nil }

    var size: Size { engine.model.size }

    mutating func takeInput(isReady: Bool) {
        guard isReady else { return }
        let wasTyped = !isScript
        for line in lines.read() {
            lineCount += 1
            current = lineCount
            // The terminal has gone to a new line with the user's enter.
            if wasTyped, !lines.isAtEnd { isPromptShown = false }
            engine.handle(.entered(line))
            performRequests()
        }
        current = nil
        guard lines.isAtEnd else { return }
        engine.handle(.terminate(status: lines.isLost ? 128 + SIGHUP : 0))
    }

    // MARK: Output

    mutating func show() {
        // Here telling is all the showing there is.
        performRequests()
        if output.isClosed, !engine.model.isLeaving { engine.handle(.terminate(status: 128 + SIGPIPE)) }
        if isPrompting, engine.isBegun, !isPromptShown, !engine.model.isLeaving, engine.exitStatus == nil {
            output.add("> ")
            isPromptShown = true
        }
        output.flush()
    }

    mutating func tell(_ notice: Notice) {
        leavePrompt()
        var text = notice.text.visible
        if notice.kind == .refusal, let current {
            if refusedLines.last != current { refusedLines.append(current) }
            if isScript { text = "Line \(current): \(text)" }
        }
        for line in text.wrapped(to: Self.columns, breakingWords: false) { output.add(line + "\n") }
        output.flush()
    }

    /// What is told while a line is being typed begins a line of its own.
    private mutating func leavePrompt() {
        guard isPromptShown else { return }
        output.add("\n")
        isPromptShown = false
    }

    /// Only where somebody listens: a bell in a script's output is no text.
    mutating func ring() {
        guard isPrompting else { return }
        output.add("\u{7}")
        output.flush()
    }

    /// `theme-next` is declined before it comes here.
    func takeNextTheme() -> Message? { nil }

    /// Both are declined before they come here.
    func setMouse(_ isOn: Bool) -> Message? { nil }

    func handToTerminal(_ text: [UInt8]) -> Message? { nil }

    func redraw() {}

    func giveBack() {}

    mutating func takeBack() { isPromptShown = false }

    mutating func close() {
        leavePrompt()
        output.flush(patience: 1000)
    }
}
