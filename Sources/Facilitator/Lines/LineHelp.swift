/// What can be said where nothing is drawn.
enum LineHelp {
    static func texts(on topic: String) -> [String] {
        switch topic.lowercased() {
        case "": overview
        case "all", "verbs": words + verbs
        case "commands": commands
        default: texts(about: topic)
        }
    }

    private static let overview =
        [
            "A line that begins with a verb is done. Any other line is noted below the open item.",
            "A backslash before a line notes it, whatever it begins with.",
            "next: close the open item and open the next.",
            "take up 3: open item 3. defer: put the open item off. skip: leave it out.",
            "present+ NAME: somebody is here. q+ NAME: somebody wants to speak. ack: give the next one the floor.",
            "ACTION: NAME to WHAT due WHEN: add an action item. RESOLUTION: TEXT: note a decision.",
            "#topic TITLE: add a topic and take it up. undo: take the last step back.",
        ] + words + ["help all lists every verb, help VERB tells of one, help commands lists the commands."]

    private static let words = LineWord.all.map { "\($0.form): \($0.summary)." }

    private static let verbs = Verb.all.map { "\($0.form): \($0.summary)." }

    private static let commands = Command.catalogue.compactMap { entry -> String? in
        if case .pointless = entry.command.lineUse { return nil }
        return "\(entry.command.name): \(entry.summary)."
    }

    /// How one word, verb or command is used.
    private static func texts(about topic: String) -> [String] {
        if let word = LineWord(startingLine: topic) { return [text(word.form, word.summary, word.spellings)] }
        if let verb = Verb(startingLine: topic) {
            return [text(verb.form, verb.summary, verb.spellings), "The command is \(verb.command.name)."]
        }
        guard let command = Command(rawValue: topic.lowercased()) else {
            return ["There is no \(topic). help all lists every verb, help commands the commands."]
        }
        let told = "\(command.name): \(command.entry.summary)."
        switch command.lineUse {
        case .done, .asks: return [told]
        case .needs(let what): return [told, "It goes: \(command.name) \(what)"]
        case .said(let verb): return [told, "It goes: \(verb.form)"]
        case .searches: return [told, "It goes: \(command.name) TEXT"]
        case .pointless(let reason): return [told, "Not here: \(reason)"]
        }
    }

    private static func text(_ form: String, _ summary: String, _ spellings: [String]) -> String {
        let others = spellings.filter { !form.lowercased().hasPrefix($0.lowercased()) }
        return "\(form): \(summary)." + (others.isEmpty ? "" : " Also: \(others.joined(separator: ", ")).")
    }
}
