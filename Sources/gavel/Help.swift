import ArgumentParser
import Console
import Facilitator
import Guide
import Publishing
import Runtime
import Settings

/// In place of the parser's own help, which knows commands and no topics. That one is listed, so this one is not.
struct Help: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "help",
        abstract: "Tell how something is done: the help of a command, or a topic.",
        discussion: """
            Examples:
              gavel help              all commands and topics
              gavel help meeting      how a meeting is run
              gavel help archive      what a command does and takes
              gavel help series init
              gavel help topics       the topics alone

            A text that is longer than the terminal is shown by $PAGER, else by less where it is installed.

            Exit status: 0 printed; 64 a wrong command line, also a name that is neither a command nor a topic.
            """,
        shouldDisplay: false)

    @Argument(help: ArgumentHelp("A command with its words, or a topic.", valueName: "name"))
    var names: [String] = []

    @Flag(name: .customLong("dump-guide"), help: .private)
    var dumpsGuide = false

    func run() throws {
        try reporting {
            if dumpsGuide { return try StandardOutput.write(JSONText.of(GuideRecord())) }
            guard let name = names.first else { return try Self.show(Gavel.helpMessage() + "\n\n" + Self.topics) }
            if names.count == 1, name == "topics" { return try Self.show(Self.topics) }
            if names.count == 1, let topic = GuideTopic(rawValue: name.lowercased()) {
                return try Self.show(text(of: topic))
            }
            guard let command = CommandPath(names) else { throw fail(Self.unknown(names), status: 64) }
            try Self.show(Gavel.helpMessage(for: command.type) + "\n")
        }
    }

    /// A text that cannot be told with the user's keys, as something is wrong in the settings, is told with the usual ones.
    private func text(of topic: GuideTopic) -> String {
        let keymap = (try? Settings(config))?.preferences.keymap ?? .standard
        let text = GuideText(topic.markdown(keymap, ProgramTables.guide))
        return GuidePrinter(environment).text(of: text)
    }

    private static func show(_ text: String) throws { try Pager.show(text, environment) }

    /// The topics, a line each.
    static var topics: String {
        "TOPICS:\n"
            + GuideTopic.allCases.map { "  \($0.name.padded(to: 24))\($0.summary)\n" }.joined()
            + "\n  See 'gavel help <topic>', or 'man gavel-<topic>' where Gavel is installed.\n"
    }

    private static func unknown(_ names: [String]) -> String {
        let said = names.joined(separator: " ").visible
        let near = CommandPath.near(names)
        guard names.count == 1 else {
            return "there is no command \(said)" + (near.isEmpty ? "" : "; there is \(near.joined(separator: ", "))")
        }
        return "there is no command and no topic \(said)"
            + (near.isEmpty ? "" : "; there is \(near.joined(separator: ", "))")
            + "\n  gavel help          lists the commands\n  gavel help topics   lists the topics"
    }
}
