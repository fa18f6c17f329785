import MeetingCore
import NoteFormat
import TextEditing

extension Model {
    /// Does what was said. Each is a step of undo, or several that the caller joins.
    mutating func perform(_ utterance: Utterance) {
        switch utterance {
        case .queue(let who, let kind, let reason): queue(who, kind, reason)
        case .unqueue(let who): withEntry(who) { .dequeue($0) }
        case .queueLater(let who): withEntry(who) { .move($0, .last) }
        case .queueShow: overlay = .queue(QueueSheet())
        case .queueClose: intendOnFloor(.closeQueue)
        case .queueOpen: intendOnFloor(.reopenQueue)
        case .queueClear: intendOnFloor(.clear)
        case .giveFloor(let who): giveFloor(to: who)
        case .endTurn: endTurn()
        case .lastWord(let who): queue(who, .lastWord, nil)
        case .limitSpeakers(let limit): intendOnFloor(.limit(limit))
        case .addItem(let title, let timebox, let owner): addItem(title, timebox, owner)
        case .takeUp(let choice): takeUp(choice)
        case .next: intend(.next)
        case .moreTime(let time): intend(.extend(by: time ?? meeting.nextExtension))
        case .really: insist()
        case .present(let names): mark(names, MeetingIntent.arrive)
        case .absent(let names): mark(names, MeetingIntent.leave)
        case .regrets(let names): mark(names, MeetingIntent.regrets)
        case .showPresent: tellWhoIsHere()
        case .action(let owners, let text, let due): addAction(owners, text, due)
        case .closeAction(let number): closeAction(number)
        case .outcome(let outcome, let text): noteAtItem(outcome.lead + text)
        case .info(let text), .link(let text): noteAtItem(text)
        case .topic(let title): openTopic(title)
        case .remind(let after, let text): remind(after, text)
        case .replace(let old, let new, let isEverywhere): correct(old, new, isEverywhere)
        case .undo: undo()
        case .offTheRecord(let text): notePrivately(text)
        case .literal(let text): insert(Array(text.utf8))
        case .command(let command, let argument): run(command, argument)
        }
    }

    /// A command by its name, with what its prompt would ask for.
    private mutating func run(_ command: Command, _ argument: String?) {
        guard let argument else { return run(command) }
        if let verb = Verb(of: command) {
            guard let utterance = verb.read(argument) else { return refuse("It goes: \(verb.form)") }
            return perform(utterance)
        }
        if command == .archiveSearch { return openArchive(asking: argument) }
        guard let purpose = Prompt.Purpose(of: command) else {
            return refuse("\(command.name) takes nothing behind it.")
        }
        overlay = nil
        ask(purpose)
        guard case .prompt(var prompt) = overlay else { return }
        prompt.field = LineField(argument)
        overlay = nil
        // A search is done while it is typed, before it is answered.
        if purpose == .search { searchAsTyped(argument) }
        answer(prompt)
    }

    // MARK: - The agenda

    private mutating func addItem(_ title: String, _ timebox: Duration?, _ owner: String?) {
        let minutes = timebox.map { " (\($0.components.seconds / 60)m)" } ?? ""
        add((owner.map { "\($0): " } ?? "") + title + minutes) { note, text throws(EditRefusal) in
            try note.addTopic(text)
        }
    }

    private mutating func openTopic(_ title: String) {
        if let item = agenda.items.first(where: { $0.title.lowercased() == title.lowercased() }) {
            return takeUp(item.id)
        }
        let known = Set(agenda.items.map(\.id))
        add(title) { note, text throws(EditRefusal) in try note.addTopic(text) }
        guard let item = agenda.items.first(where: { !known.contains($0.id) }) else { return }
        takeUp(item.id)
        if notice?.kind != .refusal { confirm("Added and open: \(title)") }
    }

    private mutating func takeUp(_ choice: ItemChoice) {
        switch choice {
        case .number(let number):
            guard agenda.items.indices.contains(number - 1) else {
                return refuse("There is no item \(number); the last is \(agenda.items.count).")
            }
            takeUp(agenda.items[number - 1].id)
        case .matching(let words):
            let found = agenda.items.filter { $0.title.matches(words) }
            guard let first = found.first else { return refuse("No item has \(words) in its title.") }
            takeUp(first.id)
        }
    }

    private mutating func takeUp(_ item: ItemID) {
        switch meeting.status(of: item) {
        case .pending, .open: intend(.open(item))
        case .discussed, .deferred, .skipped: intend(.reopen(item))
        }
    }

    // MARK: - What comes of it

