import Archive
import Facilitator
import Glibc
import Storage
import TextEditing

/// The one thread that touches the disk while the meeting runs. Slow disks delay it and never a key.
///
/// Jobs run one after the other; a save that waits is replaced by a newer one, since only the last text counts.
final class Writer: @unchecked Sendable {
    enum Job: Sendable {
        case save(TextBuffer, revision: Int)
        case readRoster
    }

    /// What the loop finds in the wake-up pipe when an answer waits.
    static let mark: UInt8 = 0

    private let file: NoteFile
    private let wakeup: Wakeup
    private var mutex = pthread_mutex_t()
    private var changed = pthread_cond_t()
    private var jobs: [Job] = []
    private var answers: [Message] = []
    private var isBusy = false

    init(file: NoteFile, wakeup: Wakeup) {
        self.file = file
        self.wakeup = wakeup
        pthread_mutex_init(&mutex, nil)
        pthread_cond_init(&changed, nil)
        var thread = pthread_t()
        // The writer lives as long as the program.
        let unmanaged = Unmanaged.passRetained(self)
        pthread_create(
            &thread, nil,
            { pointer in
                Unmanaged<Writer>.fromOpaque(pointer!).takeUnretainedValue().work()
                return nil
            }, unmanaged.toOpaque())
    }

    func add(_ job: Job) {
        locked {
            if case .save = job {
                jobs.removeAll { if case .save = $0 { true } else { false } }
            }
            jobs.append(job)
        }
        pthread_cond_broadcast(&changed)
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
            while isBusy || !jobs.isEmpty { pthread_cond_wait(&changed, &mutex) }
        }
    }

    private func work() {
        Signals.leaveToLoop()
        while true {
            let job = locked {
                while jobs.isEmpty { pthread_cond_wait(&changed, &mutex) }
                isBusy = true
                return jobs.removeFirst()
            }
            let answer = perform(job)
            locked {
                answers.append(answer)
                isBusy = false
            }
            pthread_cond_broadcast(&changed)
            wakeup.send(Self.mark)
        }
    }

    private func perform(_ job: Job) -> Message {
        switch job {
        case .save(let buffer, let revision): file.save(buffer, revision: revision)
        case .readRoster: .namesFound(Roster(besides: file.path).names)
        }
    }

    private func locked<R>(_ body: () -> R) -> R {
        pthread_mutex_lock(&mutex)
        defer { pthread_mutex_unlock(&mutex) }
        return body()
    }
}

extension NoteFile {
    /// Writes `buffer` and tells how it went.
    func save(_ buffer: TextBuffer, revision: Int) -> Message {
        do throws(StorageError) {
            try replace(with: buffer.bytes)
            return .saved(revision: revision)
        } catch {
            return .saveFailed(revision: revision, reason: error.reason)
        }
    }
}
