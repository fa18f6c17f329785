import Console
import Guide
import Testing

@testable import Facilitator

/// The topics of the help: whole, no wider than a terminal, and with no key that was written by hand.
struct GuideTopicTests {
    @Test("A topic begins with its title and says something", arguments: GuideTopic.allCases)
    func title(_ topic: GuideTopic) {
        let blocks = GuideText(topic.source).blocks
        guard case .heading(level: 1, _) = blocks.first else {
            Issue.record("\(topic.name) has no title")
            return
        }
        #expect(blocks.count > 2)
        #expect(topic.summary.count <= 54, "does not fit behind its name in the list")
    }

    @Test("Everything that the program knows is filled in", arguments: GuideTopic.allCases)
    func filled(_ topic: GuideTopic) {
        let text = topic.markdown(.standard, GuideTables())
        for place in ["{key:", "{agenda:", "{command:", "{table:"] { #expect(!text.contains(place)) }
    }

    @Test("A key is told of a command that has one there", arguments: GuideTopic.allCases)
    func keys(_ topic: GuideTopic) {
        let filling = GuideFilling { place, name in
            let context: CommandContext? = place == .key ? .note : place == .agenda ? .agenda : nil
            guard let context, let command = Command(rawValue: name) else { return nil }
            #expect(!Keymap.standard.keys(of: command, in: context).isEmpty, "\(name) has no key in the \(context)")
            return ""
        }
        _ = filling.filled(topic.source)
    }

    @Test("No key of a command is written by hand", arguments: GuideTopic.allCases)
    func noKeyByHand(_ topic: GuideTopic) {
        for (number, part) in topic.source.withoutCode.split(separator: "`", omittingEmptySubsequences: false)
            .enumerated() where !number.isMultiple(of: 2)
        {
            guard let key = KeyStroke(String(part)), key.text == nil, !Self.keysOfLists.contains(String(part)) else {
                continue
            }
            #expect(Keymap.standard.command(for: key, in: .note) == nil, "\(part) in \(topic.name)")
        }
    }

    /// Those that mean the same everywhere, or have a meaning of their own in the list that the topic tells of.
    private static let keysOfLists: Set = [
        "enter", "tab", "shift+tab", "esc", "up", "down", "pageup", "pagedown", "shift+up", "shift+down", "space",
        // Of the search of the archive, and of lines.
        "ctrl+c", "alt+c", "ctrl+r", "ctrl+d",
    ]

    @Test("No line is wider than the screen", arguments: GuideTopic.allCases, [56, 80, 120])
    func width(_ topic: GuideTopic, _ columns: Int) {
        for line in GuideText(topic.markdown(.standard, GuideTables())).lines(columns: columns, keepsMarks: true) {
            #expect(line.columns <= columns, "\(line.text)")
        }
    }

    @Test("Code needs not be broken at 80 columns", arguments: GuideTopic.allCases)
    func code(_ topic: GuideTopic) {
        for case .code(let lines) in GuideText(topic.source).blocks {
            for line in lines { #expect(line.count <= 76, "\(line)") }
        }
    }

    @Test("The keys follow what the user changed")
    func ownKeys() throws {
        let changes: [Keymap.Change] = [(try #require(KeyStroke("ctrl+g")), .itemNext)]
        let text = GuideTopic.meeting.markdown(Keymap(changes: changes), GuideTables())
        #expect(text.contains("`ctrl+g` starts the clock"))
        #expect(
            GuideTopic.keys.markdown(Keymap(changes: changes), GuideTables()).contains(
                "| `item-next` | `ctrl+g` `ctrl+n`"))
    }

    @Test("A command whose keys were all taken away is told by its name")
    func noKey() throws {
        let keys = Command.itemNext.entry.keys(in: .note)
        let text = GuideTopic.meeting.markdown(Keymap(changes: keys.map { ($0, nil) }), GuideTables())
        #expect(text.contains("`item-next` starts the clock"))
    }

    @Test("The keys list every group and every command", arguments: Command.allCases)
    func allKeys(_ command: Command) {
        let text = GuideTopic.keys.markdown(.standard, GuideTables())
        #expect(text.contains("## \(command.entry.group.rawValue)\n"))
        #expect(text.contains("| `\(command.name)` |"))
    }

    @Test("Every verb and every word of the lines is told")
    func allWords() {
        let words = GuideTopic.words.markdown(.standard, GuideTables())
        for verb in Verb.all { #expect(words.contains(verb.summary)) }
        let lines = GuideTopic.lines.markdown(.standard, GuideTables())
        for word in LineWord.all { #expect(lines.contains(word.summary)) }
    }
}

extension String {
    /// Without the blocks between fences.
    fileprivate var withoutCode: String {
        var isCode = false
        return split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            if line.hasPrefix("```") { isCode.toggle() }
            return !isCode && !line.hasPrefix("```")
        }.joined(separator: "\n")
    }
}
