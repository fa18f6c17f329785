/// The fold: what each event does to the meeting.
extension Meeting {
    package mutating func apply(_ event: MeetingEvent, at now: Stamp) {
        switch event {
        case .undone: crossStep(from: \.done, to: \.undone)
        case .redone: crossStep(from: \.undone, to: \.done)
        case .attendanceNoted(let names): take(presentNames: names)
        case .arrived(let name), .arrivedLate(let name), .returned(let name), .left(let name),
            .sentRegrets(let name), .withdrawn(let name):
            history.record(event, saving: .attendance(attendance.entry(for: name)))
            attendance.apply(event, at: now)
            recognizeWaiting()
        case .started, .moved, .wentBack, .closed, .meetingReopened, .marked, .paused, .resumed, .extended,
            .extensionTakenBack, .timeboxSet, .plannedDurationSet, .floor, .reminderSet, .notedPrivately:
            history.record(event, saving: .progress(progress))
            progress.apply(event, at: now)
        }
    }

    /// Exchanges the present state with the one beyond the last step of a pile.
    private mutating func crossStep(
        from source: WritableKeyPath<History, [Step]>, to target: WritableKeyPath<History, [Step]>
    ) {
        guard var step = history[keyPath: source].popLast() else { return }
        switch step.saved {
        case .progress(let saved):
            step.saved = .progress(progress)
            progress = saved
        case .attendance(let saved):
            step.saved = .attendance(attendance.entry(for: saved.name))
            attendance.restore(saved)
        }
        history[keyPath: target].append(step)
    }
}

extension Progress {
    /// Events of other concerns change nothing here.
    fileprivate mutating func apply(_ event: MeetingEvent, at now: Stamp) {
        switch event {
        case .started(let turn): start(turn, at: now)
        case .moved(let turn): take(turn, at: now)
        case .wentBack(let turn): goBack(turn, at: now)
        case .closed(let turn): close(turn, at: now)
        case .meetingReopened(let turn): reopen(turn, at: now)
        case .marked(let item, let status): self[item].status = status
        case .paused: pause(at: now)
        case .resumed: resume(at: now)
        case .extended(let item, let by, let base): extend(item, by: by, base: base)
        case .extensionTakenBack(let item): takeBackExtension(of: item)
        case .timeboxSet(let item, let box, let noted): setTimebox(of: item, SetBox(box: box, noted: noted))
        case .plannedDurationSet(let planned): plannedDuration = planned
        case .reminderSet(let after, let text): reminders.append(Reminder(text: text, due: now.uptime + after))
        case .notedPrivately(let text): privateNotes.append(PrivateNote(text: text, at: now))
        case .floor(let event): floor.apply(event, isRunning: clock.isRunning, at: now)
        case .arrived, .arrivedLate, .returned, .left, .sentRegrets, .withdrawn, .attendanceNoted, .undone, .redone:
            break
        }
    }
}
