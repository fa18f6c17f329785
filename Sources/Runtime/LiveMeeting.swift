// Runtime carries out what the model asks for and tells it what happened: the loop, signals, the disk, the user's editor.
//
// One thread waits in poll(2) for the terminal, for a pipe that signals and the two writers write to, and for changes
// of the note's folder. One thread writes the log and one the file; painting comes before both, so a slow disk delays
// no key.

import Console
import CursesConsole
import Facilitator
import Glibc
import MeetingCore
import MeetingLog
import Proceedings
import Storage

/// A meeting in a terminal, from the first frame to the exit status.
package struct LiveMeeting {
    private let file: NoteFile
    private let lock: NoteLock?
    private let isRestarted: Bool
    /// Where the cursor starts, counted from 0; nil for where the meeting goes on.
    private let line: Int?
    private let terminal: Terminal
    private let wakeup = Wakeup()
    /// Nil when nothing may be changed.
    private var log: LogWriter?
    private var writer: Writer?
    private var watch: FileWatch?
    private var clock = MeetingClock()
    private var model: Model
    private var screen = Screen()
    private var inputs: [Input] = []
    private var effects: [Effect] = []
    private var exitStatus: Int32?
    /// The number of the last operation that was given to the log.
    private var lastLogged = 0
    /// How many milliseconds the rest of a key's sequence or of a paste is waited for; nil when none has begun.
    private var patience: Int32?
    /// Why the file could not take the text, when the log is to keep it.
    private var fileFailure: String?
    /// What became of a text that the file could not take; told after the terminal is given back.
    private var farewell: String?

    /// - Parameters:
    ///   - plannedDuration: What the user asked for, if anything.
    ///   - isRestarted: Whether the agenda, the clocks and the attendance begin anew, whatever the log holds.
    ///   - line: Where the cursor starts, counted from 0; nil for where the meeting goes on.
    package init(
        note: OpenedNote, terminal: Terminal, plannedDuration: Duration?, isRestarted: Bool, line: Int? = nil
    ) {
        file = note.file
        lock = note.lock
        self.isRestarted = isRestarted
        self.line = line
        self.terminal = terminal
        let now = Stamp.current
        model = Model(
            fileName: file.name, bytes: note.bytes, size: terminal.size, at: now, utcOffset: now.utcOffset,
            plannedDuration: plannedDuration, readOnlyReason: note.readOnlyReason)
        Signals.deliver(
            to: wakeup,
            consolation: "What was typed is in the log; opening the note brings it back: gavel \(file.name.visible)")
        HeldErrors.hold()
    }

    /// Runs until the user leaves or a signal asks to end.
    ///
    /// - Returns: the exit status.
    package mutating func run() -> Int32 {
        // Before anything is shown that somebody could act on.
        watch = FileWatch(file)
        paint()
        begin()
        while exitStatus == nil {
            let ready = wait()
            // First what was typed: a signal to end must not outrun it.
            if ready.terminal || patience != nil { takeInput(isReady: ready.terminal) }
            if ready.wakeup { takeSignalsAndAnswers() }
            if ready.watch || watch?.isLost == true { lookAtFile() }
            if let deadline = model.deadline, deadline <= clock.now.uptime { handle(.tick) }
            paint()
            performEffects()
        }
        end()
        return exitStatus ?? 0
    }

    /// Takes up what the log holds; no key is read before.
    private mutating func begin() {
        let note = SavedNote(file, holding: model.note.buffer, lock: lock)
        if !model.isReadOnly {
            let memory = Memory(of: file)
            let kept = file.removeStaleTemporaries(knowing: memory.texts + [model.note.buffer.bytes])
            clock = memory.clock
            let log = LogWriter(
                note: file.path, actor: memory.actor, log: memory.log, position: memory.position, wakeup: wakeup)
            self.log = log
            writer = Writer(note: note, log: log, wakeup: wakeup)
            handle(.recalled(memory.proceedings, memory.opening(isRestarted: isRestarted)))
            if let line { handle(.placed(line: line)) }
            if let obstacle { handle(.warned(obstacle)) }
            for name in kept { handle(.warned("What another program wrote at the moment of a crash is in \(name).")) }
            if let warning = memory.warning { handle(.warned(warning)) }
            paint()
            performEffects()
        } else {
            writer = Writer(note: note, log: nil, wakeup: wakeup)
            if let line { handle(.placed(line: line)) }
            paint()
        }
        writer?.findNames(around: file)
        // What was written between our reading and our watching.
        writer?.add(.look(newName: nil))
    }

    /// What will keep the file from being saved, or others from noticing us, as far as can be told at the beginning.
    private var obstacle: String? {
        if access(file.folder, W_OK) != 0 { return "The folder cannot be written: only the log keeps what you type." }
        if access(file.path, W_OK) != 0 { return "The file cannot be written: only the log keeps what you type." }
        return lock == nil ? "No lock file can be made here: a second Gavel would not be noticed." : nil
    }

    private func end() {
        writer?.finish()
        let position = log?.finish()
        if let position { log?.keep(model.proceedings, at: position) }
        var farewell = farewell
        if let fileFailure {
            farewell = position == nil ? Rescue(model.note.buffer, of: file).text : textInLog(fileFailure)
        }
        // In the background giving the terminal back would stop us, and nobody may be there to continue us.
        signal(SIGTTOU, SIG_IGN)
        terminal.close()
        HeldErrors.release()
        writer?.add(.unlock)
        writer?.finish()
        if let farewell { print(farewell, to: &StandardError.stream) }
    }

    private func textInLog(_ reason: String) -> String {
        """
        gavel: \(file.name.visible) could not be written: \(reason). Nothing is lost: the text is in the log, and opening \
        the note or `gavel recover` brings it back.
        """
    }

    /// What is to be logged is in the log's hands before it is shown; all else is done after.
    private mutating func handle(_ message: Message) {
        for effect in model.update(message, at: clock.now) {
            if case .log(let operation, let stamp) = effect {
                lastLogged = log?.add(operation, at: stamp) ?? 0
            } else {
                effects.append(effect)
            }
        }
    }

    private mutating func paint() {
        screen.show(model)
        terminal.paint(screen.frame, onlyTouched: true)
        screen.painted()
    }

    private func lookAtFile() {
        guard let watch else { return }
        let isConcerned = watch.drain()
        // A folder that was replaced by another, as git does between branches, is there again at once.
        let isBack = watch.isLost && watch.rearm()
        if isConcerned || isBack { writer?.add(.look(newName: watch.movedTo)) }
    }

    // MARK: Waiting

    /// Sleeps until the terminal, a signal, a writer or the note's folder has something, or the next deadline has come.
    private func wait() -> (terminal: Bool, wakeup: Bool, watch: Bool) {
        var descriptors = (
            pollfd(fd: terminal.input, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wakeup.reading, events: Int16(POLLIN), revents: 0),
            // A negative descriptor is passed over.
            pollfd(fd: watch?.descriptor ?? -1, events: Int16(POLLIN), revents: 0)
        )
        let count = withUnsafeMutableBytes(of: &descriptors) {
            let first = $0.baseAddress!.assumingMemoryBound(to: pollfd.self)
            let count = poll(first, 3, timeout)
            // After a signal the pipe tells more, and so may the terminal.
            return count < 0 ? poll(first, 3, 0) : count
        }
        guard count >= 0 else { return (false, true, false) }
        return (descriptors.0.revents != 0, descriptors.1.revents != 0, descriptors.2.revents != 0)
    }

    /// Milliseconds until the next deadline, rounded up so that it has come when we wake; -1 for none.
    private var timeout: Int32 {
        if let patience { return patience }
        // Nothing tells when a folder that is gone comes back.
        let longest: Int32 = watch?.isLost == true ? 1000 : 60_000
        guard let deadline = model.deadline else { return watch?.isLost == true ? longest : -1 }
        let left = deadline - clock.now.uptime
        let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000 + 1
        return Int32(max(0, min(milliseconds, Int64(longest))))
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
        for answer in (log?.takeAnswers() ?? []) + (writer?.takeAnswers() ?? []) { handle(answer) }
    }

    // MARK: Effects

    private mutating func performEffects() {
        log?.ring()
        // What they lead to at once, such as the text that comes back from the editor, is done and shown as well.
        while !effects.isEmpty {
            let wanted = effects
            effects.removeAll(keepingCapacity: true)
            for effect in wanted { perform(effect) }
            log?.ring()
        }
    }

    private mutating func perform(_ effect: Effect) {
        switch effect {
        // Done already, in `handle`.
        case .log: break
        case .save(let buffer, let revision, let seen, let isNew):
            if watch?.isLost == true { _ = watch?.rearm() }
            writer?.add(.save(buffer, revision: revision, over: seen, isNew: isNew, logged: lastLogged))
        case .rescue(let buffer): farewell = Rescue(buffer, of: file).text
        case .tellUnsaved: fileFailure = model.saving.failure ?? "unknown"
        case .openEditor(let buffer, let line):
            lendTerminal { UserEditor(file: $0).edit(buffer.bytes, line: line) }
        case .check(let buffer): writer?.add(.check(buffer))
        case .archive: lendTerminal { Archiving(file: $0).run() }
        case .suspend: stop()
        case .redraw:
            terminal.repaintAll()
            paint()
        case .quit(let status): exitStatus = status
        }
    }

    /// Lets something else have the terminal, and takes in its answer.
    private mutating func lendTerminal(to work: (NoteFile) -> Message) {
        terminal.suspend()
        HeldErrors.release()
        let answer = work(file)
        HeldErrors.hold()
        terminal.resume()
        handle(answer)
        paint()
    }

    /// Gives the terminal back and stops, until the shell continues us.
    private mutating func stop() {
        writer?.finish()
        _ = log?.finish()
        terminal.suspend()
        HeldErrors.release()
        Signals.stopJob()
        HeldErrors.hold()
        // When the shell ended meanwhile, the terminal and what waits in it are no longer ours to touch.
        takeSignalsAndAnswers()
        if !model.isLeaving { takeAgain() }
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
