import Archive
import Facilitator
import Glibc
import TextEditing

/// The one thread that touches the disk while the meeting runs. Slow disks delay it and never a key.
///
/// Jobs run one after the other; a save that waits is replaced by a newer one, since only the last text counts.
final class Writer: @unchecked Sendable {
    enum Job: Sendable {
        case save(TextBuffer, revision: Int, isForced: Bool)
        case readRoster
    }

    /// What the loop finds in the wake-up pipe when an answer waits.
    static let mark: UInt8 = 0

    /// Only the writer's own thread uses it.
    private var note: SavedNote
    private let wakeup: Wakeup
    private var mutex = pthread_mutex_t()
    private var changed = pthread_cond_t()
    private var jobs: [Job] = []
    private var answers: [Message] = []
    private var isBusy = false

    init(note: SavedNote, wakeup: Wakeup) {
        self.note = note
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
        case .save(let buffer, let revision, let isForced):
            note.save(buffer, revision: revision, isForced: isForced)
        case .readRoster: .namesFound(Roster(besides: note.file.path).names)
        }
    }

    private func locked<R>(_ body: () -> R) -> R {
        pthread_mutex_lock(&mutex)
        defer { pthread_mutex_unlock(&mutex) }
        return body()
    }
}
