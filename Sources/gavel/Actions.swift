import Archive
import ArgumentParser
import NoteFormat

struct Actions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actions",
        abstract: "List who has to do what: the action items of notes.",
        discussion: """
            Examples:
              gavel actions ada                what somebody has to do
              gavel actions --overdue          what is late; --json for programs
              gavel actions --left             what was left behind

            An action item is what stands in a section of action items, has a box, or a label such as Action item: or TODO. \
            One that was carried on is listed once, with its age in days and the number of meetings that had it.
            open: it stands in the newest note of its series. done: it is ticked where it stands last. left: it was open, \
            and newer notes do not have it. A name with a question mark may be that of several people. --since goes by the \
            meeting that had an item last.
            With --json, an array of records: text, owners (name, spelling, isUncertain), state, series, firstSeen, \
            lastSeen, meetings, days, due, isOverdue, path, line. --csv has the same columns; a cell that a spreadsheet \
            would take for a formula begins with an apostrophe.

            More: gavel help registers

            Exit status: 0 printed, also when there is nothing; 1 there is no archive, no note, or no such series; 64 a \
            wrong command line.
            """
    )

    enum Choice: String, EnumerableFlag {
        case open, left, done, all

        static func help(for value: Choice) -> ArgumentHelp? {
            switch value {
            case .open: "Those that are open (the default)."
            case .left: "Those that were left behind."
            case .done: "Those that are done."
            case .all: "All of them, with their state."
            }
        }

        func takes(_ state: RegisteredAction.State) -> Bool { self == .all || rawValue == state.rawValue }
    }

    @Flag var choice = Choice.open

    @Argument(help: "Only what this person has to do: a name, a part of one, or a handle.")
    var name: [String] = []

    @Flag(help: "Only what is open and should have been done by now.")
    var overdue = false

    @OptionGroup var options: RegisterOptions

    func run() throws {
        try reporting {
            let source = try source(options)
            let register = ActionRegister(source.notes, source.people, today: .today)
            let match = owner.map { ($0, source.people.match($0)) }
            let actions = register.actions.filter { action in
                choice.takes(action.state) && (!overdue || action.isOverdue)
                    && options.since.map { action.lastSeen >= $0 } ?? true
                    && match.map { name, match in action.owners.contains { $0.mayBe(name, match) } } ?? true
            }
            try options.write(
                nothing: actions.isEmpty ? nothing(register) : nil,
                json: actions.map(ActionRecord.init), csv: ActionTable.csv(actions),
                table: ActionTable.text(actions, showsState: choice == .all))
        }
    }

    /// Whose actions are wanted; nil for everybody's.
    private var owner: String? { name.isEmpty ? nil : name.joined(separator: " ") }

    private func nothing(_ register: ActionRegister) -> String {
        var text = choice == .all ? "no action items" : "no \(choice.rawValue) action items"
        if let owner { text += " of \(owner)" }
        if overdue { text += " that are overdue" }
        let left = register.actions.count { $0.state == .left }
        guard choice == .open, owner == nil, !overdue, left > 0 else { return text }
        return "\(text); --left lists \(left) that were left behind"
    }
}
