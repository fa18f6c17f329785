/// Where the meeting is and what its clocks show: all that undo puts back, except who is there.
struct Progress: Hashable, Sendable {
    var phase: Phase = .gathering
    var openItem: ItemID?
    var clock = Stopwatch()
    var isPaused = false
    var plannedDuration: Duration
    var startedAt: Stamp?
    var closedAt: Stamp?
    /// Where the meeting was when it was closed.
    var beforeClosing: Turn?
    /// When the last item or section was opened, for the guard against double presses.
    var lastTurn: Stamp?
    /// The items in the order they were opened; `previous` walks back over it.
    var trail: [ItemID] = []
    /// A section with nothing left is not entered a second time by `next`.
    var visited: [SectionID] = []
    var extensions: [Extension] = []
    var floor = Floor()
    var reminders: [Reminder] = []
    var privateNotes: [PrivateNote] = []
    /// By `ItemID.rawValue`; items beyond the end were never touched. Holds nothing that counts references, so that
    /// saving the progress for undo is one block copied.
    private var records: [ItemRecord] = []

    init(plannedDuration: Duration) {
        self.plannedDuration = plannedDuration
    }

    subscript(id: ItemID) -> ItemRecord {
        get {
            records.indices.contains(id.rawValue) ? records[id.rawValue] : ItemRecord()
        }
        set {
            while records.count <= id.rawValue { records.append(ItemRecord()) }
            records[id.rawValue] = newValue
        }
    }

    /// How long an item without a box will take: the mean of those discussed so far, in which the usual time counts as
    /// two more, so that one short item does not make the rest of the meeting short.
    func expectedDiscussion(at now: Stamp, usual: Duration) -> Duration {
        var total = usual * 2
        var count = 2
        for record in records where record.status == .discussed {
            total += record.clock.elapsed(at: now)
            count += 1
        }
        return total / count
    }
}

/// What the meeting knows about one item; the rest is in the note.
struct ItemRecord: Hashable, Sendable {
    var status: ItemStatus = .pending
    var clock = Stopwatch()
    var setBox: SetBox?
    var extended: Duration = .zero
    /// Stands for the box of an item without one, once it is extended.
    var base: Duration?

    func timebox(noted: Duration?) -> Duration? {
        var box = noted
        if let setBox, setBox.noted == noted { box = setBox.box }
        guard let box = box ?? base else { return nil }
        return box + extended
    }
}

/// A box given in the meeting; it holds as long as the note says what it said then.
struct SetBox: Hashable, Sendable {
    var box: Duration?
    var noted: Duration?
}

/// Time added to an item.
struct Extension: Hashable, Sendable {
    var item: ItemID
    var by: Duration
}
