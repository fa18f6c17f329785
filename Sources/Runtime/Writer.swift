import Facilitator
import Glibc
import NoteFormat
import Storage
import TextEditing

/// The one thread that reads and writes the file while the meeting runs. Slow disks delay it and never a key.
///
/// Jobs run one after the other; a save that waits is replaced by a newer one, since only the last text counts.
final class Writer: @unchecked Sendable {
    enum Job: Sendable {
        /// `logged` numbers the operation that the log must have before the file may.
        case save(TextBuffer, revision: Int, over: Int, isNew: Bool, logged: Int)
        /// Look whether another program changed the file, or renamed it.
        case look(newName: String?)
        /// Look for what is wrong in this text.
        case check(TextBuffer, people: [String])
        /// Have the exports of the note written.
        case export(into: String)
        /// Let others write the note.
        case unlock
    }

    /// What the loop finds in the wake-up pipe when an answer waits.
    static let mark: UInt8 = 0

    /// Only the writer's own thread uses it.
    private var note: SavedNote
    private let log: LogWriter?
    private let wakeup: Wakeup
    private let monitor = Monitor()
    private var jobs: [Job] = []
    private var answers: [Message] = []
    private var isBusy = false

    init(note: SavedNote, log: LogWriter?, wakeup: Wakeup) {
        self.note = note
        self.log = log
        self.wakeup = wakeup
        BackgroundThread.start { self.work() }
    }

    func add(_ job: Job) {
        locked {
            switch job {
            case .save: jobs.removeAll { if case .save = $0 { true } else { false } }
            case .look: jobs.removeAll { if case .look = $0 { true } else { false } }
            case .check, .export, .unlock: break
            }
            jobs.append(job)
        }
        monitor.tell()
    }

    /// What has been done since the last call.
    func takeAnswers() -> [Message] {
        locked {
            defer { answers = [] }
            return answers
        }
    }

    /// Waits until nothing is left to do.
    func finish() {
        locked {
            while isBusy || !jobs.isEmpty { monitor.wait() }
        }
    }

    private func work() {
        while true {
            let job = locked {
                while jobs.isEmpty { monitor.wait() }
                isBusy = true
                return jobs.removeFirst()
            }
            let answers = perform(job)
            locked {
                self.answers += answers
                isBusy = false
            }
            monitor.tell()
            if !answers.isEmpty { wakeup.send(Self.mark) }
        }
    }

    private func perform(_ job: Job) -> [Message] {
        switch job {
        case .save(let buffer, let revision, let seen, let isNew, let logged):
            log?.wait(for: logged)
            return note.save(buffer, revision: revision, over: seen, isNew: isNew)
        case .look(let newName):
            // What cannot be read now is looked at again before the next save.
            return ((try? note.look(newName: newName)) ?? nil).map { [$0] } ?? [.fileTouched]
        case .check(let buffer, let people):
            return [.checked(Concern.found(in: buffer, at: note.file.path, knowing: people))]
        case .export(let folder): return [Exporting(file: note.file, folder: folder).run()]
        case .unlock:
            note.unlock()
            return []
        }
    }

    /// Finds what the notes around this one tell, on a thread of its own: an archive may be large, and no save waits for it.
    func lookAround(_ note: Note, at file: NoteFile) {
        BackgroundThread.start { self.tell(Message.surroundings(of: note, at: file)) }
    }

    private func tell(_ found: [Message]) {
        locked { answers += found }
        wakeup.send(Self.mark)
    }

    private func locked<R>(_ body: () -> R) -> R { monitor.locked(body) }
}
