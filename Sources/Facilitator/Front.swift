import MeetingCore

/// How the user sees the meeting and acts on it.
package enum Front: Sendable {
    /// Drawn, and acted on by keys.
    case screen
    /// Told in words, and acted on by lines that somebody types.
    case lines
    /// Told in words, and acted on by lines that were written before.
    case script
}

extension Model {
    /// How a command is given here, for messages that advise it: its usual key, or what to say.
    func name(of command: Command) -> String {
        switch front {
        case .screen: keymap.keys(of: command, in: .note).first?.description ?? command.name
        case .lines, .script: LineWord(of: command)?.lead ?? Verb(of: command)?.spokenLead ?? command.name
        }
    }

    /// How much time was spent, as it is read here.
    func text(of reading: TimeReading) -> String { front == .screen ? reading.clockText : reading.spentWords }

    /// A length of time as it is read here.
    func text(of duration: Duration) -> String { front == .screen ? duration.spelled : duration.words }
}
