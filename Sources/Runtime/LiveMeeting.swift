// Runtime carries out what the model asks for and tells it what happened: the loop, signals, the disk, the user's editor.
//
// One thread waits in poll(2) for the terminal and for a pipe that signals and the writer write to.
// Only the writer thread touches the disk. Painting comes before effects, so a slow disk delays no key.

import Console
import CursesConsole
import Facilitator
import Glibc
import MeetingCore
import Storage

/// A meeting in a terminal, from the first frame to the exit status.
package struct LiveMeeting {
    private let file: NoteFile
    private let terminal: Terminal
    private let wakeup = Wakeup()
    private let writer: Writer
    private var model: Model
    private var screen = Screen()
    private var inputs: [Input] = []
    private var effects: [Effect] = []
    private var exitStatus: Int32?
    /// How many milliseconds the rest of a key's sequence or of a paste is waited for; nil when none has begun.
    private var patience: Int32?
    /// Where the text was kept when the file could not take it; told after the terminal is given back.
    private var rescued: String?

    package init(file: NoteFile, bytes: [UInt8], terminal: Terminal, plannedDuration: Duration) {
        self.file = file
        self.terminal = terminal
        let now = Stamp.current
        model = Model(
            fileName: file.name, bytes: bytes, size: terminal.size, at: now, utcOffset: now.utcOffset,
            plannedDuration: plannedDuration)
        writer = Writer(note: SavedNote(file, holding: model.note.buffer), wakeup: wakeup)
        Signals.deliver(to: wakeup)
    }

    /// Runs until the user leaves or a signal asks to end.
    ///
    /// - Returns: the exit status.
    package mutating func run() -> Int32 {
        paint()
        writer.add(.readRoster)
        while exitStatus == nil {
            let ready = wait()
            if ready.wakeup { takeSignalsAndAnswers() }
            if ready.terminal || patience != nil { takeInput(isReady: ready.terminal) }
            if let deadline = model.deadline, deadline <= Stamp.current.uptime { handle(.tick) }
            paint()
            performEffects()
        }
        writer.finish()
        terminal.close()
        if let rescued { print(rescued, to: &StandardError.stream) }
        return exitStatus ?? 0
    }

    private mutating func handle(_ message: Message) {
        effects += model.update(message, at: .current)
    }

    private mutating func paint() {
        screen.show(model)
        terminal.paint(screen.frame, onlyTouched: true)
        screen.painted()
    }

    // MARK: Waiting

    /// Sleeps until the terminal, a signal or the writer has something, or the next deadline has come.
    private func wait() -> (terminal: Bool, wakeup: Bool) {
        var descriptors = (
            pollfd(fd: terminal.input, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wakeup.reading, events: Int16(POLLIN), revents: 0)
        )
        let count = withUnsafeMutableBytes(of: &descriptors) {
            poll($0.baseAddress!.assumingMemoryBound(to: pollfd.self), 2, timeout)
        }
        // After a signal the pipe tells more.
        guard count >= 0 else { return (false, true) }
        return (descriptors.0.revents != 0, descriptors.1.revents != 0)
    }

    /// Milliseconds until the next deadline, rounded up so that it has come when we wake; -1 for none.
    private var timeout: Int32 {
        if let patience { return patience }
        guard let deadline = model.deadline else { return -1 }
        let left = deadline - Stamp.current.uptime
        let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000 + 1
        return Int32(max(0, min(milliseconds, 60_000)))
    }

    private mutating func takeInput(isReady: Bool) {
        inputs.removeAll(keepingCapacity: true)
        let wasWaiting = patience != nil
        switch terminal.read(into: &inputs, isReady: isReady) {
        case .some: break
        case .nothing: if wasWaiting { terminal.flush(into: &inputs) }
        case .closed: handle(.terminate(status: 128 + SIGHUP))
        }
        patience = terminal.isWaiting ? 25 : terminal.isPasting ? 1000 : nil
        for input in inputs { handle(.input(input)) }
    }

    private mutating func takeSignalsAndAnswers() {
        for byte in wakeup.drain() {
            switch Int32(byte) {
            case SIGWINCH:
                terminal.repaintAll()
                handle(.resized(terminal.size))
            case SIGTSTP: handle(.stopRequested)
            case SIGCONT: takeAgain()
            case SIGTERM, SIGHUP, SIGINT: handle(.terminate(status: 128 + Int32(byte)))
            default: break
            }
        }
        for answer in writer.takeAnswers() { handle(answer) }
    }

    // MARK: Effects

    private mutating func performEffects() {
        // What they lead to at once, such as the text that comes back from the editor, is done and shown as well.
        while !effects.isEmpty {
            let wanted = effects
            effects.removeAll(keepingCapacity: true)
            for effect in wanted { perform(effect) }
        }
    }

    private mutating func perform(_ effect: Effect) {
        switch effect {
        case .save(let buffer, let revision, let isForced):
            writer.add(.save(buffer, revision: revision, isForced: isForced))
        case .rescue(let buffer): rescued = Rescue(buffer, of: file).text
        case .openEditor(let buffer, let line):
            terminal.suspend()
            let answer = UserEditor(file: file).edit(buffer.bytes, line: line)
            terminal.resume()
            handle(answer)
            paint()
        case .suspend: stop()
        case .redraw:
            terminal.repaintAll()
            paint()
        case .quit(let status): exitStatus = status
        }
    }

    /// Gives the terminal back and stops, until the shell continues us.
    private mutating func stop() {
        writer.finish()
        terminal.suspend()
        Signals.stopJob()
        takeAgain()
    }

    /// Takes the terminal after others had it. A stop that nobody can catch left it as it was: then it is given back
    /// first.
    private mutating func takeAgain() {
        terminal.suspend()
        terminal.resume()
        handle(.resized(terminal.size))
        handle(.resumed)
    }
}
