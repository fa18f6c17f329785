import ArgumentParser
import Guide
import TextEditing

/// A command by its words, such as `series list`.
struct CommandPath {
    let type: any ParsableCommand.Type

    /// Nil where one of the words is no command of the one before.
    init?(_ words: [String]) {
        var type: any ParsableCommand.Type = Gavel.self
        for word in words {
            guard let next = type.configuration.subcommands.first(where: { $0._commandName == word }) else {
                return nil
            }
            type = next
        }
        self.type = type
    }

    /// What was meant, perhaps: commands that go on like the words, and topics where there is one word only.
    static func near(_ words: [String]) -> [String] {
        guard let last = words.last, let above = CommandPath(words.dropLast()) else { return [] }
        let lead = words.dropLast().map { $0 + " " }.joined()
        let commands = above.type.configuration.subcommands.filter { $0.configuration.shouldDisplay }
            .map { lead + $0._commandName }
        guard words.count == 1 else { return commands }
        return (commands + GuideTopic.allCases.map(\.name)).filter { $0.isNear(last.lowercased()) }
    }

    /// What was meant, perhaps, by a word that was taken for a note: commands only.
    static func commandsNear(_ word: String) -> [String] { near([word]).filter { CommandPath([$0]) != nil } }
}

extension String {
    /// Whether one begins as the other, or one letter or two are amiss.
    fileprivate func isNear(_ word: String) -> Bool {
        guard !word.isEmpty else { return false }
        if hasPrefix(word) || word.hasPrefix(self) || split(separator: "-").contains(where: { $0 == word }) {
            return true
        }
        let (letters, typed) = (Array(unicodeScalars), Array(word.unicodeScalars))
        return count > 3 && SpellingDistance.isWithin(count > 6 ? 2 : 1, letters, typed)
    }
}
