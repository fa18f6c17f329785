/// The steps that can be taken back, and those that were.
struct History: Hashable, Sendable {
    var done: [Step] = []
    var undone: [Step] = []

    mutating func record(_ event: MeetingEvent, saving saved: Saved) {
        done.append(Step(event: event, saved: saved))
        undone.removeAll()
    }
}

/// An event, and what the meeting has to become when the step is crossed in either direction.
struct Step: Hashable, Sendable {
    var event: MeetingEvent
    var saved: Saved
}

/// The other side of a step. Attendance is saved by the name, so that taking back one arrival leaves alone what was
/// written into the Present line since.
enum Saved: Hashable, Sendable {
    case progress(Progress)
    case attendance(AttendanceEntry)
}
