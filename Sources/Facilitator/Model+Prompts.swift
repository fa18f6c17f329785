import Console
import MeetingCore
import NoteFormat
import TextEditing

extension Prompt {
    /// What stands before the field.
    var label: String {
        switch purpose {
        case .arrive: "Here"
        case .leave: "Left"
        case .regrets: "Regrets"
        case .withdraw: "Take out"
        case .topic: "New topic"
        case .followUp: "New follow-up"
        case .action: "New action item"
        case .timebox: "Timebox, minutes"
        case .plan: "Planned minutes"
        case .search: "Search"
        case .command: ""
        }
    }

    /// The label as it is drawn.
    var lead: String { label + (purpose == .command ? ":" : ": ") }

    /// Whether it asks for people.
    var takesNames: Bool {
        switch purpose {
        case .arrive, .leave, .regrets, .withdraw: true
        case .topic, .followUp, .action, .timebox, .plan, .search, .command: false
        }
    }

    /// What the field wants, shown while it is empty and nothing can be offered.
    var hint: String {
        switch purpose {
        case .arrive, .regrets, .withdraw: "a name, or several with commas"
        case .leave: "who goes: a name, or several with commas"
        case .topic: "its title; (15m) behind it is a timebox"
        case .followUp: "its title"
        case .action: "Name: what, due Friday"
        case .timebox: "a number; 0 takes the box away"
        case .plan: "a number"
        case .search: "text; down and up go on, enter stays"
        case .command: "q+ Ada, next, present+ Bo, ACTION: …"
        }
    }
}

extension Model {
    mutating func ask(_ purpose: Prompt.Purpose) {
        if purpose == .search { search.origin = selection }
        if purpose == .timebox, itemInMind ?? meeting.openItem == nil {
            return refuse("Open an item first, or choose one in the agenda.")
        }
        overlay = .prompt(Prompt(purpose: purpose))
    }

    mutating func pressInPrompt(_ key: KeyStroke, _ prompt: Prompt) {
        var prompt = prompt
        switch key.key {
        case .escape: return cancel(prompt)
        case .character("g") where key.modifiers == .control: return cancel(prompt)
        case .character("c") where key.modifiers == .control: return cancel(prompt)
        case .enter:
            overlay = nil
            answer(prompt)
            // Refused, the prompt stays as it was where what was typed can be put right.
            if notice?.kind == .refusal, !prompt.isWholeCommand { overlay = .prompt(prompt) }
            return
        case .tab: complete(&prompt)
        case .down where prompt.purpose == .search: return searchAgain(isForward: true)
        case .up where prompt.purpose == .search: return searchAgain(isForward: false)
        case .up, .down: break
        default:
            if !prompt.field.edit(key, keymap) {
                overlay = nil
                return press(asCommand: key)
            }
        }
        overlay = .prompt(prompt)
        if prompt.purpose == .search, prompt.field.text != search.wanted.text {
            searchAsTyped(prompt.field.text)
        }
    }

    /// A command's key leaves the prompt and does what it always does.
    private mutating func press(asCommand key: KeyStroke) {
        guard let command = keymap.command(for: key, in: .note) else { return }
        run(command)
    }

    /// Leaves what lies over the screen; a command's key does what it always does as well.
    mutating func leaveOverlay(by key: KeyStroke) {
        overlay = nil
        if key.text == nil { press(asCommand: key) }
    }

    private mutating func cancel(_ prompt: Prompt) {
        overlay = nil
        if prompt.purpose == .search {
            selection = search.origin
            cursorMoved()
        }
    }

    mutating func answer(_ prompt: Prompt) {
        let text = prompt.field.text.trimmed
        guard !text.isEmpty else { return }
        switch prompt.purpose {
        case .arrive: mark(Self.names(in: text), MeetingIntent.arrive)
        case .leave: mark(Self.names(in: text), MeetingIntent.leave)
        case .regrets: mark(Self.names(in: text), MeetingIntent.regrets)
        case .withdraw: mark(Self.names(in: text), MeetingIntent.withdraw)
        case .topic: add(text) { note, text throws(EditRefusal) in try note.addTopic(text) }
        case .followUp: add(text) { note, text throws(EditRefusal) in try note.addFollowUp(text) }
        case .action:
            let spoken = SpokenAction(listed: text)
            addAction(spoken?.owners ?? [], spoken?.text ?? text, spoken?.due)
        case .timebox: setTimebox(text)
        case .plan: setPlan(text)
        case .search: showMatch()
        case .command: say(line: text)
        }
    }

    private static func names(in text: String) -> [String] {
        text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    @discardableResult
    mutating func add(_ text: String, _ make: (Note, String) throws(EditRefusal) -> Transaction) -> Bool {
        guard change({ note, _ throws(EditRefusal) in try make(note, text) }) else { return false }
        saveNow()
        confirm("Added: \(text)")
        return true
    }

    private mutating func setTimebox(_ text: String) {
        guard let item = itemInMind ?? meeting.openItem else { return }
        guard let minutes = Self.minutes(text) else { return refuse("A timebox is a number of minutes, such as 15.") }
        intend(.setTimebox(item, minutes == 0 ? nil : .seconds(minutes * 60)))
    }

    private mutating func setPlan(_ text: String) {
        guard let minutes = Self.minutes(text), minutes > 0 else {
            return refuse("The plan is a number of minutes, such as 60.")
        }
        intend(.setPlannedDuration(.seconds(minutes * 60)))
    }

    /// `15`, `15 min`, `1h30m`, `an hour`: minutes from 0 to a day.
    static func minutes(_ text: String) -> Int? {
        if Int(text) == 0 { return 0 }
        guard let time = SpokenTime(text), time.rest.isEmpty else { return nil }
        let (minutes, seconds) = time.duration.components.seconds.quotientAndRemainder(dividingBy: 60)
        return seconds == 0 ? Int(minutes) : nil
    }

    // MARK: Names

    /// The names that fit what stands in the field behind its last comma.
    func candidates(for prompt: Prompt) -> [String] {
        let typed = String(prompt.field.text.split(separator: ",", omittingEmptySubsequences: false).last ?? "").trimmed
        switch prompt.purpose {
        case .arrive: return absentPeople.fitting(typed)
        case .regrets: return absentPeople.filter { !hasSentRegrets($0) }.fitting(typed)
        case .leave: return meeting.attendance.attendees.filter(\.isHere).map(\.name).fitting(typed)
        case .withdraw: return meeting.attendance.attendees.map(\.name).fitting(typed)
        case .command: return commandCandidates(prompt.field.text)
        case .action:
            // Only who does it: what is to be done is in nobody's list.
            return typed.count > 1 && !typed.contains(":") ? knownPeople.map(\.withoutHandle).fitting(typed) : []
        case .topic, .followUp, .timebox, .plan, .search: return []
        }
    }

    private func hasSentRegrets(_ name: String) -> Bool {
        meeting.attendance.attendee(named: name)?.status == .regrets
    }

    /// Takes the first candidate.
    private func complete(_ prompt: inout Prompt) {
        guard let name = candidates(for: prompt).first else { return }
        if prompt.purpose == .action { return prompt.field.replace(with: "\(name): ") }
        guard prompt.purpose != .command else { return prompt.field.replace(with: name) }
        var parts = prompt.field.text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        parts[max(parts.count - 1, 0)...] = [(parts.count > 1 ? " " : "") + name]
        prompt.field.replace(with: parts.joined(separator: ","))
    }
}

extension String {
    /// Without blanks at both ends.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
