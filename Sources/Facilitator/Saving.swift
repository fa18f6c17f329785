import MeetingCore

/// What is on the disk and what is not, and when to write next.
package struct Saving: Equatable, Sendable {
    /// Counts the changes of the text.
    package internal(set) var revision = 0
    package internal(set) var savedRevision = 0
    /// The revision that is being written.
    var writing: Int?
    package internal(set) var failure: String?
    /// The first and the last change that are not on the disk, or the last failure.
    var firstChange: Stamp?
    var lastChange: Stamp?
    var failures = 0
    /// Whether the last write failed because somebody else had changed the file.
    var isChangedOutside = false

    /// How long a pause in typing is waited for, and how long at most while typing goes on.
    static let pause = Duration.milliseconds(700)
    static let longest = Duration.seconds(3)

    package var isSaved: Bool { revision == savedRevision }

    mutating func changed(at now: Stamp) {
        revision += 1
        if firstChange == nil { firstChange = now }
        lastChange = now
    }

    /// When to write, as uptime; nil when there is nothing to write or something is being written.
    var due: Duration? {
        guard !isSaved, writing == nil, let firstChange, let lastChange else { return nil }
        guard failure == nil else { return lastChange.uptime + .seconds(min(1 << failures, 30)) }
        return min(lastChange.uptime + Self.pause, firstChange.uptime + Self.longest)
    }

    mutating func succeeded(revision saved: Int, at now: Stamp) {
        writing = nil
        failure = nil
        failures = 0
        isChangedOutside = false
        savedRevision = max(savedRevision, saved)
        firstChange = isSaved ? nil : now
    }

    mutating func failed(_ reason: String, at now: Stamp) {
        writing = nil
        failure = reason
        failures += 1
        lastChange = now
    }
}
