import Facilitator
import Glibc
import MeetingCore
import MeetingLog
import Proceedings

/// The one thread that appends to the log, at most `gathering` behind the screen.
///
/// What the log does not take waits in memory and is tried again, first after a second, at last every half minute.
/// It is a thread of its own beside the one that writes the file: a file system that hangs must not hold up the log.
final class LogWriter: @unchecked Sendable {
    /// How long operations are gathered into one commit, in milliseconds.
    private static let gathering = 30

    private let note: String
    private let folder: LogFolder?
    private let actor: Actor
    private let wakeup: Wakeup
    /// What the thread sleeps on. A signal handler can ring it too.
    private let bell: Wakeup
    private let monitor = Monitor()

    // Behind the monitor.
    private var waiting: [LogEntry] = []
    private var lastNumber = 0
    private var writtenNumber = 0
    /// Whether something waits that the file waits for.
    private var isUrgent = false
    /// Whether somebody waits for one more try.
    private var isTryAsked = false
    private var failure: LogError?
    private var answers: [Message] = []
    private var isBusy = false
    /// Whether the thread has to be told of something new.
    private var mustRing = false

    // Of the thread alone, once it runs.
    private var log: DatabaseLog?
    private var position: Int

    /// - Parameters:
    ///   - note: The resolved path of the note.
    ///   - folder: Where logs are kept; nil for the user's own folder.
    ///   - log: The log as it was read; nil for a note that has none, or one that could not be opened: it is then made
    ///     with the first operation.
    ///   - position: The last operation in it.
    init(
        note: String, in folder: LogFolder? = nil, actor: Actor, log: DatabaseLog?, position: Int, wakeup: Wakeup
    ) {
        self.note = note
        self.folder = folder
        self.actor = actor
        self.log = log
        self.position = position
        self.wakeup = wakeup
        bell = Wakeup()
        LogProgress.begin(ringing: bell)
        BackgroundThread.start { self.work() }
    }

    /// Takes an operation in. It costs next to nothing and is done before the screen shows it, so that a crash finds
    /// it here; the thread hears of it by `ring`.
    ///
    /// - Returns: a number for `wait`.
    @discardableResult
    func add(_ operation: Operation, at stamp: Stamp) -> Int {
        LogProgress.added()
        return locked {
            lastNumber += 1
            waiting.append(LogEntry(actor: actor, n: lastNumber, after: 0, stamp: stamp, operation: operation))
            mustRing = mustRing || waiting.count == 1
            switch operation {
            case .saving, .left, .opened:
                isUrgent = true
                mustRing = true
            case .edited, .happened, .saved, .found: break
            }
            return lastNumber
        }
    }

    /// Has the thread append what was added: soon, or at once what the file waits for.
    func ring() {
        let isAsleep = locked {
            defer { mustRing = false }
            return mustRing
        }
        if isAsleep { bell.send(Writer.mark) }
    }

    /// Returns when the log has taken this operation, or takes nothing at present.
    func wait(for number: Int) {
        locked {
            while writtenNumber < number, failure == nil { monitor.wait() }
        }
    }

    /// Tries once more to have everything in the log.
    ///
    /// - Returns: the last position in the log when it holds everything, else nil.
    func finish() -> Int? {
        locked {
            isUrgent = true
            isTryAsked = true
            failure = nil
            bell.send(Writer.mark)
            while isBusy || (!waiting.isEmpty && failure == nil) { monitor.wait() }
            return waiting.isEmpty ? position : nil
        }
    }

    /// What the model has to know since the last call.
    func takeAnswers() -> [Message] {
        locked {
            defer { answers = [] }
            return answers
        }
    }

    /// Keeps what opening the note next time would otherwise have to fold.
    func keep(_ proceedings: Proceedings, at position: Int) {
        locked {
            guard position > 0 else { return }
            try? log?.write(checkpoint: proceedings, at: position)
        }
    }

    // MARK: The thread

    private func work() {
        var failures = 0
        var isFailureTold = false
        while true {
            let batch = gather()
            let error = append(batch)
            let mustTell = locked {
                failure = error
                isBusy = false
                if let error {
                    waiting = batch + waiting
                    failures += 1
                    isFailureTold = true
                    answers.append(.logFailed(reason: error.reason))
                } else {
                    writtenNumber = batch.last?.n ?? writtenNumber
                    failures = 0
                    guard isFailureTold, waiting.isEmpty else { return false }
                    isFailureTold = false
                    answers.append(.logWorks)
                }
                return true
            }
            LogProgress.done(error == nil ? batch.count : 0)
            monitor.tell()
            if mustTell { wakeup.send(Writer.mark) }
            if error != nil { rest(milliseconds: failures < 6 ? 500 << failures : 30_000) }
        }
    }

    /// Waits for operations, and then a little for more of them.
    private func gather() -> [LogEntry] {
        while locked({ waiting.isEmpty }) { sleep(milliseconds: -1) { !waiting.isEmpty } }
        sleep(milliseconds: Self.gathering) { isUrgent }
        return locked {
            isUrgent = false
            isTryAsked = false
            isBusy = true
            defer { waiting = [] }
            return waiting
        }
    }

    /// Lets time pass before the next try, unless somebody waits for it.
    private func rest(milliseconds: Int) {
        sleep(milliseconds: milliseconds) { isTryAsked }
    }

    /// Sleeps so long, or until the bell rang and `isOver`, which is asked behind the monitor; -1 is for ever.
    private func sleep(milliseconds: Int, until isOver: () -> Bool) {
        let end = Self.monotonicMilliseconds + milliseconds
        while !locked(isOver) {
            let left = milliseconds < 0 ? -1 : end - Self.monotonicMilliseconds
            guard left != 0, milliseconds < 0 || left > 0 else { return }
            var request = pollfd(fd: bell.reading, events: Int16(POLLIN), revents: 0)
            guard poll(&request, 1, Int32(left)) > 0 else { continue }
            _ = bell.drain()
        }
    }

    private static var monotonicMilliseconds: Int {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
    }

    private func append(_ batch: [LogEntry]) -> LogError? {
        do throws(LogError) {
            if log == nil {
                let folder = if let folder { folder } else { try LogFolder(variable: environment) }
                log = try DatabaseLog(ofNoteAt: note, in: folder)
            }
            position = try log!.append(
                batch.map { entry in
                    var entry = entry
                    entry.after = position
                    return entry
                })
            return nil
        } catch {
            return error
        }
    }

    private func locked<R>(_ body: () -> R) -> R { monitor.locked(body) }
}
