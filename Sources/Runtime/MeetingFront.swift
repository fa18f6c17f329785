import Console
import Facilitator
import Glibc
import Storage
import TextEditing

/// How a meeting is shown and acted on. The loop is the same for all.
protocol MeetingFront {
    var engine: MeetingEngine { get set }

    /// The descriptor that the user's input comes from.
    var input: Int32 { get }
    /// How many milliseconds the rest of something that has begun is waited for; nil when nothing has.
    var patience: Int32? { get }
    var size: Size { get }

    /// Hands on what the user did. Called when there is input, and when `patience` has run out.
    mutating func takeInput(isReady: Bool)
    /// Shows what has changed.
    mutating func show()
    /// Tells something in words. Asked for only where nothing is drawn.
    mutating func tell(_ notice: Notice)
    /// Rings the bell.
    mutating func ring()
    /// Takes the next theme with the next `show`, or tells why not.
    mutating func takeNextTheme() -> Message?
    /// Takes the mouse or lets the terminal have it, or tells why not.
    func setMouse(_ isOn: Bool) -> Message?
    /// Hands text to the terminal's own clipboard, or tells why not.
    func handToTerminal(_ text: [UInt8]) -> Message?
    /// Draws everything anew with the next `show`.
    func redraw()
    /// Lets somebody else have the terminal.
    func giveBack()
    /// Has the terminal again, after `giveBack`.
    mutating func takeBack()
    /// Gives the terminal back for good.
    mutating func close()
}

/// What only a front can do.
enum FrontRequest {
    case tell(Notice)
    case ring
    case openEditor(TextBuffer, line: Int)
    case archive
    case suspend
    case nextTheme
    case setMouse(Bool)
    case handToTerminal([UInt8])
    case redraw
}

extension MeetingFront {
    /// Runs until the user leaves or a signal asks to end.
    ///
    /// - Returns: the exit status.
    mutating func runToEnd() -> Int32 {
        engine.beginWatching()
        show()
        engine.begin()
        show()
        performRequests()
        engine.lookAround()
        while engine.exitStatus == nil {
            let awakening = engine.wait(for: input, patience: patience)
            // First what was typed: a signal to end must not outrun it.
            if awakening.hasInput || patience != nil { takeInput(isReady: awakening.hasInput) }
            if awakening.isRung { takeSignalsAndAnswers() }
            engine.lookAtFileIfTold(awakening.isFolderTouched)
            engine.tickIfDue()
            show()
            performRequests()
        }
        end()
        return engine.exitStatus ?? 0
    }

    private mutating func end() {
        let farewell = engine.end()
        // In the background giving the terminal back would stop us, and nobody may be there to continue us.
        signal(SIGTTOU, SIG_IGN)
        close()
        engine.unlock()
        if let farewell { print(farewell, to: &StandardError.stream) }
    }

    private mutating func takeSignalsAndAnswers() {
        for signal in engine.takeSignals() {
            switch signal {
            case SIGWINCH:
                redraw()
                engine.handle(.resized(size))
            case SIGTSTP: engine.handle(.stopRequested)
            case SIGCONT: takeAgain()
            case SIGTERM, SIGHUP, SIGINT: engine.handle(.terminate(status: 128 + signal))
            default: break
            }
        }
        engine.takeAnswers()
    }

    /// What a request leads to at once, such as the text that comes back from the editor, is done and shown as well.
    mutating func performRequests() {
        while let request = engine.nextRequest() {
            switch request {
            case .tell(let notice): tell(notice)
            case .ring: ring()
            case .openEditor(let buffer, let line):
                lendTerminal { UserEditor(file: $0).edit(buffer.bytes, line: line) }
            case .archive:
                let folder = engine.model.preferences.exportFolder
                let isDrawn = engine.model.front == .screen
                lendTerminal { Archiving(file: $0, exportFolder: folder).run(isDrawnOverAfterwards: isDrawn) }
            case .suspend: stop()
            case .nextTheme:
                if let answer = takeNextTheme() { engine.handle(answer) }
                show()
            case .setMouse(let isOn): tellIfAny(setMouse(isOn))
            case .handToTerminal(let text): tellIfAny(handToTerminal(text))
            case .redraw:
                redraw()
                show()
            }
        }
    }

    private mutating func tellIfAny(_ answer: Message?) {
        guard let answer else { return }
        engine.handle(answer)
        show()
    }

    /// Lets something else have the terminal, and takes in its answer.
    private mutating func lendTerminal(to work: (NoteFile) -> Message) {
        giveBack()
        let answer = work(engine.file)
        takeBack()
        engine.handle(answer)
        show()
    }

    /// Gives the terminal back and stops, until the shell continues us.
    private mutating func stop() {
        _ = engine.settle()
        giveBack()
        Signals.stopJob()
        // When the shell ended meanwhile, the terminal and what waits in it are no longer ours to touch.
        takeSignalsAndAnswers()
        if !engine.model.isLeaving { takeAgain() }
    }

    /// Takes the terminal after others had it. A stop that nobody can catch left it as it was: then it is given back
    /// first.
    private mutating func takeAgain() {
        giveBack()
        takeBack()
        engine.handle(.resized(size))
        engine.handle(.resumed)
    }
}
