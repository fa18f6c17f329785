/// Something that the meeting wants to be told of at a time.
package struct Reminder: Hashable, Sendable {
    package let text: String
    /// The uptime at which it is due.
    package let due: Duration
}

/// Something noted for the facilitator's eyes: kept in the log, and written nowhere else.
package struct PrivateNote: Hashable, Sendable {
    package let text: String
    package let at: Stamp
}
