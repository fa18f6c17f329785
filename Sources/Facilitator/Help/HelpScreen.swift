import Guide

/// The keys of a place, made from the catalogue.
package enum HelpScreen {
    /// A row of the help: a heading, or keys and what they do.
    package enum Line: Equatable, Sendable {
        case heading(String)
        case command(keys: String, name: String, summary: String)
        /// What a key does in this place alone.
        case key(String, String)
        case text(String)
        /// How something is said, and what it means.
        case verb(form: String, summary: String)
    }

    package static func lines(
        for context: CommandContext, _ keymap: Keymap = .standard, groups: [CommandGroup] = CommandGroup.allCases
    ) -> [Line] {
        var lines: [Line] = []
        switch context {
        case .note:
            lines.append(.text("You are in the note: what you type goes into the file, and is saved by itself."))
        case .agenda:
            lines.append(
                .text(
                    "You are in the agenda: single keys act on the meeting. "
                        + "\(key(of: .focusSwitch, .agenda, keymap)) goes to the note."))
        }
        for group in groups {
            let entries = Command.catalogue.filter {
                $0.group == group && !keymap.keys(of: $0.command, in: context).isEmpty
            }
            guard !entries.isEmpty else { continue }
            lines += [.text(""), .heading(group.rawValue)]
            lines += entries.map { line(of: $0.command, context, keymap) }
        }
        let words =
            "behind \(key(of: .commandLine, .agenda, keymap)) (in the note \(key(of: .commandLine, .note, keymap)))"
        lines += [.text(""), .heading("In words, \(words), or typed as a line of the note")]
        lines += verbs
        lines += [.text(""), .heading("The mouse"), .text(mouse)]
        let palette = key(of: .palette, .note, keymap)
        lines += [.text(""), .text("\(palette) finds every command by its name, with or without a key.")]
        return lines
    }

    /// The usual key of a command, or its name where it has none.
    static func key(of command: Command, _ context: CommandContext, _ keymap: Keymap) -> String {
        keymap.keys(of: command, in: context).first?.description ?? command.name
    }

    static func line(of command: Command, _ context: CommandContext, _ keymap: Keymap) -> Line {
        let keys = keymap.keys(of: command, in: context).map(\.description).joined(separator: "  ")
        return .command(keys: keys, name: command.name, summary: command.entry.summary)
    }

    private static let mouse =
        "A click puts the cursor there, chooses a row, or presses a key that is named below. Dragging selects; two clicks "
        + "select a word, three a line; the wheel scrolls. With shift (on macOS option) most terminals select and copy "
        + "for themselves; mouse-toggle, or mouse: false in config.yaml, lets the terminal have the mouse."

    static let verbs: [Line] = Verb.all.map { .verb(form: $0.form, summary: $0.summary) }

    /// The list of topics, of which one is chosen.
    static let topics: [Line] = GuideTopic.allCases.map { .key($0.name, $0.summary) }
}
