/// The catalogue as the README's tables.
package enum CommandTable {
    /// One Markdown table a group: command, keys while typing, keys in the agenda, what it does.
    package static var markdown: String {
        CommandGroup.allCases.map { group in
            var lines = ["", "**\(group.rawValue)**", ""]
            lines += ["| command | in the note | in the agenda | |", "| --- | --- | --- | --- |"]
            for entry in Command.catalogue where entry.group == group {
                let note = keys(entry.noteKeys.map(\.description))
                let agenda = keys(entry.agendaKeys.map(\.description))
                lines.append("| `\(entry.command.name)` | \(note) | \(agenda) | \(entry.summary) |")
            }
            return lines.joined(separator: "\n") + "\n"
        }.joined() + verbs + "\n"
    }

    /// The verbs of the command line.
    private static var verbs: String {
        let rows = Verb.all.map { verb in
            "| `\(verb.form.replacing("|", with: "\\|"))` | \(verb.summary) | `\(verb.command.name)` |"
        }
        let head = ["", "**In words**, behind `:` or `alt+;`", "", "| say | | the same as |", "| --- | --- | --- |"]
        return (head + rows).joined(separator: "\n") + "\n"
    }

    private static func keys(_ names: [String]) -> String {
        names.map { "`\($0 == "|" ? "\\|" : $0)`" }.joined(separator: " ")
    }
}
