/// Who may be queued and called, and why not.
extension Meeting {
    package var floor: Floor { progress.floor }

    /// Whoever is here under that name, else the name as it was typed.
    ///
    /// A word of a name, a handle or a beginning of either is enough where it fits one person here best.
    package func speaker(named typed: String) throws(Refusal) -> String {
        let name = String(typed[...].trimmingBlanks)
        guard !name.isEmpty else { throw .noName }
        let whole = attendance.everyone(named: name)
        if let exact = whole.first(where: { $0.name == name }) ?? (whole.count == 1 ? whole.first : nil) {
            return exact.name
        }
        let here = whole.isEmpty ? attendance.attendees.map(\.name).bestFitting(name) : whole.map(\.name)
        guard here.count < 2 else { throw .severalNamed(name) }
        return here.first ?? name
    }

    /// Those in the queue under that name, or else those whom it fits best, if it fits nobody better who is here.
    package func waiting(named name: String) -> [QueueEntry] {
        let whole = floor.entries(of: name)
        guard whole.isEmpty, attendance.attendee(named: name) == nil else { return whole }
        let meant = Set((attendance.attendees.map(\.name) + floor.queue.map(\.speaker)).bestFitting(name))
        return floor.queue.filter { meant.contains($0.speaker) }
    }

    func decide(_ intent: FloorIntent, at now: Stamp) throws(Refusal) -> FloorEvent {
        switch intent {
        case .queue(let name, let kind, let reason): return .queued(try queueEntry(name, kind, reason))
        case .dequeue(let id): return .dequeued(id, name: try waiting(id).speaker)
        case .move(let id, let direction): return try move(id, direction)
        case .clear:
            guard !floor.queue.isEmpty else { throw .queueEmpty }
            return .cleared
        case .closeQueue:
            guard !floor.isClosed else { throw .queueAlreadyClosed }
            return .queueClosed
        case .reopenQueue:
            guard floor.isClosed else { throw .queueNotClosed }
            return .queueReopened
        case .next:
            guard let first = floor.queue.first else { throw .queueEmpty }
            return .given(to: first.speaker, entry: first.id)
        case .give(let id): return .given(to: try waiting(id).speaker, entry: id)
        case .giveTo(let name):
            let speaker = try speaker(named: name)
            if let present = floor.speaker, NameKey(present.name).matches(NameKey(speaker)) {
                throw .alreadySpeaking(present.name)
            }
            return .given(to: speaker, entry: floor.entries(of: speaker).first?.id)
        case .endTurn:
            guard floor.speaker != nil else { throw .nobodySpeaks }
            return .turnEnded
        case .limit(let limit):
            if let limit { try guardRange(limit) }
            return .limited(limit)
        }
    }

    private func queueEntry(
        _ typed: String, _ kind: QueueKind, _ reason: String?
    ) throws(Refusal) -> QueueEntry {
        let name = try speaker(named: typed)
        // Once the last word is given, nobody comes after it.
        guard !floor.isClosed || kind == .pointOfOrder || kind == .lastWord else { throw .queueClosed }
        let said = reason.map { String($0[...].trimmingBlanks) }.flatMap { $0.isEmpty ? nil : $0 }
        let isThere = floor.queue.contains {
            NameKey($0.speaker).matches(NameKey(name)) && $0.kind == kind && (said == nil || $0.reason == said)
        }
        guard !isThere else { throw .alreadyQueued(name) }
        return QueueEntry(id: floor.nextID, speaker: name, kind: kind, reason: said)
    }

    private func waiting(_ id: QueueEntryID) throws(Refusal) -> QueueEntry {
        guard let entry = floor.entry(id) else { throw .notQueued("This person") }
        return entry
    }

    private func move(_ id: QueueEntryID, _ direction: QueueDirection) throws(Refusal) -> FloorEvent {
        let entry = try waiting(id)
        var moved = floor
        moved.move(id, direction)
        guard moved != floor else { throw .cannotMove(entry.speaker, direction) }
        return .moved(id, direction, name: entry.speaker)
    }

    /// Declines to go on while people wait to speak.
    func guardQueue() throws(Refusal) {
        guard !floor.queue.isEmpty else { return }
        throw .queueNotEmpty(floor.queue.map(\.speaker))
    }
}

extension Floor {
    mutating func apply(_ event: FloorEvent, isRunning: Bool, at now: Stamp) {
        switch event {
        case .queued(let entry): add(entry)
        case .dequeued(let id, _): remove(id)
        case .moved(let id, let direction, _): move(id, direction)
        case .cleared: clear()
        case .queueClosed: setClosed(true)
        case .queueReopened: setClosed(false)
        case .given(let name, let entry): give(to: name, entry: entry, isRunning: isRunning, at: now)
        case .turnEnded: endTurn(at: now)
        case .limited(let limit): setLimit(limit)
        }
    }
}
