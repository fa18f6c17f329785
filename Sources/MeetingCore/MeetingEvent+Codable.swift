/// The log's form, written by hand so that renaming a case or a field here never makes an old log unreadable:
/// one flat object with the key `event`, durations in whole nanoseconds.
extension MeetingEvent: Codable {
    private enum Kind: String, Codable {
        case started, moved, wentBack, closed, meetingReopened, marked
        case paused, resumed, extended, extensionTakenBack, timeboxSet, plannedDurationSet
        case arrived, arrivedLate, returned, left, sentRegrets, withdrawn, attendanceNoted
        case reminderSet, notedPrivately
        case undone, redone
    }

    fileprivate enum CodingKeys: String, CodingKey {
        case event
        case left, leftAs, phase, section, opened
        case item, status, byNs, baseNs, boxNs, notedNs, plannedNs
        case name, names, afterNs, text
    }

    package init(from decoder: any Decoder) throws {
        let row = try decoder.container(keyedBy: CodingKeys.self)
        let name = try row.decode(String.self, forKey: .event)
        if let kind = FloorEvent.Kind(rawValue: name) {
            self = .floor(try FloorEvent(kind, from: decoder))
            return
        }
        switch try row.decode(Kind.self, forKey: .event) {
        case .started: self = .started(try row.turn())
        case .moved: self = .moved(try row.turn())
        case .wentBack: self = .wentBack(try row.turn())
        case .closed: self = .closed(try row.turn())
        case .meetingReopened: self = .meetingReopened(try row.turn())
        case .marked: self = .marked(try row.item(), try row.decode(ItemStatus.self, forKey: .status))
        case .paused: self = .paused
        case .resumed: self = .resumed
        case .extended: self = .extended(try row.item(), by: try row.time(.byNs), base: try row.timeIfAny(.baseNs))
        case .extensionTakenBack: self = .extensionTakenBack(try row.item())
        case .timeboxSet:
            self = .timeboxSet(try row.item(), try row.timeIfAny(.boxNs), noted: try row.timeIfAny(.notedNs))
        case .plannedDurationSet: self = .plannedDurationSet(try row.time(.plannedNs))
        case .arrived: self = .arrived(try row.name())
        case .arrivedLate: self = .arrivedLate(try row.name())
        case .returned: self = .returned(try row.name())
        case .left: self = .left(try row.name())
        case .sentRegrets: self = .sentRegrets(try row.name())
        case .withdrawn: self = .withdrawn(try row.name())
        case .attendanceNoted: self = .attendanceNoted(try row.decode([String].self, forKey: .names))
        case .reminderSet:
            self = .reminderSet(after: try row.time(.afterNs), try row.decode(String.self, forKey: .text))
        case .notedPrivately: self = .notedPrivately(try row.decode(String.self, forKey: .text))
        case .undone: self = .undone
        case .redone: self = .redone
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var row = encoder.container(keyedBy: CodingKeys.self)
        try row.encode(name, forKey: .event)
        switch self {
        case .floor(let event): try event.encode(to: encoder)
        case .started(let turn), .moved(let turn), .wentBack(let turn), .closed(let turn), .meetingReopened(let turn):
            try row.encode(turn)
        case .marked(let item, let status):
            try row.encode(item, forKey: .item)
            try row.encode(status, forKey: .status)
        case .extended(let item, let by, let base):
            try row.encode(item, forKey: .item)
            try row.encode(by.wholeNanoseconds, forKey: .byNs)
            try row.encodeIfPresent(base?.wholeNanoseconds, forKey: .baseNs)
        case .extensionTakenBack(let item): try row.encode(item, forKey: .item)
        case .timeboxSet(let item, let box, let noted):
            try row.encode(item, forKey: .item)
            try row.encodeIfPresent(box?.wholeNanoseconds, forKey: .boxNs)
            try row.encodeIfPresent(noted?.wholeNanoseconds, forKey: .notedNs)
        case .plannedDurationSet(let planned): try row.encode(planned.wholeNanoseconds, forKey: .plannedNs)
        case .arrived(let name), .arrivedLate(let name), .returned(let name), .left(let name),
            .sentRegrets(let name), .withdrawn(let name):
            try row.encode(name, forKey: .name)
        case .attendanceNoted(let names): try row.encode(names, forKey: .names)
        case .reminderSet(let after, let text):
            try row.encode(after.wholeNanoseconds, forKey: .afterNs)
            try row.encode(text, forKey: .text)
        case .notedPrivately(let text): try row.encode(text, forKey: .text)
        case .paused, .resumed, .undone, .redone: break
        }
    }

    private var name: String {
        switch self {
        case .floor(let event): event.codingKind.rawValue
        case .started: Kind.started.rawValue
        case .moved: Kind.moved.rawValue
        case .wentBack: Kind.wentBack.rawValue
        case .closed: Kind.closed.rawValue
        case .meetingReopened: Kind.meetingReopened.rawValue
        case .marked: Kind.marked.rawValue
        case .paused: Kind.paused.rawValue
        case .resumed: Kind.resumed.rawValue
        case .extended: Kind.extended.rawValue
        case .extensionTakenBack: Kind.extensionTakenBack.rawValue
        case .timeboxSet: Kind.timeboxSet.rawValue
        case .plannedDurationSet: Kind.plannedDurationSet.rawValue
        case .arrived: Kind.arrived.rawValue
        case .arrivedLate: Kind.arrivedLate.rawValue
        case .returned: Kind.returned.rawValue
        case .left: Kind.left.rawValue
        case .sentRegrets: Kind.sentRegrets.rawValue
        case .withdrawn: Kind.withdrawn.rawValue
        case .attendanceNoted: Kind.attendanceNoted.rawValue
        case .reminderSet: Kind.reminderSet.rawValue
        case .notedPrivately: Kind.notedPrivately.rawValue
        case .undone: Kind.undone.rawValue
        case .redone: Kind.redone.rawValue
        }
    }
}

private enum PhaseName: String, Codable {
    case gathering, section, wrapUp, closed
}

extension KeyedDecodingContainer<MeetingEvent.CodingKeys> {
    fileprivate func item() throws -> ItemID {
        try decode(ItemID.self, forKey: .item)
    }

