/// Who may arrive and leave. Events carry the name as it is on the list.
extension Meeting {
    private func person(_ name: String) throws(Refusal) -> Attendee? {
        guard !name[...].trimmingBlanks.isEmpty else { throw .noName }
        let found = attendance.everyone(named: name)
        let exact = found.filter { $0.name == name }
        if exact.count == 1 { return exact[0] }
        guard found.count < 2 else { throw .severalNamed(name) }
        return found.first
    }

    func arrive(_ name: String) throws(Refusal) -> MeetingEvent {
        let known = try person(name)
        let written = known?.name ?? String(name[...].trimmingBlanks)
        if let known, known.isHere { throw .alreadyHere(known.name) }
        if let known, known.attended { return .returned(written) }
        switch phase {
        // After the end it is a correction: nobody knows any more when they came.
        case .gathering, .closed: return .arrived(written)
        case .section, .wrapUp: return .arrivedLate(written)
        }
    }

    func leave(_ name: String) throws(Refusal) -> MeetingEvent {
        guard let known = try person(name) else { throw .notHere(name) }
        switch known.status {
        case .present, .late: return .left(known.name)
        case .left: throw .alreadyLeft(known.name)
        case .regrets: throw .notHere(known.name)
        }
    }

    func sendRegrets(_ name: String) throws(Refusal) -> MeetingEvent {
        guard let known = try person(name) else { return .sentRegrets(String(name[...].trimmingBlanks)) }
        switch known.status {
        case .present, .late, .left: throw .hereInSpiteOfRegrets(known.name)
        case .regrets: throw .alreadySentRegrets(known.name)
        }
    }
    func withdraw(_ name: String) throws(Refusal) -> MeetingEvent {
        guard let known = try person(name) else { throw .unknownAttendee(name) }
        return .withdrawn(known.name)
    }
}
