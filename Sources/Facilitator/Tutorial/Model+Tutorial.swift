import Console

extension Model {
    /// The size of the terminal: that of the meeting, and the coach's rows below it.
    package var terminalSize: Size {
        Size(columns: size.columns, rows: size.rows + (coach?.rows ?? 0))
    }

    /// Takes the size of the terminal, of which the coach has a part.
    mutating func fit(into terminal: Size) {
        coach?.rows = min(CoachStrip.rows(of: terminal), terminal.rows)
        size = Size(columns: terminal.columns, rows: terminal.rows - (coach?.rows ?? 0))
        scrollToCursor()
    }

    mutating func take(_ coach: Coach) {
        let terminal = terminalSize
        self.coach = coach
        fit(into: terminal)
    }

    /// Goes to the lesson after this one, or before it.
    mutating func goToLesson(_ move: (inout Coach) -> Bool, atEnd: String) {
        guard var coach else { return refuse("Only gavel tutorial has steps.") }
        guard move(&coach) else { return refuse(atEnd) }
        self.coach = coach
    }

    /// Leaves; a tutorial of which nothing stays only at the second press.
    mutating func quit() {
        if coach?.letsLeave() == false {
            return refuse("\(name(of: .quit)) once more leaves the tutorial, and removes what you did in it.")
        }
        leave(status: 0, isForced: false)
    }

    /// The command of the tutorial that a key gives, also while something lies over the meeting.
    func tutorialCommand(for key: KeyStroke) -> Command? {
        guard coach != nil, key.text == nil, let command = keymap.command(for: key, in: .note),
            command.entry.group == .tutorial
        else { return nil }
        return command
    }

    /// The groups whose commands mean something here.
    var commandGroups: [CommandGroup] { CommandGroup.allCases.filter { $0 != .tutorial || coach != nil } }
}

extension Coach {
    /// What to do now: first what leads to where the lesson takes place.
    func task(in model: Model) -> String {
        let wayToAgenda = "{focus-switch} goes to the agenda."
        // Nothing to decide yet: the note is still being looked through.
        if case .closing(let sheet) = model.overlay, sheet.found == nil { return lesson.task }
        switch Sight(model.overlay) {
        case .closing: return "This is still open. {enter} goes there, {c} closes the meeting all the same."
        case .readBack where lesson.place == .readBack: return lesson.task
        case .help, .palette, .archiveSearch, .queue, .privateNotes, .readBack:
            return "Look around. {esc} goes back."
        case nil: break
        }
        switch (lesson.place, model.focus) {
        case (.note, .agenda): return "{agenda:focus-switch} goes back to the note."
        case (.agenda, .note), (.readBack, .note): return wayToAgenda
        case (.readBack, .agenda): return "{agenda:meeting-read-back} shows what came of the meeting."
        case (.anywhere, _), (.note, .note), (.agenda, .agenda): return lesson.task
        }
    }
}
