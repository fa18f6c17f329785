import MeetingCore
import TextEditing

extension Model {
    /// Takes back the last step: edits of the text, an event of the meeting, or both.
    mutating func undo() {
        guard !refusesChanges() else { return }
        if offered?.isAsked == true {
            offered = nil
            return
        }
        offered = nil
        let before = meeting
        guard let step = history.undo() else { return refuse("There is nothing to undo.") }
        for edit in step.edits.reversed() { applyToNote(edit.inverse) }
        if let first = step.edits.first { selection = first.before }
        for _ in 0..<step.events { replay(.undo) }
        afterTimeTravel()
        if let place = step.filled { offer(place) }
        if step.events > 0 { tell("Taken back", since: before) }
    }

    mutating func redo() {
        guard !refusesChanges() else { return }
        offered = nil
        let before = meeting
        guard let step = history.redo() else { return refuse("There is nothing to redo.") }
        for edit in step.edits { applyToNote(edit.transaction) }
        if let last = step.edits.last { selection = last.after }
        for _ in 0..<step.events { replay(.redo) }
        afterTimeTravel()
        if step.events > 0 { tell("Done again", since: before) }
    }

    /// Tells how the meeting is now: a step of it does not show in the text. In lines that is told anyway.
    private mutating func tell(_ what: String, since before: Meeting) {
        guard front == .screen, notice?.kind != .refusal else { return }
        say("\(what). \(standing(since: before))")
    }

    private func standing(since before: Meeting) -> String {
        if meeting.phase != before.phase || meeting.openItem != before.openItem {
            let title = meeting.openItem.flatMap { agenda.item($0) }?.title
            switch meeting.phase {
            case .gathering: return "The meeting has not started."
            case .wrapUp: return "It is at the wrap-up."
            case .closed: return "The meeting is closed."
            case .section(let id): return "Open is \((title ?? agenda.section(id)?.title ?? "nothing").cut(to: 50))."
            }
        }
        if meeting.isPaused != before.isPaused { return meeting.isPaused ? "The clocks stand." : "The clocks run." }
        if meeting.attendance != before.attendance { return "Here: \(meeting.attendance.here)." }
        if meeting.floor != before.floor {
            let queue = meeting.floor.queue.map(\.speaker.withoutHandle).joined(separator: ", ")
            let speaker = meeting.floor.speaker.map { "\($0.name.withoutHandle) has the floor. " } ?? ""
            return speaker + (queue.isEmpty ? "Nobody waits." : "In the queue: \(queue).")
        }
        return ""
    }

    /// Does several things as one step.
    mutating func asOneStep(_ body: (inout Model) -> Void) {
        let count = history.past.count
        body(&self)
        history.joinPast(from: count, Step.init(joining:))
    }

    private mutating func afterTimeTravel() {
        goalColumn = nil
        isSelecting = false
        takeOverAttendance()
        if haveConflictsBeenSeen { markConflicts() }
        scrollToCursor()
    }
}
