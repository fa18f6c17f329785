import MeetingCore
import NoteFormat
import TextEditing

extension Model {
    /// The day of the meeting: the title's, or today's where it has none.
    var dateOfMeeting: NoteDate {
        if let date = note.title?.date { return date }
        let days = (Int(now.wall.components.seconds) + utcOffset) / 86_400
        return NoteDate(dayNumber: days) ?? NoteDate(year: 1970, month: 1, day: 1)!
    }

    /// What the line under the cursor says; refused where it says nothing.
    private mutating func textUnderCursor() -> String? {
        guard !refusesChanges() else { return nil }
        let mark = note.mark(ofLine: cursorLine)
        let text = mark.isParagraphText ? note.textBehindMarker(ofLine: cursorLine).trimmed : ""
        guard offered == nil, !text.isEmpty else {
            refuse("There is no text in this line to make something of.")
            return nil
        }
        return text
    }

    /// Makes an action item of the line, where the note keeps such things; the line stays as it is.
    mutating func captureAction() {
        guard let text = textUnderCursor() else { return }
        let action = CapturedAction(text, people: knownPeople)
        addAction(action.owners, action.text, action.due)
    }

    /// Ticks or unticks the task in the line, or the chosen one in the agenda.
    mutating func toggleTask() {
        guard focus == .agenda else {
            change { note, model throws(EditRefusal) in try note.toggleTask(atLine: model.cursorLine) }
            return
        }
        guard let item = chosenItem, let ordinal = agenda.ordinal(of: item), let entry = note.agendaEntry(at: ordinal)
        else { return refuse("Choose an item first.") }
        guard change({ note, _ throws(EditRefusal) in try note.toggleTask(atLine: entry.line) }) else { return }
        say("\(note.isTicked(entryAt: ordinal) ? "Done" : "To do again"): \(agenda.items[ordinal].title)")
    }

    /// Makes a decision of the line, where it stands.
    mutating func captureDecision() {
        guard textUnderCursor() != nil else { return }
        change { note, model throws(EditRefusal) in try note.markDecision(atLine: model.cursorLine) }
        if notice?.kind != .refusal { saveNow() }
    }

    /// Makes a new topic of the line, which stays as it is.
    mutating func captureTopic() {
        guard let text = textUnderCursor() else { return }
        add(text) { note, text throws(EditRefusal) in try note.addTopic(text) }
    }
}
