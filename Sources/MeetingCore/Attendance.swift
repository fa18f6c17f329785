/// Who is there, who came late, who left, who sent regrets; in the order of the Present line.
///
/// The note's Present line is right about who attended; this adds the times.
package struct Attendance: Hashable, Sendable {
    package internal(set) var attendees: [Attendee] = []

    package init() {}

    /// How many are in the room now.
    package var here: Int { attendees.count { $0.isHere } }
    /// How many were in the room at some time.
    package var attended: Int { attendees.count { $0.attended } }
    package var regretsCount: Int { attendees.count { $0.status == .regrets } }
    /// Those who attended, as written: what the Present line should hold.
    package var presentNames: [String] { attendees.filter(\.attended).map(\.name) }

    /// The person with this name or handle; the first if there are several.
    package func attendee(named name: String) -> Attendee? {
        let key = NameKey(name)
        return attendees.first { NameKey($0.name).matches(key) }
    }

    /// Those of these names that nobody on the list carries, in order.
    ///
    /// One step a name and one an attendee: prompts ask at every key.
    package func unlisted(of names: [String]) -> [String] {
        let index = NameIndex(attendees)
        return names.filter { index.first(named: $0) == nil }
    }

    func everyone(named name: String) -> [Attendee] {
        let key = NameKey(name)
        return attendees.filter { NameKey($0.name).matches(key) }
    }

    mutating func apply(_ event: MeetingEvent, at now: Stamp) {
        switch event {
        case .arrived(let name), .returned(let name): set(name, .present)
        case .arrivedLate(let name): set(name, .late(at: now))
        case .left(let name): set(name, .left(at: now))
        case .sentRegrets(let name): set(name, .regrets)
        case .withdrawn(let name):
            if let index = index(of: name) { attendees.remove(at: index) }
        case .attendanceNoted(let names): self = reconciled(with: names)
        case .started, .moved, .wentBack, .closed, .meetingReopened, .marked, .paused, .resumed, .extended,
            .extensionTakenBack, .timeboxSet, .plannedDurationSet, .floor, .reminderSet, .notedPrivately,
            .undone, .redone:
            break
        }
    }

    private mutating func set(_ name: String, _ status: Attendee.Status) {
        if let index = index(of: name) {
            attendees[index].status = status
        } else {
            attendees.append(Attendee(name: name, status: status))
        }
    }

    /// The attendance once the note says that these people, and nobody else, attended.
    ///
    /// Names keep their times; a name that is new was present, for the line does not say since when. Regrets stay.
    /// So do those who are only spelled otherwise; see `renaming`.
    package func reconciled(with names: [String]) -> Attendance {
        let (known, rest) = known(by: names)
        let renaming = renaming(with: names)
        var result = Attendance()
        for (name, known) in zip(names, known) {
            let attendee = name == renaming?.new ? rest.first { $0.name == renaming?.old } : known
            let status = attendee.flatMap { $0.attended ? $0.status : nil } ?? .present
            result.attendees.append(Attendee(name: name, status: status))
        }
        result.attendees += rest.filter { !$0.attended }
        return result
    }

    /// Who each of the names means, nil for one that is new, and who is left over.
    func known(by names: [String]) -> (known: [Attendee?], rest: [Attendee]) {
        var rest = attendees
        let known = names.map { name in
            let key = NameKey(name)
            let index =
                rest.firstIndex { $0.name == name && $0.attended }
                ?? rest.firstIndex { NameKey($0.name).matches(key) && $0.attended }
                ?? rest.firstIndex { NameKey($0.name).matches(key) }
            return index.map { rest.remove(at: $0) }
        }
        return (known, rest)
    }
}

/// What the list holds, or held, for one name.
struct AttendanceEntry: Hashable, Sendable {
    var name: String
    /// Nil if the name was not listed.
    var attendee: Attendee?
    var index: Int
}

extension Attendance {
    /// The name as written, else the same person under another spelling: the line may have been edited since.
    fileprivate func index(of name: String) -> Int? {
        if let index = attendees.firstIndex(where: { $0.name == name }) { return index }
        let key = NameKey(name)
        return attendees.firstIndex { NameKey($0.name).matches(key) }
    }

    func entry(for name: String) -> AttendanceEntry {
        let index = index(of: name)
        return AttendanceEntry(name: name, attendee: index.map { attendees[$0] }, index: index ?? attendees.count)
    }

    mutating func restore(_ entry: AttendanceEntry) {
        switch (index(of: entry.name), entry.attendee) {
        case (let index?, let attendee?): attendees[index] = attendee
        case (let index?, nil): attendees.remove(at: index)
        case (nil, let attendee?): attendees.insert(attendee, at: min(entry.index, attendees.count))
        case (nil, nil): break
        }
    }
}
