import Archive
import Facilitator
import NoteFormat
import Search
import Storage

/// The one thread that looks things up in the archive. No key waits for it, and only the last question counts.
final class ArchiveSearcher: @unchecked Sendable {
    private struct Question {
        let text: String
        let number: Int
        let today: NoteDate
    }

    private let wakeup: Wakeup
    private let monitor = Monitor()
    private var question: Question?
    private var answers: [Message] = []

    init(around note: NoteFile, wakeup: Wakeup) {
        self.wakeup = wakeup
        BackgroundThread.start {
            let config = try? ConfigFolder(variable: environment)
            self.work(ArchiveLookup(around: note, cache: CacheFolder(variable: environment), config))
        }
    }

    func ask(_ text: String, number: Int, today: NoteDate) {
        monitor.locked { question = Question(text: text, number: number, today: today) }
        monitor.tell()
    }

    /// What has been found since the last call.
    func takeAnswers() -> [Message] {
        monitor.locked {
            defer { answers = [] }
            return answers
        }
    }

    private func work(_ lookup: ArchiveLookup) {
        while true {
            let question = monitor.locked {
                while self.question == nil { monitor.wait() }
                defer { self.question = nil }
                return self.question!
            }
            let answer = lookup.answer(question.text, today: question.today) { done, total in
                tell(.archiveRead(done: done, total: total))
            }
            tell(.found(answer, number: question.number))
        }
    }

    private func tell(_ message: Message) {
        monitor.locked { answers.append(message) }
        wakeup.send(Writer.mark)
    }
}
