/// What would have to go for the meeting to end in time.
package struct PlanProposal: Hashable, Sendable {
    package struct Shortening: Hashable, Sendable {
        package let item: ItemID
        package let box: Duration
    }

    /// Pending items that get less time, in the order in which they come.
    package var shortened: [Shortening] = []
    /// Pending items that are put off, the last first.
    package var deferred: [ItemID] = []
    /// By how much the meeting runs over all the same.
    package var excess: Duration = .zero

    package var isEmpty: Bool { shortened.isEmpty && deferred.isEmpty }
}

extension Meeting {
    /// Items are shortened to no less than half, and to no less than this.
    private static let shortest: Duration = .seconds(3 * 60)

    /// Shortens what comes, all alike and to half at most; where that is not enough, puts off from the end. The open
    /// item is left alone.
    package func proposedPlan(_ agenda: Agenda, at now: Stamp) -> PlanProposal {
        var proposal = PlanProposal()
        guard phase != .closed, phase != .wrapUp else { return proposal }
        var ahead: [(item: ItemID, time: Duration)] = []
        var room = plannedDuration - elapsed(at: now)
        walkAhead(agenda, at: now) { item, time in
            if item == openItem { room -= time } else { ahead.append((item, time)) }
            return true
        }
        func sum(_ times: some Sequence<Duration>) -> Duration { times.reduce(.zero, +) }
        guard sum(ahead.map(\.time)) > room else { return proposal }
        while let last = ahead.last, sum(ahead.map { Self.least($0.time) }) > room {
            proposal.deferred.append(last.item)
            ahead.removeLast()
        }
        proposal.excess = max(.zero, .zero - room)
        let wanted = sum(ahead.map(\.time))
        guard wanted > room, wanted > .zero else { return proposal }
        let boxes = Self.boxes(for: ahead.map(\.time), in: room)
        for (index, box) in boxes.enumerated() where box < ahead[index].time {
            let item = ahead[index].item
            proposal.shortened.append(.init(item: item, box: box + elapsed(of: item, at: now)))
        }
        return proposal
    }

    /// Each its share of the room; what that leaves over is taken, a minute at a time, from where most can be spared.
    private static func boxes(for times: [Duration], in room: Duration) -> [Duration] {
        let wanted = times.reduce(.zero, +)
        var boxes = times.map { max(least($0), wholeMinutes($0 * (room / wanted))) }
        while boxes.reduce(.zero, +) > room {
            let spare = zip(boxes, times).map { $0 - least($1) }
            guard let most = spare.indices.max(by: { spare[$0] < spare[$1] }), spare[most] > .zero else { break }
            boxes[most] -= min(spare[most], .seconds(60))
        }
        return boxes
    }

    private static func least(_ time: Duration) -> Duration { min(time, max(wholeMinutes(time / 2), shortest)) }

    private static func wholeMinutes(_ time: Duration) -> Duration { .seconds(time.components.seconds / 60 * 60) }
}
