// Proceedings are a note and its meeting as one value that only operations change.
//
// The log keeps the operations; folding them again gives the same text, agenda and meeting, which is what recovery and
// the history of a meeting are. A change that is no operation would be lost in a crash: there must be none.
// Nothing here reads a clock, a file or a terminal.

import MeetingCore
import NoteFormat
import TextEditing

/// The note, the agenda that is read from it, the meeting over it, and what the note's file holds.
package struct Proceedings: Sendable {
    package private(set) var note: Note
    package internal(set) var agenda = Agenda()
    package private(set) var meeting: Meeting
    /// What the file is known to hold: where a three-way merge starts from.
    package private(set) var fileText: TextBuffer
    /// The text that was on its way to the file; a crash leaves open whether it arrived.
    package private(set) var textBeingSaved: TextBuffer?
    /// When the last operation came; nil before the first one.
    package private(set) var lastStamp: Stamp?
    /// Where the text was edited last.
    package private(set) var lastEdited = 0
    /// Whether the agenda is still to be read: the text of a large note is shown first.
    package private(set) var isAgendaUnread = true

    /// The text of the file, with nothing said or done yet. The agenda is read by the first operation or before.
    package init(_ text: [UInt8], plannedDuration: Duration = Meeting.usualDuration) {
        note = Note(text)
        fileText = note.buffer
        meeting = Meeting(plannedDuration: plannedDuration, presentNames: note.attendanceNames)
    }

    /// Takes up proceedings where they were left; nil when the agenda cannot be that of the text.
    package init?(
        text: TextBuffer, fileText: TextBuffer, agenda: Agenda, meeting: Meeting, lastStamp: Stamp?, lastEdited: Int
    ) {
        note = Note(text)
        guard agenda.hasShape(of: note), (0...text.byteCount).contains(lastEdited) else { return nil }
        self.fileText = fileText
        self.agenda = agenda
        self.meeting = meeting
        self.lastStamp = lastStamp
        self.lastEdited = lastEdited
        isAgendaUnread = false
    }

    /// Takes in how other notes of the series are written, which changes nothing of this one.
    package mutating func takeIn(areItemsUsuallyApart: Bool) { note.areItemsUsuallyApart = areItemsUsuallyApart }

    package mutating func readAgenda() {
        guard isAgendaUnread else { return }
        isAgendaUnread = false
        agenda = Agenda(sections: note.agendaDrafts())
    }

    /// Changes what the operation says.
    ///
    /// - Precondition: the operation was made for these proceedings, or `accepts` said so.
    @discardableResult
    package mutating func apply(_ operation: Operation, at now: Stamp) -> ProceedingsChange {
        readAgenda()
        lastStamp = now
        switch operation {
        case .opened(let opening):
            if let text = opening.text { self = Self(reopening: text, opening, at: now) }
        case .edited(let transaction):
            if let first = transaction.changes.last { lastEdited = transaction.map(first.range.upperBound) }
            return followAgenda(note.apply(transaction))
        case .happened(let event): meeting.apply(event, at: now)
        case .saving: textBeingSaved = note.buffer
        case .saved:
            if let textBeingSaved { fileText = textBeingSaved }
            textBeingSaved = nil
        case .found(let transaction):
            fileText.apply(transaction)
            textBeingSaved = nil
        case .left: break
        }
        return ProceedingsChange()
    }

    /// Who is there comes as an event: the meeting can be folded without the note.
    private init(reopening text: [UInt8], _ opening: Opening, at now: Stamp) {
        self.init(text, plannedDuration: opening.plannedDuration)
        meeting = Meeting(plannedDuration: opening.plannedDuration)
        lastStamp = now
        readAgenda()
    }

    /// Whether an operation that was read from a disk can be applied here.
    package func accepts(_ operation: Operation) -> Bool {
        switch operation {
        case .edited(let transaction): transaction.fits(note.buffer)
        case .found(let transaction): transaction.fits(fileText)
        case .happened(let event): event.speaks(of: agenda)
        case .opened, .saving, .saved, .left: true
        }
    }
}

/// What an operation changed, for whoever shows the proceedings.
package struct ProceedingsChange: Sendable {
    /// Nil when the text is what it was.
    package var outline: OutlineChange?
    /// Whether the agenda shows something else.
    package var isAgendaChanged = false
    /// Whether items came, went or take another time.
    package var areTimesChanged = false
}
