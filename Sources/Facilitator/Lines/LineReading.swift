import MeetingCore

/// How a line was understood where nothing is drawn.
enum LineReading: Equatable, Sendable {
    case nothing
    case asked(LineQuestion)
    case said(Utterance)
    case wanted(MeetingIntent)
    /// A note of the open item.
    case note(String)
    /// It begins as something that we know, and what follows does not fit: how that is used.
    case unfinished(form: String)
    /// It begins as a command, and there is none like it.
    case unknown
    /// A command that makes no sense here, and why.
    case pointless(String)

    /// Reads a line: a word of the line mode, a verb of either dialect or a command by its name, with or without a colon
    /// before it; all else is a note, and everything behind a backslash.
    init(_ line: String) {
        let line = line.trimmed
        let hasColon = line.first == ":"
        let said = hasColon ? String(line.dropFirst()).trimmed : line
        guard !said.isEmpty else {
            self = .nothing
            return
        }
        if let word = LineWord(startingLine: said) {
            let spelling = word.spelling(startingLine: said)
            self.init(word, followedBy: String(said.dropFirst(spelling.count)).trimmed)
            return
        }
        switch UtteranceReading(said) {
        case .said(.literal(let text)) where !hasColon: self = .note(text)
        case .said(.literal): self = .unknown
        case .said(.command(let command, let argument)): self.init(command, argument)
        case .said(.queueShow): self = .asked(.queue)
        case .said(.showPresent): self = .asked(.people)
        case .said(let utterance):
            // What a verb passes over may be what was meant.
            let verb = Verb(startingLine: said)
            let isCut = verb.map { $0.takesNothing && !$0.spellings.contains(said.lowercased()) } ?? false
            self = isCut ? .unfinished(form: verb?.form ?? "") : .said(utterance)
        case .unfinished(let verb): self = .unfinished(form: verb.form)
        case .text where hasColon: self = .unknown
        case .text:
            let text = line.withoutBullet
            // With a bullet before it as well, what is off the record is no note.
            if case .said(.offTheRecord(let secret)) = UtteranceReading(text) {
                self = .said(.offTheRecord(secret))
            } else {
                self = .note(text)
            }
        }
    }

    private init(_ word: LineWord, followedBy rest: String) {
        switch word.read(rest) {
        case .asked(let question): self = .asked(question)
        case .command(let command): self.init(command, nil)
        case .wanted(let intent): self = .wanted(intent)
        case nil: self = .unfinished(form: word.form)
        }
    }

    /// A command by its name, with what follows it.
    private init(_ command: Command, _ argument: String?) {
        switch (command.lineUse, argument) {
        case (.done, nil): self = .said(.command(command, argument: nil))
        case (.needs, .some): self = .said(.command(command, argument: argument))
        case (.searches, let text?): self = .asked(.search(text))
        case (.asks(let question), nil): self = .asked(question)
        case (.said(let verb), _):
            let utterance = verb.read(argument ?? "")
            self = utterance.map { .said($0) } ?? .unfinished(form: verb.form)
        case (.done, .some), (.asks, .some): self = .unfinished(form: command.name)
        case (.needs(let what), nil): self = .unfinished(form: "\(command.name) \(what)")
        case (.searches, nil): self = .unfinished(form: "\(command.name) TEXT")
        case (.pointless(let reason), _): self = .pointless(reason)
        }
    }
}

extension Verb {
    /// Whether nothing follows it, though more may be passed over.
    fileprivate var takesNothing: Bool { spellings.contains(form) }

    /// What is said of it in a sentence.
    var spokenLead: String { takesNothing ? form : spellings[0] }
}

extension String {
    /// Without the bullet that somebody typed, since a note gets the one of its list.
    var withoutBullet: String {
        guard let first, "-*+".contains(first), dropFirst().first == " " else { return self }
        return String(dropFirst()).trimmed
    }
}
