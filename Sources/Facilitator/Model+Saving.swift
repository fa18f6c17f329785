import MeetingCore
import Proceedings
import TextEditing

extension Model {
    /// When the model wants a `tick`, as uptime: for a save, for the next second of a running clock, to go on
    /// scrolling under the mouse, or to forget news.
    package var deadline: Duration? {
        guard !isAgendaUnread else { return now.uptime }
        let save = isReadOnly ? nil : saving.due
        let first = earlier(front == .screen ? meeting.nextSecond(after: now) : nextAnnouncement, save)
        let next = earlier(earlier(first, reminderDeadline), pointer.drag?.scrollDue)
        return news.isEmpty ? next : earlier(next, newsDeadline)
    }

    private func earlier(_ one: Duration?, _ other: Duration?) -> Duration? {
        guard let one, let other else { return one ?? other }
        return min(one, other)
    }

    var areClocksRunning: Bool { meeting.startedAt != nil && meeting.phase != .closed && !meeting.isPaused }

    mutating func saveIfDue() {
        guard let due = saving.due, due <= now.uptime else { return }
        saveNow()
    }

    /// Writes what is not in the file yet; while something is being written, the rest follows it.
    ///
    /// - Parameter isNew: Whether a file that is gone is made again.
    mutating func saveNow(isNew: Bool = false) {
        guard !saving.isSaved, saving.writing == nil, !isReadOnly else { return }
        saving.writing = saving.revision
        record(.saving)
        effects.append(
            .save(note.buffer, revision: saving.revision, over: saving.fileGeneration, isNew: isNew))
    }

    /// Saves because the user says so: a file that is gone is made again.
    mutating func saveAsAsked() {
        guard !refusesChanges() else { return }
        takeOverAttendance()
        saving.isAsked = !saving.isSaved
        if saving.isSaved { confirmSaved() }
        saveNow(isNew: saving.loss != nil)
    }

    mutating func noteSaved(_ revision: Int) {
        // That it works again is told anyway.
        if saving.isAsked, saving.failure == nil, leaving == nil { confirmSaved() }
        saving.succeeded(revision: revision, at: now)
        rememberFileText()
        record(.saved)
        isLeavingRefused = false
        leaveIfPossible()
    }

    /// The title bar says it on the screen.
    private mutating func confirmSaved() {
        if front != .screen { say("Saved.") }
    }

    mutating func noteSaveOutdated() {
        saving.writing = nil
        saveNow()
    }

    mutating func noteSaveFailed(_ reason: String) {
        let isNews = saving.failed(reason, at: now)
        guard let leaving else {
            guard isNews else { return }
            if let loss = saving.loss, loss.text == reason { return tellLoss(loss) }
            return refuse("\(notSaved): \(reason). \(name(of: .noteSave)) tries again.")
        }
        if leaving.isForced {
            leaveWithoutSaving(status: leaving.status)
        } else {
            self.leaving = nil
            isLeavingRefused = true
            refuse("\(notSaved): \(reason). \(name(of: .quit)) again leaves.")
        }
    }

    /// Says the truth about a text that the file does not take, and leaves 80 columns room for the reason and a key.
    private var notSaved: String {
        saving.logFailure == nil ? "Not saved, in the log" : "SAVED NOWHERE"
    }

    mutating func noteFileLost(_ loss: FileLoss) {
        saving.loss = loss
        guard !isReadOnly else { return refuse("\(loss.text). What is shown is what it held.") }
        if saving.firstChange == nil { saving.firstChange = now }
        if saving.failed(loss.text, at: now) { tellLoss(loss) }
    }

    private mutating func tellLoss(_ loss: FileLoss) {
        let advice = loss.advice(saving: name(of: .noteSave))
        guard saving.logFailure == nil else { return refuse("\(notSaved): \(loss.text). \(advice).") }
        // A name leaves no room for more than itself.
        if case .renamed = loss { return refuse("\(loss.text); \(advice).") }
        refuse("\(loss.text). The text is in the log; \(advice).")
    }

    /// What kept the file from being written may just have gone.
    mutating func noteFileTouched() {
        guard saving.failure != nil, saving.loss == nil, let last = saving.lastFailure,
            now.uptime - last.uptime > .milliseconds(500)
        else { return }
        saveNow()
    }

    mutating func noteLogFailed(_ reason: String) {
        guard saving.logFailure != reason else { return }
        saving.logFailure = reason
        surroundings &+= 1
        refuse("The log cannot be written: \(reason). A crash would lose what is not in the file.")
    }

    mutating func noteLogWorks() {
        guard saving.logFailure != nil else { return }
        saving.logFailure = nil
        surroundings &+= 1
        say("The log is written again; nothing is missing in it.")
    }

    /// Ends with what the file did not take in the log, or elsewhere when the log does not take it either.
    private mutating func leaveWithoutSaving(status: Int32) {
        effects.append(saving.logFailure == nil ? .tellUnsaved : .rescue(note.buffer))
        effects.append(.quit(status: max(status, 1)))
    }

    /// Stops with everything on the disk: a stopped program may never come back.
    mutating func suspend() {
        takeOverAttendance()
        saveNow()
        effects.append(.suspend)
    }

    /// Whether the application ends as soon as everything is on the disk.
    package var isLeaving: Bool { leaving != nil }

    /// Saves and ends. Asked a second time after a failed save, it ends all the same: the log has the text.
    mutating func leave(status: Int32, isForced: Bool) {
        guard !isReadOnly else { return effects.append(.quit(status: status)) }
        takeOverAttendance()
        if isForced { keepUnanswered() }
        if isLeavingRefused, !saving.isSaved { return leaveWithoutSaving(status: status) }
        leaving = Leaving(status: status, isForced: isForced)
        saveNow()
        leaveIfPossible()
    }

    private mutating func leaveIfPossible() {
        guard let leaving else { return }
        if saving.isSaved {
            confirmSaved()
            record(.left)
            effects.append(.quit(status: leaving.status))
        } else {
            saveNow()
        }
    }
}
