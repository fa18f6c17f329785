import MeetingCore
import NoteFormat

/// How things stand in the note and in the meeting, as far as goals are told from it.
struct Standing: Equatable, Sendable {
    var here: Int
    var openItem: ItemID?
    var lines: Int
    /// Whether the cursor is in a bullet that has no text yet.
    var isAtNewBullet: Bool
    /// The blanks that the line above that bullet begins with.
    var indentAbove: Int
    /// Steps that could be done again.
    var undone: Int
    var boxedItems: Int
    /// All timeboxes together, extensions included.
    var allowed: Duration
    var isPaused: Bool
    var speaker: String?
    var ownedActions: Int
    var decisions: Int
    var privateNotes: Int
    var isWrappedUp: Bool
    var isClosed: Bool
    var archivings: Int
    /// What was in sight since the lesson began, and is now.
    var seen: Set<Sight>
    var sight: Sight?

    init(_ model: Model, seen: Set<Sight>, archivings: Int) {
        let (note, meeting, agenda) = (model.note, model.meeting, model.agenda)
        here = meeting.attendance.here
        openItem = meeting.openItem
        lines = note.buffer.lineCount
        let line = model.cursorLine
        let isEmpty = ["-", "*", "+"].contains(note.buffer.string(ofLine: line).trimmed)
        isAtNewBullet = model.offered != nil || isEmpty
        // A bullet that is offered is below the cursor's line and not in the text yet.
        let last = model.offered == nil ? line - 1 : line
        indentAbove = last < 0 ? 0 : note.buffer.string(ofLine: last).prefix { $0 == " " || $0 == "\t" }.count
        undone = model.history.future.count
        let boxes = agenda.items.compactMap { meeting.timebox(of: $0.id, in: agenda) }
        boxedItems = boxes.count
        allowed = boxes.reduce(.zero, +)
        isPaused = meeting.isPaused
        speaker = meeting.floor.speaker?.name
        ownedActions = note.actionItems(where: model.knownNames.contains).count { !$0.owners.isEmpty }
        decisions = note.decisions.count
        privateNotes = meeting.privateNotes.count
        isWrappedUp = meeting.phase == .wrapUp || meeting.phase == .closed
        isClosed = meeting.phase == .closed
        self.archivings = archivings
        self.seen = seen
        sight = Sight(model.overlay)
    }

    /// The same as if the end had not come yet: somebody who is ahead of a lesson needs no second time for it.
    var withoutWhatLasts: Standing {
        var standing = self
        standing.isWrappedUp = false
        standing.isClosed = false
        return standing
    }

    /// What was taken back since counts again when it is done again.
    func lowered(to now: Standing) -> Standing {
        var standing = self
        standing.here = min(here, now.here)
        standing.openItem = now.openItem == nil ? nil : openItem
        standing.lines = min(lines, now.lines)
        standing.undone = min(undone, now.undone)
        standing.boxedItems = min(boxedItems, now.boxedItems)
        standing.allowed = min(allowed, now.allowed)
        standing.isPaused = isPaused && now.isPaused
        standing.speaker = now.speaker == nil ? nil : speaker
        standing.ownedActions = min(ownedActions, now.ownedActions)
        standing.decisions = min(decisions, now.decisions)
        standing.privateNotes = min(privateNotes, now.privateNotes)
        standing.isWrappedUp = isWrappedUp && now.isWrappedUp
        standing.isClosed = isClosed && now.isClosed
        return standing
    }
}
