/// The guards: what may happen now, and why not.
extension Meeting {
    /// The event that an intent leads to; changes nothing.
    ///
    /// - Parameters:
    ///   - isHasteMeant: Whether it was written down before, so that nothing follows from how soon it comes.
    ///   - hasNotes: Whether something was noted about the open item: then it was discussed, however soon it is left, and
    ///     going on is meant.
    package func decide(
        _ intent: MeetingIntent, agenda: Agenda, at now: Stamp, isHasteMeant: Bool = false, hasNotes: Bool = false
    ) throws(Refusal) -> MeetingEvent {
        var wanted = intent
        if case .really(let declined) = intent { wanted = declined }
        let event = try settle(wanted, agenda: agenda, at: now)
        if wanted == intent { try guardQueue(before: event) }
        // Nobody presses a key twice by mistake with text typed between.
        let isMeant = isHasteMeant || hasNotes
        if !isMeant, wanted.goesOn { try guardDoublePress(event, at: now) }
        if !isMeant, intent == .next { try guardGlance(event, at: now) }
        return hasNotes ? event.leavingDiscussed : event
    }

    /// What an intent leads to where nobody has to be asked twice.
    private func settle(_ intent: MeetingIntent, agenda: Agenda, at now: Stamp) throws(Refusal) -> MeetingEvent {
        try guardClosed(intent)
        switch intent {
        case .start: return .started(try firstTurn(agenda))
        case .next: return try next(agenda, at: now)
        case .previous: return .wentBack(try turnBack(agenda, at: now))
        case .open(let item): return begun(try turn(to: item, agenda, at: now))
        case .defer(let item): return try mark(item, .deferred, agenda, at: now)
        case .skip(let item): return try mark(item, .skipped, agenda, at: now)
        case .reopen(let item): return try reopen(item, agenda, at: now)
        case .enterSection(let section): return begun(try turn(to: section, agenda, at: now))
        case .wrapUp: return .moved(try turnToWrapUp())
        case .close:
            guard phase != .gathering else { throw .notStarted }
            return .closed(Turn(left: leaving(as: .discussed), phase: .closed))
        case .reopenMeeting: return try reopenMeeting(agenda)
        case .pause: return try pause()
        case .resume: return try resume()
        case .extend(let time): return try extend(by: time, agenda, at: now)
        case .takeBackExtension: return try takeBackExtension(agenda)
        case .setTimebox(let item, let box): return try setTimebox(of: item, box, agenda)
        case .setPlannedDuration(let planned): return try setPlannedDuration(planned)
        case .arrive(let name): return try arrive(name)
        case .leave(let name): return try leave(name)
        case .regrets(let name): return try sendRegrets(name)
        case .withdraw(let name): return try withdraw(name)
        case .floor(let intent): return .floor(try decide(intent, at: now))
        case .remind(let after, let text):
            try guardRange(after)
            return .reminderSet(after: after, text)
        case .notePrivately(let text): return .notedPrivately(text)
        case .really(let declined): return try settle(declined, agenda: agenda, at: now)
        case .undo:
            guard undoable != nil else { throw .nothingToUndo }
            return .undone
        case .redo:
            guard redoable != nil else { throw .nothingToRedo }
            return .redone
        }
    }

    /// Declines to leave people waiting, as Zakim does.
    private func guardQueue(before event: MeetingEvent) throws(Refusal) {
        switch event {
        case .closed: try guardQueue()
        case .moved(let turn), .wentBack(let turn): if turn.left != nil { try guardQueue() }
        case .started, .meetingReopened, .marked, .paused, .resumed, .extended, .extensionTakenBack, .timeboxSet,
            .plannedDurationSet, .arrived, .arrivedLate, .returned, .left, .sentRegrets, .withdrawn, .attendanceNoted,
            .floor, .reminderSet, .notedPrivately, .undone, .redone:
            return
        }
    }

    /// Declines to go on twice within a second.
    private func guardDoublePress(_ event: MeetingEvent, at now: Stamp) throws(Refusal) {
        guard case .moved = event, let last = progress.lastTurn else { return }
        let passed = now.uptime - last.uptime
        guard passed >= .zero, passed < Self.doublePress else { return }
        throw openItem == nil ? .sectionEnteredJustNow : .openedJustNow
    }

