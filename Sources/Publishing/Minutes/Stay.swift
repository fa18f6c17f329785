/// From when and until when somebody was there; nil for the start and the end of the meeting.
struct Stay: Hashable, Sendable {
    var arrived: Duration?
    var left: Duration?
}
