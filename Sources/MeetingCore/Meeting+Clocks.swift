/// The meeting's clocks: what may be changed about them, and what they show.
extension Meeting {
    func pause() throws(Refusal) -> MeetingEvent {
        guard phase != .gathering else { throw .notStarted }
        guard !isPaused else { throw .alreadyPaused }
        return .paused
    }

    func resume() throws(Refusal) -> MeetingEvent {
        guard phase != .gathering else { throw .notStarted }
        guard isPaused else { throw .notPaused }
        return .resumed
    }

    func takeBackExtension(_ agenda: Agenda) throws(Refusal) -> MeetingEvent {
        guard let openItem else { throw phase == .gathering ? .notStarted : .noOpenItem }
        guard progress.extensions.contains(where: { $0.item == openItem }) else {
            throw .nothingExtended
        }
        return .extensionTakenBack(openItem)
    }

    func setTimebox(of id: ItemID, _ box: Duration?, _ agenda: Agenda) throws(Refusal) -> MeetingEvent {
        guard let item = agenda.item(id), agenda.contains(id) || id == openItem else { throw .noSuchItem }
        if let box { try guardRange(box) }
        return .timeboxSet(id, box, noted: item.timebox)
    }

    func setPlannedDuration(_ planned: Duration) throws(Refusal) -> MeetingEvent {
        try guardRange(planned)
        return .plannedDurationSet(planned)
    }

    func extend(by time: Duration, _ agenda: Agenda, at now: Stamp) throws(Refusal) -> MeetingEvent {
        guard let openItem else { throw phase == .gathering ? .notStarted : .noOpenItem }
        try guardRange(time)
        let hasBox = timebox(of: openItem, in: agenda) != nil
        return .extended(openItem, by: time, base: hasBox ? nil : elapsed(of: openItem, at: now))
    }

    /// What the open item is given the next time: five minutes, then three, then two, as Lean Coffee does.
    package var nextExtension: Duration {
        let given = progress.extensions.count { $0.item == openItem }
        return .seconds(60 * (given == 0 ? 5 : given == 1 ? 3 : 2))
    }

    func guardRange(_ time: Duration) throws(Refusal) {
        guard time >= .seconds(1), time <= Self.longestTime else { throw .durationOutOfRange }
    }

    /// The time since the start, without pauses and without the time it was closed.
    package func elapsed(at now: Stamp) -> Duration {
        progress.clock.elapsed(at: now)
    }

    /// The time the item was open, over all its openings.
    package func elapsed(of id: ItemID, at now: Stamp) -> Duration {
        progress[id].clock.elapsed(at: now)
    }

    /// What the note, or the facilitator, allows for the item, extensions included.
    package func timebox(of id: ItemID, in agenda: Agenda) -> Duration? {
        progress[id].timebox(noted: agenda.item(id)?.timebox)
    }

    /// - Parameter nearly: how many percent of a box are gone when it counts as nearly over.
    package func clock(_ agenda: Agenda, at now: Stamp, nearly: Int = TimeReading.usualNearly) -> ClockReading {
        ClockReading(
            meeting: TimeReading(elapsed: elapsed(at: now), box: plannedDuration, nearly: nearly),
            item: openItem.map {
                TimeReading(elapsed: elapsed(of: $0, at: now), box: timebox(of: $0, in: agenda), nearly: nearly)
            },
            openItem: openItem,
            isPaused: isPaused)
    }
}
