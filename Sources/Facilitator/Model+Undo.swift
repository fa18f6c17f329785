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
        tell("Taken back", step, since: before)
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
        if step.isChange, let place = step.filled { offer(step.edits.reduce(place) { $0.moved(by: $1.transaction) }) }
        tell("Done again", step, since: before)
    }

    /// Tells how the meeting is now, since a step of it does not show in the text, or what a command had written, which
    /// may be out of sight. In lines that is told anyway.
    private mutating func tell(_ what: String, _ step: Step, since before: Meeting) {
        guard front == .screen, notice?.kind != .refusal else { return }
        if step.events > 0 { return say("\(what). \(standing(since: before))") }
        guard step.isChange, let change = step.edits.first?.transaction.changes.first else { return }
        // A part of a line, such as the sign in a box, tells nothing by itself.
        guard change.replacement.contains(where: \.isLineTerminator) else { return say("\(what).") }
        say("\(what): \(String(decoding: change.replacement, as: UTF8.self).trimmed.cut(to: 60))")
    }

    private func standing(since before: Meeting) -> String {
        if meeting.phase != before.phase || meeting.openItem != before.openItem {
            let again = before.phase == .closed ? "The meeting goes on. " : ""
            let title = meeting.openItem.flatMap { agenda.item($0) }?.title
            switch meeting.phase {
            case .gathering: return "The meeting has not started."
            case .wrapUp: return "\(again)It is at the wrap-up."
            case .closed: return "The meeting is closed."
            case .section(let id):
                let open = title ?? agenda.section(id)?.title ?? "nothing"
                return "\(again)Open is \(open.cut(to: 50))."
            }
        }
        if meeting.isPaused != before.isPaused { return meeting.isPaused ? "The clocks stand." : "The clocks run." }
        if meeting.attendance != before.attendance { return "Here: \(meeting.attendance.here)." }
        if meeting.floor != before.floor {
            let queue = meeting.floor.queue.map(\.speaker.withoutHandle).joined(separator: ", ")
            let speaker = meeting.floor.speaker.map { "\($0.name.withoutHandle) has the floor. " } ?? ""
            return speaker + (queue.isEmpty ? "Nobody waits." : "In the queue: \(queue).")
        }
        if meeting.plannedDuration != before.plannedDuration {
            return "The plan is \(meeting.plannedDuration.components.seconds / 60) minutes."
        }
        return agenda.items.lazy.compactMap { standing(of: $0, since: before) }.first ?? ""
    }

    private func standing(of item: AgendaItem, since before: Meeting) -> String? {
        let title = item.title.cut(to: 40)
        let status = meeting.status(of: item.id)
        if status != before.status(of: item.id) {
            switch status {
            case .pending, .open: return "\(title) is to be discussed."
            case .discussed: return "\(title) is discussed."
            case .deferred: return "\(title) is put off."
            case .skipped: return "\(title) is left out."
            }
        }
        let box = meeting.timebox(of: item.id, in: agenda)
        guard box != before.timebox(of: item.id, in: agenda) else { return nil }
        return "\(title) has \(box.map { text(of: $0) } ?? "no timebox")."
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
