import Chronicle
import MeetingCore
import NoteFormat

/// What several exports say in the same words.
extension Minutes {
    /// `Wednesday 2026-06-10, 18:02 to 18:55 (+02:00)`; nil where nothing is known.
    var heldLine: String? {
        guard let day = date.map({ "\($0.weekday.name) \($0)" }) else { return times.map(clocks) }
        return times.map { "\(day), \(clocks($0))" } ?? day
    }

    /// `7 present: Ada Lind, Bo Ek, …`
    func peopleLine(withNames: Bool) -> String? {
        let present = people.filter { !$0.isAbsent }
        guard !present.isEmpty else { return nil }
        return "\(present.count) present\(withNames ? ": \(present.map(\.name).joined(separator: ", "))" : "")"
    }

    /// What is left for the next meeting, as Gavel's log has it.
    var putOff: [MinutesItem] { sections.flatMap(\.items).filter { $0.record?.outcome == .deferred } }

    /// `came 18:10, left 18:40`; nil for somebody who was there all the time.
    func stay(of person: MinutesPerson) -> String? {
        let parts = [person.arrived.map { "came \(clock($0))" }, person.left.map { "left \(clock($0))" }]
        let known = parts.compactMap(\.self)
        return known.isEmpty ? nil : known.joined(separator: ", ")
    }

    private func clocks(_ times: MeetingTimes) -> String {
        let zone = time.iso8601(times.started).suffix(6)
        let end = times.ended.map { " to \(clock($0))" } ?? ""
        return "\(times.ended == nil ? "from " : "")\(clock(times.started))\(end) (\(zone))"
    }

    /// `18:05`
    private func clock(_ wall: Duration) -> String { String(time.clock(wall).prefix(5)) }
}
