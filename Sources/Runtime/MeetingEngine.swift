import CLinux
import Console
import Facilitator
import Glibc
import MeetingCore
import MeetingLog
import Storage

/// A meeting on a note, whoever shows it: the model, its clock, its log, its file, and the changes that others make.
struct MeetingEngine {
    let file: NoteFile
    private let lock: NoteLock?
    private let isRestarted: Bool
    private let firstLine: Int?
    private let wakeup = Wakeup()
    /// Nil when nothing may be changed.
    private var log: LogWriter?
    private var writer: Writer?
    private var watch: FileWatch?
    /// Nil until something is looked up in the archive.
    private var searcher: ArchiveSearcher?
    private var clock = MeetingClock()
    private(set) var model: Model
    private var effects: [Effect] = []
    /// Set when the meeting is to end.
    private(set) var exitStatus: Int32?
    /// The number of the last operation that was given to the log.
    private var lastLogged = 0
    /// Why the file could not take the text, when the log is to keep it.
    private var fileFailure: String?
    /// What became of a text that the file could not take.
    private var farewell: String?

    /// - Parameters:
    ///   - plannedDuration: What the user asked for, if anything.
    ///   - isRestarted: Whether the agenda, the clocks and the attendance begin anew, whatever the log holds.
    ///   - firstLine: Where the cursor starts, counted from 0; nil for where the meeting goes on.
    init(
        note: OpenedNote, front: Front, preferences: Preferences, size: Size, plannedDuration: Duration?,
        isRestarted: Bool,
        firstLine: Int? = nil
    ) {
        file = note.file
        lock = note.lock
        self.isRestarted = isRestarted
        self.firstLine = firstLine
        let now = Stamp.current
        model = Model(
            fileName: file.name, bytes: note.bytes, front: front, preferences: preferences, size: size, at: now,
            utcOffset: now.utcOffset,
            plannedDuration: plannedDuration, readOnlyReason: note.readOnlyReason)
        Signals.deliver(
            to: wakeup,
            consolation: "What was typed is in the log; opening the note brings it back: gavel \(file.name.visible)")
    }

    // MARK: Beginning and end

    /// Hears from now on of what others do to the file. To be called before anything is shown that somebody could act on.
    mutating func beginWatching() { watch = FileWatch(file) }

    /// Whether what the log holds was taken up.
    var isBegun: Bool { writer != nil }

    /// Takes up what the log holds; nothing that the user does may come before.
    mutating func begin() {
        let note = SavedNote(file, holding: model.note.buffer, lock: lock)
        guard !model.isReadOnly else {
            writer = Writer(note: note, log: nil, wakeup: wakeup)
            if let firstLine { handle(.placed(line: firstLine)) }
            return
        }
        let memory = Memory(of: file)
        let kept = file.removeStaleTemporaries(knowing: memory.texts + [model.note.buffer.bytes])
        clock = memory.clock
        let log = LogWriter(
            note: file.path, actor: memory.actor, log: memory.log, position: memory.position, wakeup: wakeup)
        self.log = log
        writer = Writer(note: note, log: log, wakeup: wakeup)
        handle(.recalled(memory.proceedings, memory.opening(isRestarted: isRestarted)))
        if let firstLine { handle(.placed(line: firstLine)) }
        if let obstacle { handle(.warned(obstacle)) }
        for name in kept { handle(.warned("What another program wrote at the moment of a crash is in \(name).")) }
        if let warning = memory.warning { handle(.warned(warning)) }
    }

    /// What will keep the file from being saved, or others from noticing us, as far as can be told at the beginning.
    private var obstacle: String? {
        if access(file.folder, W_OK) != 0 { return "The folder cannot be written: only the log keeps what you type." }
        if access(file.path, W_OK) != 0 { return "The file cannot be written: only the log keeps what you type." }
        return lock == nil ? "No lock file can be made here: a second Gavel would not be noticed." : nil
    }

    /// Asks for what can wait until the note is shown.
    mutating func lookAround() {
        if model.front == .script {
            // The lines of a script come all at once, and the first may name somebody.
            for message in Message.surroundings(of: model.note, at: file) { handle(message) }
        } else {
            writer?.lookAround(model.note, at: file)
        }
        // What was written between our reading and our watching.
        writer?.add(.look(newName: nil))
    }

    /// Has everything on the disk, as far as the disk takes it.
    func settle() -> Int? {
        writer?.finish()
        return log?.finish()
    }

    /// Brings what there is to the disk, for the last time.
    ///
    /// - Returns: what the user has to be told of it.
    mutating func end() -> String? {
        let position = settle()
        if let position { log?.keep(model.proceedings, at: position) }
        guard let fileFailure else { return farewell }
        return position == nil ? Rescue(model.note.buffer, of: file).text : textInLog(fileFailure)
    }

    private func textInLog(_ reason: String) -> String {
        """
        gavel: \(file.name.visible) could not be written: \(reason). Nothing is lost: the text is in the log, and opening \
        the note or `gavel recover` brings it back.
        """
    }

