import MeetingCore

/// What is on the disk and what is not, and when to write next.
package struct Saving: Equatable, Sendable {
    /// Counts the changes of the text.
    package internal(set) var revision = 0
    package internal(set) var savedRevision = 0
    /// The revision that is being written.
    var writing: Int?
    package internal(set) var failure: String?
    /// The first and the last change that are not on the disk.
    var firstChange: Stamp?
    var lastChange: Stamp?
    var lastFailure: Stamp?
    var failures = 0
    /// How many changes of the file by other programs were taken over.
    var fileGeneration = 0
    /// Why there is no file of ours any more; nil while there is one.
    var loss: FileLoss?
    /// Whether the user asked for the save that is under way, and so waits for an answer.
    var isAsked = false
    /// Why the log takes nothing; nil while it works.
    package internal(set) var logFailure: String?

    /// How long a pause in typing is waited for, and how long at most while typing goes on.
    static let pause = Duration.milliseconds(700)
    static let longest = Duration.seconds(3)

    package var isSaved: Bool { revision == savedRevision && loss == nil }

    mutating func changed(at now: Stamp) {
        revision += 1
        if firstChange == nil { firstChange = now }
        lastChange = now
    }

    /// When to write, as uptime; nil when there is nothing to write or something is being written.
    var due: Duration? {
        guard !isSaved, writing == nil else { return nil }
        // Typing on does not put the next try off.
        if failure != nil, let lastFailure {
            return lastFailure.uptime + .seconds(failures < 5 ? 1 << failures : 30)
        }
        guard let firstChange, let lastChange else { return nil }
        return min(lastChange.uptime + Self.pause, firstChange.uptime + Self.longest)
    }

    /// The file holds the text of this revision.
    mutating func succeeded(revision saved: Int, at now: Stamp) {
        writing = nil
        failure = nil
        failures = 0
        loss = nil
        isAsked = false
        savedRevision = max(savedRevision, saved)
        firstChange = isSaved ? nil : now
    }

    /// - Returns: whether that is to be told: the same failure again is no news, unless the user asked.
    mutating func failed(_ reason: String, at now: Stamp) -> Bool {
        defer {
            writing = nil
            failure = reason
            failures += 1
            lastFailure = now
            isAsked = false
        }
        return failure != reason || isAsked
    }
}

/// What is true of the text: where it is safe and where not.
package enum SavingState: Equatable, Sendable {
    case saved, unsaved
    /// The file does not take it; the log has it.
    case failed(String)
    /// The log takes nothing, the file does.
    case savedWithoutLog(String)
    case unsavedWithoutLog(String)
    /// Neither takes it: it is in memory only.
    case nowhere(String)
    case readOnly
    case readOnlyWithoutFile(String)

    init(_ saving: Saving) {
        switch (saving.failure, saving.logFailure) {
        case (nil, nil): self = saving.isSaved ? .saved : .unsaved
        case (nil, let log?): self = saving.isSaved ? .savedWithoutLog(log) : .unsavedWithoutLog(log)
        case (let file?, nil): self = .failed(file)
        case (let file?, .some): self = .nowhere(file)
        }
    }

    /// For somebody who only looks.
    init(looking saving: Saving) {
        self = saving.loss.map { .readOnlyWithoutFile($0.text) } ?? .readOnly
    }

    /// The words for the title bar.
    package var text: String {
        switch self {
        case .saved: "saved"
        case .unsaved: "unsaved"
        case .failed(let reason): "NOT SAVED, in the log: \(reason)"
        case .savedWithoutLog(let reason): "saved, NO LOG: \(reason)"
        case .unsavedWithoutLog(let reason): "unsaved, NO LOG: \(reason)"
        case .nowhere(let reason): "SAVED NOWHERE: \(reason)"
        case .readOnly: "read-only"
        case .readOnlyWithoutFile(let reason): "read-only: \(reason)"
        }
    }
}
