import MeetingCore

/// One verb of the command line, told once for reading, completion, help and README.
struct Verb: Sendable {
    /// The first is the usual one. One that ends in a letter or digit must be followed by a blank or the end.
    let spellings: [String]
    /// How it is used: `q+ [who] [to reason]`.
    let form: String
    let summary: String
    /// The command of the catalogue that does the same with a key.
    let command: Command
    let completion: Completion
    /// What the text behind the verb means; nil where it does not fit.
    let read: @Sendable (String) -> Utterance?

    init(
        _ spellings: String..., form: String, _ summary: String, as command: Command,
        completing completion: Completion = .nothing, read: @escaping @Sendable (String) -> Utterance?
    ) {
        self.spellings = spellings
        self.form = form
        self.summary = summary
        self.command = command
        self.completion = completion
        self.read = read
    }

    /// What can be offered behind a verb.
    enum Completion: Sendable {
        case nothing
        case words([String])
        case item
        /// People here, not here, or in the queue.
        case present, absent, waiting
    }

    /// The usual spelling, with a blank where something follows it.
    var lead: String { Self.lead(of: spellings[0]) }

    static func lead(of spelling: String) -> String {
        spelling.last == "/" || spelling.last == "#" || spelling.last == "=" ? spelling : spelling + " "
    }

    /// Whether a sign in its spelling tells it from words.
    var hasSign: Bool { spellings[0].contains { !$0.isLetter && $0 != " " } }

    /// The verb with the longest spelling that the line starts with.
    init?(startingLine line: String) {
        let found = Self.all.filter { $0.starts(line) }
        let longest = found.max {
            $0.spelling(startingLine: line).count < $1.spelling(startingLine: line).count
        }
        guard let longest else { return nil }
        self = longest
    }

    /// The usual verb of a command.
    init?(of command: Command) {
        guard let verb = Self.all.first(where: { $0.command == command }) else { return nil }
        self = verb
    }

    func starts(_ line: String) -> Bool { !spelling(startingLine: line).isEmpty }

    /// The spelling that the line starts with, in either case; empty for none.
    func spelling(startingLine line: String) -> String { spellings.spelling(startingLine: line) ?? "" }
}

extension Verb: Equatable {
    static func == (left: Verb, right: Verb) -> Bool { left.spellings == right.spellings }
}