    /// Adds an action item in the note's own style: `Ada, Bo: what (due 2026-06-24)`; tells what may be a slip.
    mutating func addAction(_ owners: [String], _ text: String, _ due: String?) {
        var dated = text
        var doubts: [String] = []
        if let due = due ?? customs.due {
            if let date = SpokenDueDate.read(due, from: dateOfMeeting, nextMeeting: customs.nextMeeting) {
                dated += " (due \(date))"
                if date < dateOfMeeting { doubts.append("\(date) is before this meeting.") }
            } else if due.starts(withWords: "by ") {
                // Nobody said `due`: such as `by next meeting` where it is not known when that is.
                dated += " \(due)"
            } else {
                return refuse("When is \(due)? Say fri, in 2 weeks, next meeting or 2026-06-24.")
            }
        }
        let names = owners.map { owner(meantBy: $0).withoutHandle }
        doubts += absences(of: names)
        let line = names.isEmpty ? dated : "\(names.joined(separator: ", ")): \(dated)"
        let isAdded = add(line) { note, text throws(EditRefusal) in try note.addAction(text) }
        guard isAdded else { return }
        let ownerless = names.isEmpty ? note.actionsWithoutOwner(where: knownNames.contains) : []
        if ownerless.contains(where: { line.hasPrefix($0.text) }) {
            doubts.append("nobody owns it; \(name(of: .undo)) takes it back.")
        }
        if !doubts.isEmpty { say("Added, but: \(doubts.joined(separator: " "))") }
    }

    /// Who is meant by a name: somebody on the list, else somebody known; the name as it is where that is not certain.
    private func owner(meantBy typed: String) -> String {
        // Several who are on the list fit alike.
        guard let name = try? meeting.speaker(named: typed) else { return typed }
        guard meeting.attendance.attendee(named: name) == nil else { return name }
        let known = people(meantBy: typed, for: .arrive(typed))
        return known.count == 1 ? known[0] : typed
    }

    /// Ticks the action item with this number of the agenda.
    private mutating func closeAction(_ number: Int) {
        guard let entry = note.agendaEntry(at: number - 1), note.isAction(entry), let item = entry.item else {
            let numbers = note.agenda.filter(note.isAction).map { $0.ordinal + 1 }
            guard let first = numbers.first, let last = numbers.last else { return refuse("There is no action item.") }
            let range = first == last ? "the only one is \(first)" : "they are \(first) to \(last)"
            return refuse("Item \(number) is no action item: \(range).")
        }
        change { note, _ throws(EditRefusal) in try note.tick(item) }
        if notice?.kind != .refusal { say("Done: \(agenda.items[number - 1].title)") }
    }

    /// What the note has of the open item.
    var openEntry: AgendaEntry? {
        meeting.openItem.flatMap { agenda.ordinal(of: $0) }.flatMap { note.agendaEntry(at: $0) }
    }

    /// Writes a line where the next note about the open item belongs; the cursor stays where it is.
    mutating func noteAtItem(_ text: String) {
        guard let entry = openEntry else { return refuse("Open an item first: what is noted goes below it.") }
        change { note, _ throws(EditRefusal) in try note.addNote(text, below: entry) }
        guard notice?.kind != .refusal else { return }
        saveNow()
        say(front == .screen ? "Noted: \(text)" : "Noted.")
    }

    // MARK: - The rest

    mutating func tellWhoIsHere() {
        takeOverAttendance()
        let names = meeting.attendance.attendees.filter(\.isHere).map(\.name)
        say(names.isEmpty ? "Nobody is marked present." : "Here \(names.count): \(names.joined(separator: ", "))")
    }

    /// Replaces the last place before the cursor where the text stands, or every one in the item under it; in the whole
    /// note where the item has none.
    private mutating func correct(_ old: String, _ new: String, _ isEverywhere: Bool) {
        let wanted = SearchText(old, mindingAccents: true)
        let all = note.buffer.places(of: wanted)
        guard let last = all.last else { return refuse("\(old) is nowhere in the note.") }
        let lines = note.agendaEntry(containing: cursorLine)?.lines ?? 0..<0
        let inItem = all.filter { lines.contains(note.buffer.line(containing: $0.lowerBound)) }
        let found = !isEverywhere ? [nearest(wanted) ?? last] : inItem.isEmpty ? all : inItem
        let changes = found.map { Change(range: $0, replacement: Array(new.utf8)) }
        change { _, _ throws(EditRefusal) in Transaction(changes) }
        // Nobody is typing in the Present line, though the cursor may stand there.
        takeOverAttendance()
        guard notice?.kind != .refusal else { return }
        let left = all.count - found.count
        let more = left == 0 ? "." : left == 1 ? "; 1 more stands elsewhere." : "; \(left) more stand elsewhere."
        guard found.count == 1 else {
            let range = inItem.isEmpty ? "the note" : "this item"
            return say("Corrected in \(found.count) places of \(range)\(more)")
        }
        // In lines that is told anyway.
        let text = note.buffer.string(ofLine: note.buffer.line(containing: found[0].lowerBound)).trimmed
        say("Corrected\(more)" + (front == .screen ? " It says now: \(text)" : ""))
    }

    private func nearest(_ wanted: SearchText) -> Range<Int>? {
        note.buffer.searchBack(wanted, from: note.buffer.contentRange(cursorLine).upperBound)
    }

    private mutating func notePrivately(_ text: String) {
        intend(.notePrivately(text))
        guard notice?.kind != .refusal else { return }
        say("Off the record. Only the log has it.")
    }
}

extension String {
    /// Whether the words stand in it in either case, or it matches them as a regular expression.
    fileprivate func matches(_ words: String) -> Bool {
        if firstRange(ofWords: words) != nil { return true }
        guard let pattern = try? Regex(words).ignoresCase() else { return false }
        return (try? pattern.firstMatch(in: self)) != nil
    }
}
