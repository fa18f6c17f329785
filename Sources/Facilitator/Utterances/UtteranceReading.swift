import MeetingCore

/// How a line of the command line was understood.
enum UtteranceReading: Equatable, Sendable {
    case said(Utterance)
    /// It starts with a verb, and what follows does not fit: how the verb is used.
    case unfinished(Verb)
    /// No verb that we know; it is text.
    case text

    /// Reads a line: a verb of either dialect, or a command of the catalogue by its name.
    init(_ line: String) {
        let line = line.trimmed
        guard !line.isEmpty else {
            self = .text
            return
        }
        if line.first == "\\", line.count > 1 {
            self = .said(.literal(String(line.dropFirst())))
            return
        }
        if let verb = Verb(startingLine: line) {
            let rest = String(line.dropFirst(verb.spelling(startingLine: line).count)).trimmed
            self = verb.read(rest).map(UtteranceReading.said) ?? .unfinished(verb)
            return
        }
        let words = line.split(separator: " ", maxSplits: 1)
        if let command = Command(rawValue: String(words[0]).lowercased()) {
            self = .said(.command(command, argument: words.count > 1 ? String(words[1]).trimmed : nil))
            return
        }
        self = .text
    }
}
