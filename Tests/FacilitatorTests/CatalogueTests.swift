import Console
import MeetingCore
import NoteFormat
import Testing

@testable import Facilitator

/// The one table of commands: nothing twice, nothing missing, nothing out of reach.
struct CatalogueTests {
    @Test("Every command has one row", arguments: Command.allCases)
    func oneRow(_ command: Command) {
        #expect(Command.catalogue.filter { $0.command == command }.count == 1)
        #expect(!command.entry.summary.isEmpty)
    }

    @Test("No key means two things in one place", arguments: CommandContext.allCases)
    func keysAreUnique(_ context: CommandContext) {
        var seen: [KeyStroke: Command] = [:]
        for entry in Command.catalogue {
            for key in entry.keys(in: context) {
                #expect(seen[key] == nil, "\(key) is \(seen[key]?.name ?? "") and \(entry.command.name)")
                seen[key] = entry.command
            }
        }
        for (key, command) in seen { #expect(Keymap.standard.command(for: key, in: context) == command) }
    }

    @Test("Every key is spelled as it is read", arguments: Command.catalogue.flatMap { $0.noteKeys + $0.agendaKeys })
    func spelling(_ key: KeyStroke) { #expect(KeyStroke(key.description) == key) }

    @Test("No key of the note types text", arguments: Command.catalogue)
    func noteKeysTypeNothing(_ entry: CommandEntry) { #expect(entry.noteKeys.allSatisfy { $0.text == nil }) }

    @Test("The palette finds every command by its name", arguments: Command.allCases)
    func isFound(_ command: Command) {
        #expect(Model.commands(matching: command.name).contains { $0.command == command })
        #expect(Model.commands(matching: "").contains { $0.command == command })
    }

    @Test("Help lists all keys of a place and no others", arguments: CommandContext.allCases)
    func help(_ context: CommandContext) {
        var listed: [String: String] = [:]
        for case .command(let keys, let name, _) in HelpScreen.lines(for: context) {
            for key in keys.split(separator: " ") { listed[String(key)] = name }
        }
        var wanted: [String: String] = [:]
        for entry in Command.catalogue {
            for key in entry.keys(in: context) { wanted[key.description] = entry.command.name }
        }
        #expect(listed == wanted)
    }

    @Test("Help cuts nothing at 80 columns", arguments: CommandContext.allCases)
    func helpFits(_ context: CommandContext) {
        let screens = helpScreens(context)
        // A sentence goes on in the next row.
        let words = screens.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        for line in HelpScreen.lines(for: context) {
            switch line {
            case .heading(let text), .text(let text): #expect(text.isEmpty || words.contains(text))
            case .key(let form, let summary), .verb(let form, let summary):
                #expect(screens.contains(form))
                #expect(screens.contains(summary))
            case .command(let keys, _, let summary):
                #expect(screens.contains(" \(keys.split(separator: " ")[0]) "))
                #expect(screens.contains(summary))
            }
        }
    }

    /// All of the help, on a screen that is high enough.
    private func helpScreens(_ context: CommandContext) -> String {
        var desk = Desk("# Help\n")
        desk.send(.coached(Coach(place: "", isKept: false, hasGit: true)))
        if context == .agenda { desk.press("f2") }
        desk.press(context == .note ? "f1" : "?")
        desk.send(.resized(Size(columns: 80, rows: 250)))
        return desk.shown().description
    }

    @Test("Every command that a refusal tells of exists", arguments: Self.refusals)
    func refusalsNameCommands(_ refusal: Refusal) {
        let verbs = Set(Command.allCases.compactMap { $0.name.split(separator: "-").first })
        for word in refusal.text.split(whereSeparator: { $0 == " " || $0 == "." || $0 == "," }) {
            guard word.contains("-"), let first = word.split(separator: "-").first, verbs.contains(first) else {
                continue
            }
            #expect(Command(rawValue: String(word)) != nil, "\(word)")
        }
        #expect(refusal.text.count <= 78, "does not fit the last row of 80 columns")
    }

    @Test("Why the note is not changed is a sentence that fits the last row", arguments: EditRefusal.allCases)
    func editRefusals(_ refusal: EditRefusal) {
        #expect(refusal.message.hasSuffix("."))
        #expect(refusal.message.count <= 78)
    }

    private static let refusals: [Refusal] = [
        .notStarted, .alreadyStarted, .meetingClosed, .notClosed, .alreadyWrappingUp, .pastTheEnd,
        .openedJustNow, .sectionEnteredJustNow, .nothingBefore, .noOpenItem, .noSuchItem,
        .alreadyOpen, .alreadyMarked(.deferred), .alreadyDiscussed,
        .notOpenedYet, .noSuchSection, .alreadyInSection, .alreadyPaused, .notPaused,
        .nothingExtended, .durationOutOfRange, .noName, .severalNamed("Ada"), .alreadyHere("Ada"),
        .alreadyLeft("Ada"), .notHere("Ada"), .alreadySentRegrets("Ada"), .hereInSpiteOfRegrets("Ada"),
        .unknownAttendee("Ada"), .nothingToUndo, .nothingToRedo,
    ]
}