    /// Declines to go on from an item that was opened less than a minute ago, as Zakim does.
    private func guardGlance(_ event: MeetingEvent, at now: Stamp) throws(Refusal) {
        guard case .moved(let turn) = event, turn.left != nil, let last = progress.lastTurn else { return }
        let passed = now.uptime - last.uptime
        guard passed >= .zero, passed < Self.recently else { return }
        throw .openedRecently(ago: passed)
    }

    private func guardClosed(_ intent: MeetingIntent) throws(Refusal) {
        guard phase == .closed else { return }
        switch intent {
        case .reopenMeeting, .arrive, .regrets, .withdraw, .notePrivately, .undo, .redo: return
        case .start, .next, .previous, .open, .defer, .skip, .reopen, .enterSection, .wrapUp, .close, .pause, .resume,
            .extend, .takeBackExtension, .setTimebox, .setPlannedDuration, .leave, .floor, .remind,
            .really:
            throw .meetingClosed
        }
    }

    /// Opening anything while people gather starts the meeting there.
    private func begun(_ turn: Turn) -> MeetingEvent {
        phase == .gathering ? .started(turn) : .moved(turn)
    }

    private func next(_ agenda: Agenda, at now: Stamp) throws(Refusal) -> MeetingEvent {
        switch phase {
        case .gathering: return .started(try firstTurn(agenda))
        case .wrapUp: return .moved(try turnToLeftover(agenda))
        case .closed: throw .meetingClosed
        case .section: return .moved(turnAhead(leavingAs: .discussed, agenda))
        }
    }

    private func mark(
        _ item: ItemID?, _ status: ItemStatus, _ agenda: Agenda, at now: Stamp
    ) throws(Refusal) -> MeetingEvent {
        guard let item, item != openItem else {
            guard phase != .gathering else { throw .notStarted }
            guard openItem != nil else { throw .noOpenItem }
            return .moved(turnAhead(leavingAs: status, agenda))
        }
        guard agenda.contains(item) else { throw .noSuchItem }
        let present = self.status(of: item)
        guard present != status else { throw .alreadyMarked(status) }
        guard present != .discussed else { throw .alreadyDiscussed }
        return .marked(item, status)
    }

    private func reopen(_ item: ItemID, _ agenda: Agenda, at now: Stamp) throws(Refusal) -> MeetingEvent {
        guard item == openItem || agenda.contains(item) else { throw .noSuchItem }
        switch status(of: item) {
        case .pending: throw .notOpenedYet
        case .open: throw .alreadyOpen
        case .discussed, .deferred, .skipped: return begun(try turn(to: item, agenda, at: now))
        }
    }

    private func reopenMeeting(_ agenda: Agenda) throws(Refusal) -> MeetingEvent {
        guard phase == .closed, var turn = progress.beforeClosing else { throw .notClosed }
        if let item = turn.opened, !agenda.contains(item) { turn.opened = nil }
        return .meetingReopened(turn)
    }
}

extension MeetingEvent {
    /// The same, but what would be left as hardly looked at was discussed.
    fileprivate var leavingDiscussed: MeetingEvent {
        switch self {
        case .moved(let turn): .moved(turn.leavingDiscussed)
        case .wentBack(let turn): .wentBack(turn.leavingDiscussed)
        default: self
        }
    }
}

extension Turn {
    fileprivate var leavingDiscussed: Turn {
        guard let left, left.status == .pending else { return self }
        var turn = self
        turn.left = Leaving(item: left.item, status: .discussed)
        return turn
    }
}

extension MeetingIntent {
    /// Whether it leads to the next item, whichever that is, so that two presses of one key would lead one too far.
    fileprivate var goesOn: Bool {
        switch self {
        case .next, .defer, .skip: true
        case .start, .previous, .open, .reopen, .enterSection, .wrapUp, .close, .reopenMeeting, .pause, .resume,
            .extend, .takeBackExtension, .setTimebox, .setPlannedDuration, .arrive, .leave, .regrets, .withdraw,
            .floor, .remind, .notePrivately, .really, .undo, .redo:
            false
        }
    }
}
