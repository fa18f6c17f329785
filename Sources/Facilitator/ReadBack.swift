import Console
import MeetingCore
import NoteFormat

/// What came of the meeting, in the order in which it is read aloud.
struct ReadBack: Equatable, Sendable {
    enum Line: Equatable, Sendable {
        case heading(String)
        /// A text, and what it belongs to.
        case text(String, about: String?)
        case nothing(String)
    }

    var lines: [Line] = []

    init(_ model: Model) {
        let note = model.note
        let decisions = note.decisions.map { ($0.text.withoutMarkup, note.topic(ofLine: $0.line)) }
        add("Decisions", decisions, none: "No decision.")
        let isPerson = model.knownNames.contains
        let actions = note.actionItems(where: isPerson).filter { $0.state == .open }
        // The same that the list before the end tells of.
        let unowned = Set(note.actionsWithoutOwner(where: isPerson).map(\.line))
        add(
            "Action items",
            actions.map { action in
                let owners = unowned.contains(action.line) ? "Nobody yet" : action.owners.joined(separator: ", ")
                let text = action.text.withoutMarkup
                return (owners.isEmpty ? text : "\(owners): \(text)", action.due.map { "due \($0)" })
            }, none: "No action item.")
        func titles(_ status: ItemStatus) -> [(String, String?)] {
            model.agenda.items.filter { model.meeting.status(of: $0.id) == status }.map { ($0.title, nil) }
        }
        add("Put off to the next meeting", titles(.deferred), none: "Nothing was put off.")
        let leftOut = titles(.skipped)
        if !leftOut.isEmpty { add("Left out", leftOut, none: "") }
        addMissed(model)
        addAttendance(model.meeting.attendance)
        let taken = model.agenda.items.compactMap { item -> (String, String?)? in
            let time = model.meeting.elapsed(of: item.id, at: model.now)
            guard time > .zero else { return nil }
            let box = model.meeting.timebox(of: item.id, in: model.agenda)
            return (item.title, model.text(of: TimeReading(elapsed: time, box: box)))
        }
        add("Time", taken, none: "No item was opened.")
        let total = TimeReading(elapsed: model.meeting.elapsed(at: model.now), box: model.meeting.plannedDuration)
        lines.append(.text("The meeting took \(model.text(of: total)).", about: nil))
    }

    private mutating func add(_ heading: String, _ texts: [(String, String?)], none: String) {
        if !lines.isEmpty { lines.append(.text("", about: nil)) }
        lines.append(.heading(texts.isEmpty ? heading : "\(heading) (\(texts.count))"))
        lines += texts.isEmpty ? [.nothing(none)] : texts.map { .text($0.0, about: $0.1) }
    }

    /// What nobody came to, at the end.
    private mutating func addMissed(_ model: Model) {
        guard [.wrapUp, .closed].contains(model.meeting.phase) else { return }
        let missed = model.missedItems
        guard !missed.isEmpty else { return }
        add("Not reached", missed.map { ($0.title, nil) }, none: "")
    }

    private mutating func addAttendance(_ attendance: MeetingCore.Attendance) {
        let here = attendance.attendees.filter(\.attended).map(\.name.withoutHandle)
        let regrets = attendance.attendees.filter { $0.status == .regrets }.map(\.name.withoutHandle)
        lines.append(.text("", about: nil))
        lines.append(.heading("Here (\(here.count))"))
        lines.append(
            here.isEmpty ? .nothing("Nobody is marked present.") : .text(here.joined(separator: ", "), about: nil))
        if !regrets.isEmpty { lines.append(.text("Regrets: \(regrets.joined(separator: ", "))", about: nil)) }
    }

