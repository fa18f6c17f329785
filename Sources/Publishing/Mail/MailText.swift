import Console

/// The minutes as text for a mailing list: decisions and actions first, wrapped, with links below.
struct MailText {
    private let minutes: Minutes
    private var lines: [String] = []
    private var links = MailLinks()

    static func of(_ minutes: Minutes) -> String {
        var mail = MailText(minutes)
        mail.write()
        // Mailboxes of the oldest form take a line that begins so for the start of another mail.
        let lines = mail.lines.map { $0.hasPrefix("From ") ? " \($0)" : $0 }
        return lines.joined(separator: "\n") + "\n"
    }

    private init(_ minutes: Minutes) { self.minutes = minutes }

    private mutating func write() {
        let title = minutes.title.visible.wrapped(to: PlainMarkdown.columns, breakingWords: false)
        lines = title + [String(repeating: "=", count: title.map { Glyphs.columns(of: $0) }.max() ?? 0)]
        writeHeader()
        head("Decisions")
        for decision in minutes.decisions {
            write(decision.text, about: decision.topic.isEmpty ? nil : "(\(decision.topic))", indent: "")
        }
        if minutes.decisions.isEmpty { lines.append("None is marked in the notes.") }
        head("Action items")
        writeActions()
        if !minutes.putOff.isEmpty { head("Put off to the next meeting") }
        for item in minutes.putOff { write(item.title, about: nil, indent: "") }
        head("Notes")
        var notes = PlainMarkdown(links)
        let others = minutes.linesLeftOut(withDone: false)
        notes.add(MarkdownDocument(minutes.note.readableText(without: others)))
        links = notes.links
        lines += notes.lines
        if !links.addresses.isEmpty { lines += [""] + links.lines }
    }

    private mutating func writeHeader() {
        let absent = minutes.people.filter(\.isAbsent).map(\.name)
        let present = minutes.people.filter { !$0.isAbsent }.map { person in
            let details = [person.details, minutes.stay(of: person)].compactMap(\.self)
            return person.name + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")
        }
        let fields = [
            ("When:", minutes.heldLine.map { [$0] } ?? []), ("Present:", present), ("Regrets:", absent),
            ("Notes by:", minutes.scribes),
        ]
        for (label, values) in fields where !values.isEmpty {
            let text = values.joined(separator: ", ").visible
            let wrapped = text.wrapped(to: PlainMarkdown.columns - 10, breakingWords: false)
            for (index, line) in wrapped.enumerated() {
                lines.append((index == 0 ? label : "").padded(to: 10) + line)
            }
        }
    }

    private mutating func writeActions() {
        let owned = minutes.actionsByOwner
        if owned.isEmpty { lines.append("None is open.") }
        for (index, one) in owned.enumerated() {
            if index > 0 { lines.append("") }
            lines.append((one.owner ?? "Nobody yet").visible + ":")
            for action in one.actions { write(action.text, about: action.due.map { "(due \($0))" }, indent: "  ") }
        }
    }

    private mutating func write(_ markdown: String, about: String?, indent: String) {
        var item = PlainMarkdown(links, margin: ("\(indent)* ", "\(indent)  "))
        item.add(MarkdownDocument(about.map { "\(markdown) \($0)" } ?? markdown))
        links = item.links
        lines += item.lines
    }

    private mutating func head(_ heading: String) {
        lines += ["", heading.uppercased(), ""]
    }
}
