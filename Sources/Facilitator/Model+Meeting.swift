import MeetingCore
import NoteFormat
import TextEditing

extension Model {
    /// Does what the facilitator wants, or tells why it cannot be done. Every success is one step of undo and is saved.
    mutating func intend(_ intent: MeetingIntent) {
        guard !refusesChanges() else { return }
        takeOverAttendance()
        let openBefore = meeting.openItem
        let phaseBefore = meeting.phase
        let event: MeetingEvent
        do throws(Refusal) {
            // The lines of a script come all at once, and each is meant.
            let isHasteMeant = front == .script
            event = try meeting.decide(
                intent, agenda: agenda, at: now, isHasteMeant: isHasteMeant, hasNotes: hasNotesOnOpenItem)
            record(.happened(event))
        } catch {
            // Who asks for the same at once means it.
            if error.isOverridable, declined == intent { return intend(.really(intent)) }
            declined = error.isOverridable ? intent : nil
            // What is typed meanwhile goes to the item that is still open.
            return refuse(error.text, staysWhileTyping: error.isOverridable)
        }
        declined = nil
        let isBoxed = meeting.openItem != openBefore && boxAsUsual()
        history.record(Step(edits: [], events: isBoxed ? 2 : 1))
        isOutlookStale = true
        saveNow()
        let hasMoved = meeting.openItem != openBefore || meeting.phase != phaseBefore
        if hasMoved { goToPlace() }
        announce(event, hasMoved: hasMoved)
    }

    /// Whether the last that was typed is a note about the open item.
    private var hasNotesOnOpenItem: Bool {
        guard let item = meeting.openItem else { return false }
        let line = note.buffer.line(containing: min(proceedings.lastEdited, note.buffer.byteCount))
        guard let entry = note.agendaEntry(containing: line), entry.line != line else { return false }
        return agenda.ordinal(of: item) == entry.ordinal
    }

    /// Does what was declined.
    mutating func insist() {
        guard let declined else { return refuse("Nothing was declined.") }
        intend(.really(declined))
    }

    func refusal(ofIntent intent: MeetingIntent) -> Refusal? {
        do throws(Refusal) {
            _ = try meeting.decide(intent, agenda: agenda, at: now)
            return nil
        } catch {
            return error
        }
    }

    /// Lets the meeting undo or redo its own last event, as part of a step of the history.
    mutating func replay(_ intent: MeetingIntent) {
        if let event = try? meeting.decide(intent, agenda: agenda, at: now) { record(.happened(event)) }
        isOutlookStale = true
        saveNow()
        followOpenItem()
    }

    /// Puts the agenda's cursor on the open item and the note's where the next note about it belongs.
    private mutating func goToPlace() {
        followOpenItem()
        offerBullet()
    }

    /// Offers the bullet for the next note about what is open.
    mutating func offerBullet() {
        if let usualPlace { offer(usualPlace) } else { offered = nil }
    }

    /// Where the next note about what is open belongs; nil where nothing is.
    var usualPlace: InsertionPlace? {
        if let item = meeting.openItem, let ordinal = agenda.ordinal(of: item) {
            return note.agendaEntry(at: ordinal).map(note.nextNotePlace)
        }
        guard case .section(let id) = meeting.phase, let index = agenda.sectionIndex(of: id),
            note.bodySections.indices.contains(index)
        else { return nil }
        return note.nextItemPlace(in: note.bodySections[index])
    }

    private mutating func followOpenItem() {
        if let item = meeting.openItem, let ordinal = agenda.ordinal(of: item) {
            agendaCursor.row = agendaRow(ofItemAt: ordinal)
        } else if case .section(let id) = meeting.phase, let index = agenda.sectionIndex(of: id) {
            agendaCursor.row = agenda.sections[index].itemRange.lowerBound + index
        }
        keepAgendaCursorInSight()
    }

    mutating func goToEntry(_ ordinal: Int) {
        guard let entry = note.agendaEntry(at: ordinal) else { return }
        offer(note.nextNotePlace(for: entry))
    }

    /// Puts the cursor at `place`; the bullet there is shown at once and becomes text with the first character.
    mutating func offer(_ place: InsertionPlace) {
        selection = Selection(at: place.offset)
        isSelecting = false
        goalColumn = nil
        offered = OfferedLine(place)
        scrollToCursor()
    }

    /// Tells what is seen nowhere but by a sign in the agenda, and what to do at a place where nothing is open.
    private mutating func announce(_ event: MeetingEvent, hasMoved: Bool) {
        let place = hasMoved ? advice : nil
        switch (event.mark, place) {
        case (nil, nil): break
        case (nil, let place?): confirm(place)
        case (let mark?, let place?): confirm("\(mark.status.done). \(place)")
        case (let mark?, nil):
            let title = (agenda.item(mark.item)?.title ?? "").cut(to: 44)
            confirm("\(mark.status.done): \(title). \(name(of: .undo)) takes it back.")
        }
    }

    private var advice: String? {
        switch meeting.phase {
        case .gathering: return nil
        case .section(let id):
            guard meeting.openItem == nil, let section = agenda.section(id) else { return nil }
            let title = section.title.cut(to: 26)
            return "\(title): nothing listed. \(name(of: .topicAdd)) adds a topic, \(name(of: .itemNext)) goes on."
        case .wrapUp:
            let left = missedItems.count
            let rest = left == 0 ? "Nothing is left." : "Not reached: \(left)."
            return "Wrap-up. \(rest) shift+c in the agenda closes the meeting."
        case .closed:
            return
                "The meeting is closed. \(name(of: .quit)) leaves, then gavel archive; \(name(of: .undo)) takes it back."
        }
    }

    mutating func openChosen() {
        switch agendaRow(at: agendaCursor.row) {
        case .item(let ordinal):
            let id = agenda.items[ordinal].id
            let isSettled = meeting.status(of: id) != .pending && meeting.status(of: id) != .open
            if meeting.openItem == id {
                goToEntry(ordinal)
            } else {
                intend(isSettled ? .reopen(id) : .open(id))
            }
            if notice?.kind != .refusal { focus = .note }
        case .section(let index):
            intend(.enterSection(agenda.sections[index].id))
            if notice?.kind != .refusal { focus = .note }
        case nil:
            refuse("There is nothing to open. \(name(of: .topicAdd)) adds a topic.")
        }
    }

    mutating func reopenChosen() {
        guard let chosenItem else { return refuse("Choose an item first.") }
        intend(.reopen(chosenItem))
    }
}

extension MeetingEvent {
    /// What was put off or left out by it.
    fileprivate var mark: (item: ItemID, status: ItemStatus)? {
        switch self {
        case .marked(let item, let status): (item, status)
        case .moved(let turn):
            turn.left.flatMap { $0.status == .deferred || $0.status == .skipped ? ($0.item, $0.status) : nil }
        default: nil
        }
    }
}

extension ItemStatus {
    fileprivate var done: String { self == .deferred ? "Put off" : "Left out" }
}
