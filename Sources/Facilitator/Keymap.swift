import Console

/// Which key runs which command where: the catalogue's keys, and what the user changed of them.
package struct Keymap: Equatable, Sendable {
    /// A key as the user wants it; nil takes the key away from whatever it ran.
    package typealias Change = (key: KeyStroke, command: Command?)

    private var commands: [CommandContext: [KeyStroke: Command]] = [:]
    private var keys: [CommandContext: [Command: [KeyStroke]]] = [:]

    /// The catalogue's keys alone.
    package static let standard = Keymap()

    /// A key of the user's comes before the catalogue's keys of its command, and takes the place of what it ran there. One
    /// that types something while a note is written counts in the agenda alone.
    package init(changes: [Change] = []) {
        for context in CommandContext.allCases {
            let own = changes.filter { context == .agenda || $0.key.text == nil }
            for (key, command) in own {
                if let command { add(key, command, context) }
            }
            let taken = Set(own.map(\.key))
            for entry in Command.catalogue {
                for key in entry.keys(in: context) where !taken.contains(key) { add(key, entry.command, context) }
            }
        }
    }

    private mutating func add(_ key: KeyStroke, _ command: Command, _ context: CommandContext) {
        commands[context, default: [:]][key] = command
        keys[context, default: [:]][command, default: []].append(key)
    }

    /// The command that `key` runs in `context`.
    ///
    /// A motion with shift is the motion: what it selects is the editor's business.
    package func command(for key: KeyStroke, in context: CommandContext) -> Command? { commands[context]?[key] }

    /// The keys that reach `command` in `context`, the usual one first.
    package func keys(of command: Command, in context: CommandContext) -> [KeyStroke] {
        keys[context]?[command] ?? []
    }

    /// Whether any key reaches `command`.
    package func reaches(_ command: Command) -> Bool {
        CommandContext.allCases.contains { !keys(of: command, in: $0).isEmpty }
    }

    package static func == (left: Keymap, right: Keymap) -> Bool { left.keys == right.keys }
}
