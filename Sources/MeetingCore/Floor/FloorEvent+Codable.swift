/// The log's form of what happens on the floor: keys in the row of its meeting event.
extension FloorEvent {
    /// The values of the key `event`.
    enum Kind: String, CaseIterable {
        case queued, dequeued, queueMoved, queueCleared, queueClosed, queueReopened, floorGiven, turnEnded
        case speakersLimited
    }

    enum CodingKeys: String, CodingKey {
        case name, entry, kind, reason, direction, limitNs
    }

    init(_ kind: Kind, from decoder: any Decoder) throws {
        let row = try decoder.container(keyedBy: CodingKeys.self)
        func name() throws -> String { try row.decode(String.self, forKey: .name) }
        func entry() throws -> QueueEntryID { try row.decode(QueueEntryID.self, forKey: .entry) }
        switch kind {
        case .queued:
            self = .queued(
                QueueEntry(
                    id: try entry(), speaker: try name(), kind: try row.decode(QueueKind.self, forKey: .kind),
                    reason: try row.decodeIfPresent(String.self, forKey: .reason)))
        case .dequeued: self = .dequeued(try entry(), name: try name())
        case .queueMoved:
            self = .moved(try entry(), try row.decode(QueueDirection.self, forKey: .direction), name: try name())
        case .queueCleared: self = .cleared
        case .queueClosed: self = .queueClosed
        case .queueReopened: self = .queueReopened
        case .floorGiven:
            self = .given(to: try name(), entry: try row.decodeIfPresent(QueueEntryID.self, forKey: .entry))
        case .turnEnded: self = .turnEnded
        case .speakersLimited:
            self = .limited(try row.decodeIfPresent(Int64.self, forKey: .limitNs).map { .nanoseconds($0) })
        }
    }

    func encode(to encoder: any Encoder) throws {
        var row = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .queued(let entry):
            try row.encode(entry.id, forKey: .entry)
            try row.encode(entry.speaker, forKey: .name)
            try row.encode(entry.kind, forKey: .kind)
            try row.encodeIfPresent(entry.reason, forKey: .reason)
        case .dequeued(let id, let name):
            try row.encode(id, forKey: .entry)
            try row.encode(name, forKey: .name)
        case .moved(let id, let direction, let name):
            try row.encode(id, forKey: .entry)
            try row.encode(direction, forKey: .direction)
            try row.encode(name, forKey: .name)
        case .given(let name, let entry):
            try row.encode(name, forKey: .name)
            try row.encodeIfPresent(entry, forKey: .entry)
        case .limited(let limit): try row.encodeIfPresent(limit?.wholeNanoseconds, forKey: .limitNs)
        case .cleared, .queueClosed, .queueReopened, .turnEnded: break
        }
    }

    var codingKind: Kind {
        switch self {
        case .queued: .queued
        case .dequeued: .dequeued
        case .moved: .queueMoved
        case .cleared: .queueCleared
        case .queueClosed: .queueClosed
        case .queueReopened: .queueReopened
        case .given: .floorGiven
        case .turnEnded: .turnEnded
        case .limited: .speakersLimited
        }
    }
}
