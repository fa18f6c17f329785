/// Where the hour ends if things go on like this.
extension Meeting {
    /// How long the meeting still takes: the rest of the open item and all that is pending; zero from the wrap-up on.
    ///
    /// An item without a box takes as long as the items discussed so far did on average, an action item a minute at
    /// most. O(items log sections), allocates nothing.
    package func projectedEnd(_ agenda: Agenda, at now: Stamp) -> Duration {
        var total = Duration.zero
        walkAhead(agenda, at: now) { _, remaining in
            total += remaining
            return true
        }
        return total
    }

    /// The first pending item, in the order they will come, that ends after the planned end; nil if all fit.
    ///
    /// Items that were passed over come last. O(items), allocates nothing.
    package func cutLine(_ agenda: Agenda, at now: Stamp) -> ItemID? {
        let left = plannedDuration - elapsed(at: now)
        var total = Duration.zero
        var cut: ItemID?
        walkAhead(agenda, at: now) { id, remaining in
            total += remaining
            if total > left, id != openItem { cut = id }
            return cut == nil
        }
        return cut
    }

    /// Visits the open item and the pending ones, in the order they will come, until told to stop.
    func walkAhead(_ agenda: Agenda, at now: Stamp, _ visit: (ItemID, Duration) -> Bool) {
        let place: Int
        switch phase {
        case .gathering: place = 0
        case .section: place = ahead(in: agenda).firstOrdinal
        case .wrapUp, .closed: return
        }
        let usual = progress.expectedDiscussion(at: now, usual: Self.usualItem)
        if let openItem {
            let unboxed = agenda.ordinal(of: openItem).map { time(usual, at: $0, agenda) } ?? usual
            let box = timebox(of: openItem, in: agenda) ?? unboxed
            guard visit(openItem, max(.zero, box - elapsed(of: openItem, at: now))) else { return }
        }
        // Item by item from the place on, then from the top; no item is copied, since a copy counts references.
        for ordinals in [place..<agenda.items.count, 0..<place] {
            for ordinal in ordinals {
                let id = agenda.items[ordinal].id
                let record = progress[id]
                guard record.status == .pending else { continue }
                let box = record.timebox(noted: agenda.items[ordinal].timebox) ?? time(usual, at: ordinal, agenda)
                guard visit(id, max(.zero, box - record.clock.elapsed(at: now))) else { return }
            }
        }
    }

    /// How long an item without a box is expected to take.
    private func time(_ usual: Duration, at ordinal: Int, _ agenda: Agenda) -> Duration {
        agenda.isAction(itemAt: ordinal) ? min(usual, Self.usualAction) : usual
    }
}