    fileprivate func name() throws -> String {
        try decode(String.self, forKey: .name)
    }

    fileprivate func time(_ key: Key) throws -> Duration {
        .nanoseconds(try decode(Int64.self, forKey: key))
    }

    fileprivate func timeIfAny(_ key: Key) throws -> Duration? {
        try decodeIfPresent(Int64.self, forKey: key).map { .nanoseconds($0) }
    }

    fileprivate func turn() throws -> Turn {
        let left = try decodeIfPresent(ItemID.self, forKey: .left).map {
            Leaving(item: $0, status: try decode(ItemStatus.self, forKey: .leftAs))
        }
        let phase: Phase =
            switch try decode(PhaseName.self, forKey: .phase) {
            case .gathering: .gathering
            case .section: .section(try decode(SectionID.self, forKey: .section))
            case .wrapUp: .wrapUp
            case .closed: .closed
            }
        return Turn(left: left, phase: phase, opened: try decodeIfPresent(ItemID.self, forKey: .opened))
    }
}

extension KeyedEncodingContainer<MeetingEvent.CodingKeys> {
    fileprivate mutating func encode(_ turn: Turn) throws {
        try encodeIfPresent(turn.left?.item, forKey: .left)
        try encodeIfPresent(turn.left?.status, forKey: .leftAs)
        switch turn.phase {
        case .gathering: try encode(PhaseName.gathering, forKey: .phase)
        case .section(let id):
            try encode(PhaseName.section, forKey: .phase)
            try encode(id, forKey: .section)
        case .wrapUp: try encode(PhaseName.wrapUp, forKey: .phase)
        case .closed: try encode(PhaseName.closed, forKey: .phase)
        }
        try encodeIfPresent(turn.opened, forKey: .opened)
    }
}
