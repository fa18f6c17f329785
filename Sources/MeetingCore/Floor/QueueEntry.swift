/// Somebody who wants to speak.
package struct QueueEntry: Hashable, Sendable {
    /// Unlike any other of the meeting.
    package let id: QueueEntryID
    /// As the attendance has it, or as it was typed.
    package internal(set) var speaker: String
    package internal(set) var kind: QueueKind
    package let reason: String?

    package init(id: QueueEntryID, speaker: String, kind: QueueKind, reason: String?) {
        self.id = id
        self.speaker = speaker
        self.kind = kind
        self.reason = reason
    }
}

package struct QueueEntryID: RawRepresentable, Hashable, Codable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }
}
