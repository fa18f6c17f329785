import Console
import MeetingCore
import NoteFormat

/// What is answered where nothing is drawn, a fact a line.
extension Model {
    func answer(to question: LineQuestion) -> [String] {
        switch question {
        case .place: [placeText(withSection: true)] + timeTexts + floorTexts + fileTexts
        case .time: timeTexts
        case .agenda: agendaTexts
        case .queue: floorTexts.isEmpty ? ["Nobody has the floor, and nobody waits."] : floorTexts + turnTexts
        case .people: peopleTexts
        case .notes(let choice): noteTexts(choice)
        case .search(let text): places(of: text)
        case .privateNotes: privateTexts
        case .readBack: ReadBack(self).texts
        case .help(let topic): LineHelp.texts(on: topic)
        }
    }

    private var fileTexts: [String] {
        switch savingState {
        case .saved, .unsaved: []
        case .failed, .savedWithoutLog, .unsavedWithoutLog, .nowhere, .readOnly, .readOnlyWithoutFile:
            ["The note is \(savingState.text)."]
        }
    }

    // MARK: - The agenda

    private var agendaTexts: [String] {
        guard !agenda.items.isEmpty else { return ["The agenda is empty. #topic TITLE adds a topic and opens it."] }
        let cut = meeting.cutLine(agenda, at: now)
        var actions = 0
        return agenda.sections.flatMap { section in
            let items = section.itemRange.flatMap { ordinal in
                let item = agenda.items[ordinal]
                var parts = state(ofItemAt: ordinal).map { [$0] } ?? []
                if section.kind == .actions {
                    actions += 1
                    parts.append("action \(actions)")
                }
                return (item.id == cut ? [cutText] : []) + [
                    "\(ordinal + 1). " + Self.sentence(item.title.cut(to: Self.longestTitle), parts)
                ]
            }
            return [section.title.isEmpty ? "Without a heading:" : "\(section.title):"]
                + (items.isEmpty ? ["Nothing is listed."] : items)
        }
    }

    /// What stands before the first item that does not fit.
    private var cutText: String {
        guard areClocksRunning else { return "What follows does not fit into the planned time." }
        let end = now.wall + meeting.plannedDuration - meeting.elapsed(at: now)
        return "What follows does not fit before \(end.timeOfDay(utcOffset))."
    }

    /// `discussed in 3 minutes`, `open, 15 minutes`, `20 minutes`, `to do`; nil for what is simply to come.
    private func state(ofItemAt ordinal: Int) -> String? {
        let item = agenda.items[ordinal].id
        let box = meeting.timebox(of: item, in: agenda)?.words
        let took = meeting.elapsed(of: item, at: now)
        let time = took >= .seconds(1) ? " after \(took.words)" : ""
        switch meeting.status(of: item) {
        case .pending: return box ?? taskText(ofItemAt: ordinal)
        case .open: return "open" + (box.map { ", \($0)" } ?? "")
        case .discussed: return "discussed" + (took >= .seconds(1) ? " in \(took.words)" : "")
        case .deferred: return "put off\(time)"
        case .skipped: return "left out\(time)"
        }
    }

    /// What the box of an item says; nil where it has none.
    func taskText(ofItemAt ordinal: Int) -> String? {
        let task = note.agendaEntry(at: ordinal).flatMap { note.title(of: $0).task }
        return task.map { $0 == .done ? "done" : "to do" }
    }

    // MARK: - People

    var peopleTexts: [String] {
        let attendees = meeting.attendance.attendees
        func names(_ fits: (Attendee.Status) -> Bool) -> [String] {
            attendees.filter { fits($0.status) }.map { told($0) }
        }
        let here = names { if case .present = $0 { true } else if case .late = $0 { true } else { false } }
        let left = names { if case .left = $0 { true } else { false } }
        let regrets = names { $0 == .regrets }
        return [here.isEmpty ? "Nobody is marked present." : "\(here.count) here: \(here.joined(separator: ", "))."]
            + (left.isEmpty ? [] : ["Left: \(left.joined(separator: ", "))."])
            + (regrets.isEmpty ? [] : ["Regrets: \(regrets.joined(separator: ", "))."])
    }

    private func told(_ attendee: Attendee) -> String {
        switch attendee.status {
        case .present, .regrets: attendee.name
        case .late(let at): "\(attendee.name) since \(at.wall.timeOfDay(utcOffset))"
        case .left(let at): "\(attendee.name) at \(at.wall.timeOfDay(utcOffset))"
        }
    }

    // MARK: - The floor

    private var floorTexts: [String] {
        let floor = meeting.floor
        var texts: [String] = []
        if let speaker = floor.speaker {
            let time = floor.reading(at: now)?.elapsed ?? .zero
            texts.append("\(speaker.text), for \(time.words) now.")
        }
        for (number, entry) in floor.queue.enumerated() {
            let isNew = floor.isNew(entry.speaker) ? ", for the first time" : ""
            texts.append("\(number + 1). \(entry.text)\(isNew).")
        }
        if floor.isClosed { texts.append("The queue is closed.") }
        if let limit = floor.limit { texts.append("Turns of \(limit.words).") }
        return texts
    }

    /// For the facilitator's ears: who has spoken how often and for how long.
    private var turnTexts: [String] {
        let most = meeting.floor.turns.sorted { ($1.time, $0.name) < ($0.time, $1.name) }
        guard !most.isEmpty else { return [] }
        let turns = most.map {
            "\($0.name.withoutHandle) \($0.count == 1 ? "once" : "\($0.count) times"), \($0.time.words)"
        }
        return ["Spoken so far: \(turns.joined(separator: "; "))."]
    }

    private var privateTexts: [String] {
        let notes = meeting.privateNotes
        guard !notes.isEmpty else { return ["Nothing was noted off the record. [off] TEXT notes something."] }
        return ["Off the record:"] + notes.map { "\($0.at.wall.timeOfDay(utcOffset)): \($0.text)" }
    }
}

extension ReadBack {
    /// A line each, as they are read aloud.
    fileprivate var texts: [String] {
        lines.compactMap { line in
            switch line {
            case .heading(let text): text + ":"
            case .nothing(let text): text
            case .text("", _): nil
            case .text(let text, let about): text + (about.map { " (\($0))" } ?? "")
            }
        }
    }
}

extension QueueEntry {
    /// `Ada with a point of order, to ask about wheels`.
    var text: String { speaker.withoutHandle + kind.phrase + (reason.map { ", to \($0)" } ?? "") }
}

extension Speaker {
    var text: String {
        "\(name.withoutHandle) has the floor" + (kind?.phrase ?? "") + (reason.map { ", to \($0)" } ?? "")
    }
}

extension QueueKind {
    /// What stands behind the name; nothing for the usual kind.
    fileprivate var phrase: String {
        switch self {
        case .reactNow: " to answer at once"
        case .pointOfOrder: " with a point of order"
        case .clarifyingQuestion: " with a clarifying question"
        case .reply: " with a reply"
        case .newTopic: ""
        case .lastWord: " for the last word"
        }
    }
}