    /// Lets others have the note.
    func unlock() {
        writer?.add(.unlock)
        writer?.finish()
    }

    // MARK: Messages

    /// What is to be logged is in the log's hands before it is shown; all else is done by `nextRequest`.
    mutating func handle(_ message: Message) {
        for effect in model.update(message, at: clock.now) {
            if case .log(let operation, let stamp) = effect {
                lastLogged = log?.add(operation, at: stamp) ?? 0
            } else {
                effects.append(effect)
            }
        }
    }

    mutating func tickIfDue() {
        if let deadline = model.deadline, deadline <= clock.now.uptime { handle(.tick) }
    }

    mutating func takeAnswers() {
        for answer in (log?.takeAnswers() ?? []) + (writer?.takeAnswers() ?? []) + (searcher?.takeAnswers() ?? []) {
            handle(answer)
        }
    }

    func lookAtFileIfTold(_ isTold: Bool) {
        guard let watch, isTold || watch.isLost else { return }
        let isConcerned = watch.drain()
        // A folder that was replaced by another, as git does between branches, is there again at once.
        let isBack = watch.isLost && watch.rearm()
        if isConcerned || isBack { writer?.add(.look(newName: watch.movedTo)) }
    }

    // MARK: Waiting

    /// Sleeps until the user, a signal, a writer or the note's folder has something, or the next deadline has come.
    ///
    /// - Parameters:
    ///   - input: The descriptor that the user's input comes from.
    ///   - patience: How many milliseconds it is waited for at most; nil for as long as it takes.
    func wait(for input: Int32, patience: Int32?) -> Awakening {
        var descriptors = (
            pollfd(fd: input, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wakeup.reading, events: Int16(POLLIN), revents: 0),
            // A negative descriptor is passed over.
            pollfd(fd: watch?.descriptor ?? -1, events: Int16(POLLIN), revents: 0)
        )
        let count = withUnsafeMutableBytes(of: &descriptors) {
            let first = $0.baseAddress!.assumingMemoryBound(to: pollfd.self)
            let count = poll(first, 3, patience ?? timeout)
            // After a signal the pipe tells more, and so may the user.
            return count < 0 ? poll(first, 3, 0) : count
        }
        guard count >= 0 else { return Awakening(hasInput: false, isRung: true, isFolderTouched: false) }
        return Awakening(
            hasInput: descriptors.0.revents != 0, isRung: descriptors.1.revents != 0,
            isFolderTouched: descriptors.2.revents != 0)
    }

    /// Milliseconds until the next deadline, rounded up so that it has come when we wake; -1 for none.
    private var timeout: Int32 {
        // Nothing tells when a folder that is gone comes back.
        let longest: Int32 = watch?.isLost == true ? 1000 : 60_000
        guard let deadline = model.deadline else { return watch?.isLost == true ? longest : -1 }
        let left = deadline - clock.now.uptime
        let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000 + 1
        return Int32(max(0, min(milliseconds, Int64(longest))))
    }

    /// The numbers of the signals that have arrived.
    func takeSignals() -> [Int32] {
        wakeup.drain().filter { $0 != Writer.mark }.map { Int32($0) }
    }

    // MARK: Effects

    /// Does what the model asked for, up to the first thing that only whoever shows the meeting can do.
    ///
    /// - Returns: that thing; nil when nothing is left.
    mutating func nextRequest() -> FrontRequest? {
        log?.ring()
        while !effects.isEmpty {
            if let request = perform(effects.removeFirst()) { return request }
        }
        return nil
    }

    private mutating func perform(_ effect: Effect) -> FrontRequest? {
        switch effect {
        // Done already, in `handle`.
        case .log: break
        case .tell(let notice): return .tell(notice)
        case .save(let buffer, let revision, let seen, let isNew):
            if watch?.isLost == true { _ = watch?.rearm() }
            writer?.add(.save(buffer, revision: revision, over: seen, isNew: isNew, logged: lastLogged))
        case .rescue(let buffer): farewell = Rescue(buffer, of: file).text
        case .tellUnsaved: fileFailure = model.saving.failure ?? "unknown"
        case .ring: return .ring
        case .run(let command, let alarm): AlarmCommand(command, alarm, on: file).start()
        case .check(let buffer, let people): writer?.add(.check(buffer, people: people))
        case .searchArchive(let text, let number):
            let searcher = searcher ?? ArchiveSearcher(around: file, wakeup: wakeup)
            self.searcher = searcher
            searcher.ask(text, number: number, today: clock.now.day)
        case .openEditor(let buffer, let line): return .openEditor(buffer, line: line)
        case .export(let folder): writer?.add(.export(into: folder))
        case .archive: return .archive
        case .suspend: return .suspend
        case .nextTheme: return .nextTheme
        case .setMouse(let isOn): return .setMouse(isOn)
        case .handToTerminal(let text): return .handToTerminal(text)
        case .redraw: return .redraw
        case .quit(let status): exitStatus = status
        }
        return nil
    }
}
