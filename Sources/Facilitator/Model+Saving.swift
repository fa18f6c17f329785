import MeetingCore
import TextEditing

extension Model {
    /// When the model wants a `tick`, as uptime: for a save, or for the next second of a running clock.
    package var deadline: Duration? {
        guard !isAgendaUnread else { return now.uptime }
        let second = nextSecond
        guard let due = saving.due else { return second }
        return second.map { min($0, due) } ?? due
    }

    /// When the seconds shown change next; all clocks are read on the meeting's second, so this is one wake a second.
    private var nextSecond: Duration? {
        guard meeting.startedAt != nil, meeting.phase != .closed, !meeting.isPaused else { return nil }
        let elapsed = meeting.elapsed(at: now)
        let whole = Duration.seconds(elapsed.components.seconds + 1)
        return now.uptime + (whole - elapsed)
    }

    mutating func saveIfDue() {
        guard let due = saving.due, due <= now.uptime else { return }
        saveNow()
    }

    /// Writes what is not on the disk yet; while something is being written, the rest follows it.
    mutating func saveNow() {
        guard !saving.isSaved, saving.writing == nil else { return }
        saving.writing = saving.revision
        effects.append(.save(note.buffer, revision: saving.revision, isForced: false))
    }

    /// Saves because the user says so: after a warning that somebody else changed the file, over their change.
    mutating func saveAsAsked() {
        takeOverAttendance()
        guard saving.isChangedOutside, !saving.isSaved, saving.writing == nil else { return saveNow() }
        saving.writing = saving.revision
        effects.append(.save(note.buffer, revision: saving.revision, isForced: true))
    }

    mutating func noteChangedOutside(_ revision: Int) {
        noteSaveFailed(revision, "the file was changed by another program")
        saving.isChangedOutside = true
        refuse("The file was changed by another program. ctrl+s saves yours and keeps theirs.")
    }

    mutating func noteSaved(_ revision: Int) {
        saving.succeeded(revision: revision, at: now)
        isLeavingRefused = false
        leaveIfPossible()
    }

    mutating func noteSaveFailed(_ revision: Int, _ reason: String) {
        saving.failed(reason, at: now)
        guard let leaving else {
            return refuse("Not saved: \(reason). Typing goes on; ctrl+s tries again.")
        }
        if leaving.isForced {
            leaveWithoutSaving(status: leaving.status)
        } else {
            self.leaving = nil
            isLeavingRefused = true
            refuse("Not saved: \(reason). ctrl+q again leaves; the text is kept elsewhere.")
        }
    }

    private mutating func leaveWithoutSaving(status: Int32) {
        effects.append(.rescue(note.buffer))
        effects.append(.quit(status: max(status, 1)))
    }

    /// Stops with everything on the disk: a stopped program may never come back.
    mutating func suspend() {
        takeOverAttendance()
        saveNow()
        effects.append(.suspend)
    }

    /// Saves and ends. Asked a second time after a failed save, it ends all the same and the text is kept elsewhere.
    mutating func leave(status: Int32, isForced: Bool) {
        takeOverAttendance()
        if isLeavingRefused, !saving.isSaved { return leaveWithoutSaving(status: status) }
        leaving = Leaving(status: status, isForced: isForced)
        saveNow()
        leaveIfPossible()
    }

    private mutating func leaveIfPossible() {
        guard let leaving else { return }
        if saving.isSaved {
            effects.append(.quit(status: leaving.status))
        } else {
            saveNow()
        }
    }
}
