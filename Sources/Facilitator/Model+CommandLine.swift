import MeetingCore
import NoteFormat
import TextEditing

extension Model {
    /// Opens the command line with the verb of a command, for what follows it to be typed.
    mutating func openCommandLine(with command: Command) {
        openCommandLine(verb: Verb(of: command)?.lead ?? command.name + " ")
    }

    mutating func openCommandLine(verb: String) {
        overlay = .prompt(Prompt(purpose: .command, field: LineField(verb)))
    }

    var isCommandLineOpen: Bool {
        if case .prompt(let prompt) = overlay { prompt.purpose == .command } else { false }
    }

    /// Does what a line of the command line says. What is not understood is refused, so that it stays to be put right.
    mutating func say(line: String) {
        // What line mode takes as words for a command, such as `close meeting`, is understood here as well.
        let said = line.trimmed
        if let word = LineWord(startingLine: said),
            case .command(let command) = word.read(
                String(said.dropFirst(word.spelling(startingLine: said).count)).trimmed)
        {
            return run(command)
        }
        switch UtteranceReading(line) {
        case .said(let utterance): asOneStep { $0.perform(utterance) }
        case .unfinished(let verb): refuse("It goes: \(verb.form)")
        case .text:
            if let line = Int(said), line > 0 {
                focus = .note
                return place(atLine: line - 1)
            }
            refuse("No command begins like this. \(name(of: .help)) lists them; tab completes.")
        }
    }

    /// What the text of the command line may become, whole: verbs and commands first, then names and items.
    func commandCandidates(_ text: String) -> [String] {
        guard !text.isEmpty else { return [] }
        if let verb = Verb(startingLine: text) {
            let lead = verb.spelling(startingLine: text)
            return completions(of: verb, text.dropFirst(lead.count).description).map {
                text.prefix(lead.count) + " " + $0
            }
            .filter { $0 != text }
        }
        let verbs = Verb.all.flatMap(\.spellings).filter { $0.hasPrefix(text.lowercased()) }
        let groups = commandGroups
        let commands = Command.catalogue.filter { groups.contains($0.group) }.map(\.command.name)
            .filter { $0.firstRange(ofWords: text) != nil }
        return verbs.map { Verb.lead(of: $0) } + commands.filter { !verbs.contains($0) && $0 != text }
    }

    private func completions(of verb: Verb, _ rest: String) -> [String] {
        let typed = rest.trimmed
        switch verb.completion {
        case .nothing: return []
        case .words(let words): return words.filter { $0.hasPrefix(typed.lowercased()) }
        case .item:
            return agenda.items.enumerated().compactMap { ordinal, item in
                guard meeting.status(of: item.id) != .open, item.title.lowercased().hasPrefix(typed.lowercased())
                else { return nil }
                return "\(ordinal + 1)"
            }
        case .waiting: return meeting.floor.queue.map(\.speaker).fitting(typed)
        case .present: return meeting.attendance.attendees.filter(\.isHere).map(\.name).fitting(typed)
        case .absent:
            // Only the last of several names is completed.
            let parts = rest.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
            let before = parts.dropLast().joined(separator: ", ")
            return absentPeople.fitting(parts.last ?? "")
                .map { before.isEmpty ? $0 : "\(before), \($0)" }
        }
    }
}
