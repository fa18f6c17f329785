import MeetingCore

/// A word that says something where nothing is drawn, and that the command line of a screen does not need.
struct LineWord: Sendable {
    /// The first is the usual one.
    let spellings: [String]
    /// How it is used: `read [3 | last | all]`.
    let form: String
    let summary: String
    /// What it stands for, given what follows it; nil where that does not fit.
    let read: @Sendable (String) -> Meaning?

    enum Meaning: Equatable, Sendable {
        case asked(LineQuestion)
        case command(Command)
        case wanted(MeetingIntent)
    }

    init(
        _ spellings: String..., form: String? = nil, _ summary: String,
        read: @escaping @Sendable (String) -> Meaning?
    ) {
        self.spellings = spellings
        self.form = form ?? spellings[0]
        self.summary = summary
        self.read = read
    }

    /// A word that nothing follows.
    init(_ spellings: String..., means meaning: Meaning, _ summary: String) {
        self.spellings = spellings
        form = spellings[0]
        self.summary = summary
        read = { $0.isEmpty ? meaning : nil }
    }

    /// The usual spelling.
    var lead: String { spellings[0] }

    /// The word with the longest spelling that the line starts with; nil for none, and where a verb's is longer.
    init?(startingLine line: String) {
        let found = Self.all.max { $0.spelling(startingLine: line).count < $1.spelling(startingLine: line).count }
        let verb = Verb(startingLine: line)?.spelling(startingLine: line) ?? ""
        guard let found, found.spelling(startingLine: line).count > verb.count else { return nil }
        self = found
    }

    /// The spelling that the line starts with, in either case; empty for none.
    func spelling(startingLine line: String) -> String { spellings.spelling(startingLine: line) ?? "" }

    /// The word for a command.
    init?(of command: Command) {
        guard let word = Self.all.first(where: { $0.read("") == .command(command) }) else { return nil }
        self = word
    }

    /// The one table of words.
    static let all: [LineWord] = [
        LineWord("where", means: .asked(.place), "where the meeting is, and its clocks"),
        LineWord("time", means: .asked(.time), "the clocks"),
        LineWord("agenda", means: .asked(.agenda), "all items with their numbers and how they stand"),
        LineWord("queue", means: .asked(.queue), "who speaks, who waits, who has spoken"),
        LineWord("read", form: "read [3 | last | all]", "read the notes of the open item, or of item 3") {
            switch $0.lowercased() {
            case "": .asked(.notes(.openItem))
            case "last": .asked(.notes(.last))
            case "all": .asked(.notes(.all))
            default: Int($0).map { .asked(.notes(.item($0))) }
            }
        },
        LineWord("read back", means: .asked(.readBack), "decisions, action items, who was here: what came of it"),
        LineWord("start", means: .command(.meetingStart), "start the clock and open the first item"),
        LineWord("previous", means: .command(.itemPrevious), "go back to the item before"),
        LineWord("pause", means: .wanted(.pause), "stop the clocks"),
        LineWord("resume", means: .wanted(.resume), "let the clocks run on"),
        LineWord("wrap up", means: .command(.meetingWrapUp), "go to the wrap-up, whatever is left"),
        LineWord("close meeting", "close the meeting", means: .command(.meetingClose), "end the meeting"),
        LineWord("redo", means: .command(.redo), "bring back what undo took"),
        LineWord("save", means: .command(.noteSave), "save now; a file that is gone is made again"),
        LineWord("help", form: "help [VERB | all | commands]", "what can be said, or how a verb is used") {
            .asked(.help($0))
        },
        LineWord("quit", means: .command(.quit), "save and leave, as the end of the input does"),
    ]
}