    /// The lines wrapped to a width.
    func rows(_ columns: Int) -> [(text: String, role: Role)] {
        lines.flatMap { line -> [(text: String, role: Role)] in
            switch line {
            case .heading(let text): return [(text, .heading)]
            case .nothing(let text): return [("  \(text)", .muted)]
            case .text("", _): return [("", .text)]
            case .text(let text, let about):
                let whole = text + (about.map { "  (\($0))" } ?? "")
                return whole.wrapped(to: max(columns - 4, 20)).enumerated().map {
                    ("  \($0 == 0 ? "" : "  ")\($1)", .text)
                }
            }
        }
    }
}

extension Note {
    /// The title of the agenda entry that a line belongs to.
    fileprivate func topic(ofLine line: Int) -> String? {
        guard let entry = agendaEntry(containing: line), entry.line != line else { return nil }
        return title(of: entry).text.withoutMarkup
    }
}

extension Model {
    /// What nobody came to. An action item is what came of something, so it is none of these.
    var missedItems: [AgendaItem] {
        agenda.items.enumerated().filter { ordinal, item in
            meeting.status(of: item.id) == .pending && !agenda.isAction(itemAt: ordinal)
        }.map(\.element)
    }

    mutating func pressInReadBack(_ key: KeyStroke, _ top: Int) {
        let most = max(ReadBack(self).rows(size.columns).count - (size.rows - 2), 0)
        let page = size.rows - 3
        switch key.key {
        case .up, .character("k"): overlay = .readBack(top: max(top - 1, 0))
        case .down, .character("j"), .enter: overlay = .readBack(top: min(top + 1, most))
        case .pageUp: overlay = .readBack(top: max(top - page, 0))
        case .pageDown, .character(" "): overlay = .readBack(top: min(top + page, most))
        case .character("a"):
            overlay = nil
            archive()
        case .character("e"):
            overlay = nil
            export()
        case .character("u") where meeting.phase == .closed:
            overlay = nil
            intend(.reopenMeeting)
        default: leaveOverlay(by: key)
        }
    }

    func drawReadBack(_ frame: inout Frame, _ top: Int) {
        frame.fill(frame.bounds)
        frame.cursor = nil
        let bar = Rect(row: 0, column: 0, columns: size.columns, rows: 1)
        frame.fill(bar, role: .bar)
        frame.put("What came of it, to be read aloud", row: 0, column: 1, role: .barStrong)
        let rows = ReadBack(self).rows(size.columns)
        for (number, row) in rows.dropFirst(top).prefix(size.rows - 2).enumerated() {
            frame.put(row.text, row: number + 1, column: 1, role: row.role, limit: size.columns - 2)
        }
        var foot = Segments(Rect(row: size.rows - 1, column: 0, columns: size.columns, rows: 1))
        var keys = [("a", "archive the note"), ("e", "export it"), ("?", "keys")]
        if meeting.phase == .closed { keys.append(("u", "reopen the meeting")) }
        if rows.count > size.rows - 2 { keys.append(("space", "on")) }
        for (key, word) in keys + [("esc", "back")] { foot.add(key: key, word, &frame) }
    }

    /// Has the exports written, of the note as it is saved first.
    mutating func export() {
        guard let folder = preferences.exportFolder else {
            return refuse("No folder for exports is known: exports: in config.yaml names one.")
        }
        saveNow()
        say("Exporting…")
        effects.append(.export(into: folder))
    }

    /// Puts the note into the archive, on the terminal as `gavel archive` does it.
    mutating func archive() {
        guard !refusesChanges() else { return }
        guard front != .script else {
            return refuse("A script cannot answer what is asked then: gavel archive does it.")
        }
        guard saving.isSaved else {
            saveNow()
            isArchivingWhenSaved = true
            return say("Saving first…")
        }
        effects.append(.archive)
    }

    /// Goes on with the archiving that waited for a save.
    mutating func archiveIfSaved() {
        guard isArchivingWhenSaved, saving.isSaved || saving.failure != nil else { return }
        isArchivingWhenSaved = false
        if saving.failure == nil { effects.append(.archive) }
    }
}
