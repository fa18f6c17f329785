/// When a meeting was held, by Gavel's log. Wall times are since 1970.
package struct MeetingTimes: Equatable, Sendable {
    package let started: Duration
    /// Nil for a meeting that was not closed.
    package let ended: Duration?
    /// Without pauses.
    package let elapsed: Duration
    package let planned: Duration
}
