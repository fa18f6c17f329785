/// The catalogue as Markdown, for the README and the help.
package enum CommandTable {
    /// One table a group: command, keys while typing, keys in the agenda, what it does; and then the verbs.
    package static var markdown: String {
        CommandGroup.allCases.map { "\n**\($0.rawValue)**\n\n\(table(of: $0, .catalogue))" }.joined()
            + "\n**In words**, behind `:` or `alt+;`\n\n\(verbs)\n"
    }

    /// Whose keys a table has.
    private enum Keys {
        case catalogue
        /// All that reach a command, the user's own among them.
        case keymap(Keymap)

        func keys(of entry: CommandEntry, in context: CommandContext) -> [String] {
            switch (self, context) {
            case (.catalogue, .note): entry.noteKeys.map(\.description)
            case (.catalogue, .agenda): entry.agendaKeys.map(\.description)
            case (.keymap(let keymap), .note): keymap.keys(of: entry.command, in: .note).map(\.description)
            case (.keymap(let keymap), .agenda):
                // Those of the note hold there as well, and are told once.
                keymap.keys(of: entry.command, in: .agenda)
                    .filter { !keymap.keys(of: entry.command, in: .note).contains($0) }.map(\.description)
            }
        }
    }

    /// A heading and a table a group, with the keys that hold.
    static func groups(_ keymap: Keymap) -> String {
        CommandGroup.allCases.map { "## \($0.rawValue)\n\n\(table(of: $0, .keymap(keymap)))" }.joined(separator: "\n")
    }

    private static func table(of group: CommandGroup, _ keys: Keys) -> String {
        var lines = ["| command | in the note | in the agenda | |", "| --- | --- | --- | --- |"]
        for entry in Command.catalogue where entry.group == group {
            let note = spelled(keys.keys(of: entry, in: .note))
            let agenda = spelled(keys.keys(of: entry, in: .agenda))
            lines.append("| `\(entry.command.name)` | \(note) | \(agenda) | \(entry.summary) |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The verbs of the command line.
    static var verbs: String {
        let rows = Verb.all.map { verb in "| `\(barred(verb.form))` | \(verb.summary) | `\(verb.command.name)` |" }
        return (["| say | | the same as |", "| --- | --- | --- |"] + rows).joined(separator: "\n") + "\n"
    }

    /// The words that only lines know.
    static var lineWords: String {
        let rows = LineWord.all.map { "| `\(barred($0.form))` | \($0.summary) |" }
        return (["| say | |", "| --- | --- |"] + rows).joined(separator: "\n") + "\n"
    }

    private static func barred(_ text: String) -> String { text.replacing("|", with: "\\|") }

    private static func spelled(_ names: [String]) -> String {
        names.map { "`\(barred($0))`" }.joined(separator: " ")
    }
}
