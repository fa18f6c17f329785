// Runtime carries out what the model asks for and tells it what happened: the loop, signals, the disk, the user's editor.
//
// One thread waits in poll(2) for the user, for a pipe that signals and the two writers write to, and for changes of the
// note's folder. One thread writes the log and one the file; painting comes before both, so a slow disk delays no key.

import Console
import CursesConsole
import Facilitator
import Glibc

/// A meeting in a terminal, from the first frame to the exit status.
package struct LiveMeeting: MeetingFront {
    var engine: MeetingEngine
    private let terminal: Terminal
    private var themes: ThemeCycle?
    private var screen = Screen()
    private var inputs: [Input] = []
    private(set) var patience: Int32?

    /// - Parameters:
    ///   - themes: What `theme-next` goes through; nil where the user wants no colours.
    ///   - plannedDuration: What the user asked for, if anything.
    ///   - isRestarted: Whether the agenda, the clocks and the attendance begin anew, whatever the log holds.
    ///   - coach: Who leads through the tutorial, where this is one.
    ///   - line: Where the cursor starts, counted from 0; nil for where the meeting goes on.
    package init(
        note: OpenedNote, terminal: Terminal, themes: ThemeCycle?, preferences: Preferences,
        plannedDuration: Duration?, isRestarted: Bool, coach: Coach? = nil, line: Int? = nil
    ) {
        self.terminal = terminal
        self.themes = themes
        engine = MeetingEngine(
            note: note, front: .screen, preferences: preferences, size: terminal.size,
            plannedDuration: plannedDuration, isRestarted: isRestarted, firstLine: line)
        if let coach { engine.handle(.coached(coach)) }
        HeldErrors.hold()
    }

    /// Runs until the user leaves or a signal asks to end.
    ///
    /// - Returns: the exit status.
    package mutating func run() -> Int32 { runToEnd() }

    /// Whether the meeting was begun and not closed, and goes on when its note is opened again.
    package var isUnderWay: Bool {
        let model = engine.model
        return !model.isReadOnly && model.meeting.startedAt != nil && model.meeting.phase != .closed
    }

    var input: Int32 { terminal.input }

    var size: Size { terminal.size }

    mutating func takeInput(isReady: Bool) {
        inputs.removeAll(keepingCapacity: true)
        let wasWaiting = patience != nil
        switch terminal.read(into: &inputs, isReady: isReady) {
        case .some: break
        case .nothing: if wasWaiting { terminal.flush(into: &inputs) }
        case .closed: engine.handle(.terminate(status: 128 + SIGHUP))
        }
        patience = terminal.isWaiting ? 25 : terminal.isPasting ? 1000 : nil
        for input in inputs { engine.handle(.input(input)) }
    }

    mutating func show() {
        screen.show(engine.model)
        terminal.paint(screen.frame, onlyTouched: true)
        screen.painted()
    }

    /// The last row of the screen shows it.
    func tell(_ notice: Notice) {}

    func ring() { terminal.ring() }

    mutating func takeNextTheme() -> Message? {
        guard themes != nil else { return .themeFailed("NO_COLOR is set, so there are no colours to choose.") }
        guard terminal.colourDepth >= .indexed256 else {
            return .themeFailed("A theme wants 256 colours; this terminal has fewer, and its own are shown.")
        }
        switch themes?.next() {
        case nil: return nil
        case .success(let theme):
            terminal.theme = theme
            return .themeChanged(theme.name)
        case .failure(let failure): return .themeFailed(failure.reason)
        }
    }

    func setMouse(_ isOn: Bool) -> Message? {
        terminal.setMouse(isOn) ? nil : .mouseFailed("This kind of terminal does not tell of the mouse.")
    }

    func handToTerminal(_ text: [UInt8]) -> Message? {
        terminal.handToClipboard(text)
            ? nil : .handingFailed("Only Gavel has it: this kind of terminal has no clipboard.")
    }

    func redraw() { terminal.repaintAll() }

    func giveBack() {
        terminal.suspend()
        HeldErrors.release()
    }

    func takeBack() {
        HeldErrors.hold()
        terminal.resume()
    }

    func close() {
        terminal.close()
        HeldErrors.release()
    }
}
