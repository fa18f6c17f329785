import MeetingCore
import NoteFormat

/// A part of the meeting.
package struct MinutesSection: Equatable, Sendable {
    package let heading: String
    package let kind: NoteFormat.SectionKind
    /// From 0.
    package let line: Int
    package let items: [MinutesItem]
}

/// One thing that was, or was to be, talked about.
package struct MinutesItem: Equatable, Sendable {
    /// Markdown, without box and timebox.
    package let title: String
    /// From 0.
    package let lines: Range<Int>
    /// What was allowed for it, extensions included.
    package let timebox: Duration?
    /// What the log says of it; nil without one.
    package let record: ItemTimes?
}

/// What became of an item, by Gavel's log.
package struct ItemTimes: Equatable, Sendable {
    package let outcome: ItemStatus
    /// When it was opened first, in time since 1970; nil for one that never was.
    package let opened: Duration?
    package let elapsed: Duration
    package let queue: QueueWaiting
}

/// How long people waited to speak on an item. It names nobody.
package struct QueueWaiting: Equatable, Sendable {
    /// How many were called.
    package private(set) var called = 0
    private var total: Duration = .zero
    package private(set) var longest: Duration = .zero

    package var mean: Duration { called == 0 ? .zero : total / called }

    mutating func add(_ wait: Duration) {
        called += 1
        total += wait
        longest = max(longest, wait)
    }
}
