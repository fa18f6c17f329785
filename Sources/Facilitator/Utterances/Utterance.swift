import MeetingCore

/// What a line of the command line says, in the words of W3C's Zakim and scribe.perl, or of MeetBot.
enum Utterance: Equatable, Sendable {
    // The floor.
    case queue(who: String?, QueueKind, reason: String?)
    case unqueue(who: String?)
    case queueLater(who: String?)
    case queueShow
    case queueClose
    case queueOpen
    case queueClear
    /// Nil for the first in the queue.
    case giveFloor(who: String?)
    case endTurn
    case lastWord(who: String)
    /// Nil for no limit.
    case limitSpeakers(Duration?)

    // The agenda.
    case addItem(title: String, timebox: Duration?, owner: String?)
    case takeUp(ItemChoice)
    case next
    case moreTime(Duration?)
    /// What was declined, all the same.
    case really

    // Who is here.
    case present([String])
    case absent([String])
    case regrets([String])
    case showPresent

    // What comes of it.
    case action(owners: [String], text: String, due: String?)
    case closeAction(Int)
    case outcome(Outcome, text: String)
    case info(String)
    case link(String)
    case topic(String)

    // The rest.
    case remind(after: Duration, text: String)
    case replace(old: String, new: String, everywhere: Bool)
    case undo
    /// Said, but not to be kept.
    case offTheRecord(String)
    /// Text that looks like a command and is none.
    case literal(String)
    /// One of the catalogue, by its name; with what follows it.
    case command(Command, argument: String?)
}

/// Which item is meant.
enum ItemChoice: Equatable, Sendable {
    /// The number beside it.
    case number(Int)
    /// The first whose title has this, in either case, or matches it as a regular expression.
    case matching(String)
}

/// What was decided, or that nothing was.
enum Outcome: String, Equatable, Sendable, CaseIterable {
    case agreed, failed, inconclusive, resolution

    /// What stands before its text in the note.
    var lead: String {
        switch self {
        case .agreed, .resolution: "Decision: "
        case .failed: "Decision: not agreed: "
        case .inconclusive: "Decision: none yet: "
        }
    }
}

extension Utterance {
    /// Whether a line of the note that says this is a command there.
    ///
    /// A verb with a sign in it always is; one of plain words only where it is the whole of an unmarked line, since
    /// words are what notes are made of.
    func isSaidInNotes(_ line: String, isWholeLine: Bool) -> Bool {
        switch self {
        // To undo is to take back what was typed, the word itself first.
        case .command, .literal, .undo: return false
        default: break
        }
        guard let verb = Verb(startingLine: line) else { return false }
        return verb.hasSign || isWholeLine
    }
}
