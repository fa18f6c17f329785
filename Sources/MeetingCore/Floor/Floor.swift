/// Who speaks, who wants to, and for how long everybody has spoken.
///
/// Floor times are for the facilitator: they are kept in the log and written nowhere else.
package struct Floor: Hashable, Sendable {
    /// In the order in which they will be called: by kind, and first come first served inside a kind.
    package private(set) var queue: [QueueEntry] = []
    /// Nobody is added but for a point of order.
    package private(set) var isClosed = false
    package private(set) var speaker: Speaker?
    /// For everybody alike.
    package private(set) var limit: Duration?
    /// In the order of their first turns; without the turn that goes on.
    package private(set) var turns: [FloorTime] = []
    private(set) var parked: [Parked] = []
    private(set) var nextID = QueueEntryID(rawValue: 1)

    package init() {}

    package func entry(_ id: QueueEntryID) -> QueueEntry? { queue.first { $0.id == id } }

    /// What the person of this name waits for.
    package func entries(of name: String) -> [QueueEntry] {
        let key = NameKey(name)
        return queue.filter { NameKey($0.speaker).matches(key) }
    }

    /// Whether this person has had no turn yet.
    package func isNew(_ name: String) -> Bool {
        let key = NameKey(name)
        if let speaker, NameKey(speaker.name).matches(key) { return false }
        return !turns.contains { NameKey($0.name).matches(key) }
    }

    /// How long somebody has spoken, the turn that goes on included.
    package func time(of name: String, at now: Stamp) -> Duration {
        let key = NameKey(name)
        let past = turns.first { NameKey($0.name).matches(key) }?.time ?? .zero
        guard let speaker, NameKey(speaker.name).matches(key) else { return past }
        return past + speaker.clock.elapsed(at: now)
    }

    package func reading(at now: Stamp, nearly: Int = TimeReading.usualNearly) -> TimeReading? {
        speaker.map { TimeReading(elapsed: $0.clock.elapsed(at: now), box: limit, nearly: nearly) }
    }

    // MARK: - Changes

    mutating func add(_ entry: QueueEntry) {
        nextID = QueueEntryID(rawValue: max(nextID.rawValue, entry.id.rawValue + 1))
        insert(entry)
        if entry.kind == .lastWord { isClosed = true }
    }

    mutating func remove(_ id: QueueEntryID) { queue.removeAll { $0.id == id } }

    mutating func clear() { queue = [] }

    /// One place up or down; past the border of its kind, it becomes what its neighbour there is.
    mutating func move(_ id: QueueEntryID, _ direction: QueueDirection) {
        guard let index = queue.firstIndex(where: { $0.id == id }) else { return }
        switch direction {
        case .up, .down:
            let other = direction == .up ? index - 1 : index + 1
            guard queue.indices.contains(other) else { return }
            if queue[other].kind == queue[index].kind {
                queue.swapAt(index, other)
            } else {
                queue[index].kind = queue[other].kind
            }
        case .last:
            var entry = queue.remove(at: index)
            entry.kind = max(entry.kind, .newTopic)
            insert(entry)
        }
    }

    mutating func setClosed(_ isClosed: Bool) { self.isClosed = isClosed }

    mutating func setLimit(_ limit: Duration?) { self.limit = limit }

    /// Ends the turn that goes on and begins another.
    mutating func give(to name: String, entry id: QueueEntryID?, isRunning: Bool, at now: Stamp) {
        endTurn(at: now)
        let entry = id.flatMap { self.entry($0) }
        if let id { remove(id) }
        var clock = Stopwatch()
        if isRunning { clock.start(at: now) }
        speaker = Speaker(name: name, kind: entry?.kind, reason: entry?.reason, clock: clock)
    }

    mutating func endTurn(at now: Stamp) {
        guard let speaker else { return }
        self.speaker = nil
        let key = NameKey(speaker.name)
        if let index = turns.firstIndex(where: { NameKey($0.name).matches(key) }) {
            turns[index].time += speaker.clock.elapsed(at: now)
            turns[index].count += 1
        } else {
            turns.append(FloorTime(name: speaker.name, count: 1, time: speaker.clock.elapsed(at: now)))
        }
    }

    /// Who waits for the floor, here or where an item was left, or has it.
    var names: Set<String> {
        Set(queue.map(\.speaker) + parked.flatMap { $0.queue.map(\.speaker) } + (speaker.map { [$0.name] } ?? []))
    }

    /// Calls somebody by another spelling.
    mutating func rename(_ renaming: Renaming) {
        let key = NameKey(renaming.old)
        func isMeant(_ name: String) -> Bool { NameKey(name).matches(key) }
        for index in turns.indices where isMeant(turns[index].name) { turns[index].name = renaming.new }
        for index in queue.indices where isMeant(queue[index].speaker) { queue[index].speaker = renaming.new }
        for index in parked.indices {
            for place in parked[index].queue.indices where isMeant(parked[index].queue[place].speaker) {
                parked[index].queue[place].speaker = renaming.new
            }
        }
        if let speaker, isMeant(speaker.name) { self.speaker?.name = renaming.new }
    }

    mutating func runClock(_ isRunning: Bool, at now: Stamp) {
        if isRunning { speaker?.clock.start(at: now) } else { speaker?.clock.stop(at: now) }
    }

    /// Another item is taken up: who still waits for the one that is left waits until it is taken up again.
    mutating func cross(from left: ItemID?, to opened: ItemID?, at now: Stamp) {
        guard left != opened else { return }
        endTurn(at: now)
        isClosed = false
        if let left, !queue.isEmpty {
            parked.append(Parked(item: left, queue: queue))
            queue = []
        }
        guard let opened else { return }
        for entry in parked.filter({ $0.item == opened }).flatMap(\.queue) { insert(entry) }
        parked.removeAll { $0.item == opened }
    }

    private mutating func insert(_ entry: QueueEntry) {
        let place = queue.firstIndex { $0.kind > entry.kind } ?? queue.endIndex
        queue.insert(entry, at: place)
    }
}

/// Where an entry of the queue goes.
package enum QueueDirection: String, Hashable, Codable, Sendable {
    case up, down
    /// Behind all who wait, the last word excepted; it loses what put it before others.
    case last
}

/// Who has the floor.
package struct Speaker: Hashable, Sendable {
    package internal(set) var name: String
    /// Nil for somebody who was not in the queue.
    package let kind: QueueKind?
    package let reason: String?
    package internal(set) var clock: Stopwatch
}

/// How often and how long somebody has spoken.
package struct FloorTime: Hashable, Sendable {
    package internal(set) var name: String
    package internal(set) var count: Int
    package internal(set) var time: Duration
}

/// Who waits for an item that was left.
struct Parked: Hashable, Sendable {
    let item: ItemID
    var queue: [QueueEntry]
}
