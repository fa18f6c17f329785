import MeetingCore

extension Model {
    /// All who may be meant in a note: those on the list, and those who are known from other notes.
    var knownPeople: [String] { meeting.attendance.attendees.map(\.name) + meeting.attendance.unlisted(of: roster) }

    var knownNames: KnownNames { KnownNames(knownPeople) }

    /// Those who are known and not in the room.
    var absentPeople: [String] {
        meeting.attendance.attendees.filter { !$0.isHere }.map(\.name) + meeting.attendance.unlisted(of: roster)
    }

    /// Whom a typed name means that is to be marked: one, several of whom it does not say which, or somebody new.
    func people(meantBy typed: String, for intent: MeetingIntent) -> [String] {
        let attendance = meeting.attendance
        guard attendance.attendee(named: typed) == nil else { return [typed] }
        func isHere(_ name: String) -> Bool { attendance.attendee(named: name)?.isHere ?? false }
        var found: [String]
        let likely: [String]
        switch intent {
        case .arrive, .regrets:
            found = knownPeople.bestFitting(typed).distinctPeople
            likely = found.filter { !isHere($0) }
        default:
            found = attendance.attendees.map(\.name).bestFitting(typed)
            likely = found.filter(isHere)
        }
        if found.count > 1, likely.count == 1 { found = likely }
        return found.isEmpty ? [typed] : found
    }

    /// Tells of those who were in the room at no time, as far as anybody was marked, and who was meant, perhaps.
    func absences(of names: [String]) -> [String] {
        let attendees = meeting.attendance.attendees.filter(\.attended).map(\.name)
        guard !attendees.isEmpty else { return [] }
        return names.filter { meeting.attendance.attendee(named: $0)?.attended != true }
            .map { "\($0.withoutHandle) is not marked present." + meant(by: $0, among: attendees) }
    }

    /// Asks whether a name that was misspelt, perhaps, was to be another of these; empty where none is near.
    func meant(by typed: String, among names: [String]) -> String {
        names.nearest(to: typed).map { " Did you mean \($0.withoutHandle)?" } ?? ""
    }
}

extension [String] {
    /// The names that what was typed may become.
    func fitting(_ typed: String) -> [String] {
        let words = NameWords(typed)
        return filter { $0 != typed && words.fit(NameWords($0)) != nil }
    }
}
