/// What lies over the usual screen and takes the keys.
enum Overlay: Sendable {
    indirect case help(HelpPage)
    case palette(Palette)
    case prompt(Prompt)
    /// The model keeps what was asked and found, also while something else is shown.
    case archiveSearch
    case queue(QueueSheet)
    /// What was noted off the record, from this line on.
    case privateNotes(top: Int)
    case closing(ClosingSheet)
    /// What came of the meeting, from this row on.
    case readBack(top: Int)
}

/// All commands, narrowed by what was typed.
struct Palette: Listing, Equatable, Sendable {
    var field = LineField()
    var list = ListChoice()
    /// The list gives way while one theme after the other is tried on what is behind it.
    var isTryingThemes = false
}

/// One line asked for in the last row.
struct Prompt: Equatable, Sendable {
    enum Purpose: Sendable {
        case arrive, leave, regrets, withdraw, topic, followUp, action, timebox, plan, search, command

        /// What a command asks for; nil for one that asks nothing here.
        init?(of command: Command) {
            switch command {
            case .attendeeArrive: self = .arrive
            case .attendeeLeave: self = .leave
            case .attendeeRegrets: self = .regrets
            case .attendeeWithdraw: self = .withdraw
            case .topicAdd: self = .topic
            case .followUpAdd: self = .followUp
            case .actionAdd: self = .action
            case .timerSet: self = .timebox
            case .planSet: self = .plan
            case .searchStart: self = .search
            default: return nil
            }
        }
    }

    var purpose: Purpose
    var field = LineField()

    /// Whether it holds a command of one word, so that nothing in it can be put right.
    var isWholeCommand: Bool {
        guard purpose == .command, case .said = UtteranceReading(field.text) else { return false }
        return !field.text.trimmed.contains(" ")
    }
}
