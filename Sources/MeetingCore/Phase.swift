/// How far the meeting is.
package enum Phase: Hashable, Sendable {
    /// People arrive; no clock runs.
    case gathering
    case section(SectionID)
    /// Past the last section: leftovers, thanks.
    case wrapUp
    case closed
}

/// What became of an item in this meeting.
package enum ItemStatus: String, Hashable, Codable, Sendable, CaseIterable {
    case pending, open, discussed
    /// To be taken up in a later meeting.
    case deferred
    /// Not needed.
    case skipped
}
