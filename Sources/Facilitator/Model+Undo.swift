import TextEditing

extension Model {
    /// Takes back the last step: edits of the text, an event of the meeting, or both.
    mutating func undo() {
        guard !refusesChanges() else { return }
        offered = nil
        guard let step = history.undo() else { return refuse("There is nothing to undo.") }
        for edit in step.edits.reversed() { applyToNote(edit.inverse) }
        if let first = step.edits.first { selection = first.before }
        for _ in 0..<step.events { replay(.undo) }
        afterTimeTravel()
        if let place = step.filled { offer(place) }
    }

    mutating func redo() {
        guard !refusesChanges() else { return }
        offered = nil
        guard let step = history.redo() else { return refuse("There is nothing to redo.") }
        for edit in step.edits { applyToNote(edit.transaction) }
        if let last = step.edits.last { selection = last.after }
        for _ in 0..<step.events { replay(.redo) }
        afterTimeTravel()
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
