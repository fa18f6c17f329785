import Console

@testable import Facilitator
@testable import Runtime

/// Plays a session and tells which commands it gave, and how; one that was refused does not count.
struct CommandWitness {
    /// How a command can be given.
    enum Form: String, CaseIterable {
        case key
        /// The palette: what a command without a key of its own has instead.
        case palette
        case line = "command line"
    }

    private(set) var given: [Form: Set<Command>] = [:]

    mutating func watch(_ rehearsal: inout Rehearsal, play script: Script) throws {
        for line in script.lines where !rehearsal.isOver {
            if line.action.strokes.isEmpty { try rehearsal.play(line) }
            for stroke in line.action.strokes { watch(&rehearsal, press: stroke) }
        }
    }

    private mutating func watch(_ rehearsal: inout Rehearsal, press stroke: KeyStroke) {
        let asked = rehearsal.model.command(behind: stroke)
        rehearsal.press(stroke)
        guard let asked, rehearsal.model.notice?.kind != .refusal else { return }
        given[asked.form, default: []].insert(asked.command)
    }
}

extension Model {
    /// The command that a key is about to give, and how it does; nil for a key that does something else.
    fileprivate func command(behind key: KeyStroke) -> (form: CommandWitness.Form, command: Command)? {
        switch overlay {
        case nil:
            let context: CommandContext = focus == .note ? .note : .agenda
            if context == .note, key.text != nil { return nil }
            return keymap.command(for: key, in: context).map { (.key, $0) }
        case .palette(let palette) where key.key == .enter:
            let offered = offeredCommands(palette)
            return offered.indices.contains(palette.chosen) ? (.palette, offered[palette.chosen].command) : nil
        case .prompt(let prompt) where key.key == .enter && prompt.purpose == .command:
            return Command(saidIn: prompt.field.text).map { (.line, $0) }
        case .palette, .prompt, .help, .queue, .archiveSearch, .privateNotes, .closing, .readBack: return nil
        }
    }
}

extension Command {
    /// The command that a line of the command line gives, by its verb or by its name.
    fileprivate init?(saidIn line: String) {
        switch UtteranceReading(line) {
        case .said(.command(let command, _)): self = command
        case .said:
            guard let verb = Verb(startingLine: line) else { return nil }
            self = verb.command
        case .unfinished, .text: return nil
        }
    }
}
