import Console
import MeetingCore

@testable import Facilitator

/// A tutorial at a desk: its note, its coach, and what the strip says.
struct Classroom {
    var desk: Desk

    static let note = """
        # 2026-06-10 Almanac community meeting

        - Time: 18:00 UTC

        **Present:**

        ## Follow-up from the last meeting / discussions

        - The printed calendar
          - Two printers have sent a price, the third one not yet.

        - Moving the wiki (10m)
          - Half of the pages are moved.

        ## New topics

        ## Action items

        - [ ] Mira: move the other half of the wiki

        """

    init(
        size: Size = Size(columns: 80, rows: 24), keymap: Keymap = .standard, hasGit: Bool = true
    ) {
        var preferences = Preferences()
        preferences.keymap = keymap
        preferences.exportFolder = "exports"
        desk = Desk(Self.note, preferences: preferences, size: size)
        desk.send(.coached(Coach(place: "/tmp/gavel-tutorial-x7Fh2K", isKept: false, hasGit: hasGit)))
        desk.send(.namesFound(["Ines Duarte", "Olu Bankole", "Mira Holm"]))
    }

    var coach: Coach { desk.model.coach! }

    var lesson: String { coach.lesson.title }

    /// The strip's rows, without blanks at the ends.
    var strip: [String] {
        let rows = desk.shown().description.split(separator: "\n", omittingEmptySubsequences: false)
        return rows.prefix(desk.model.terminalSize.rows).suffix(coach.rows).map { String($0).trimmed }
    }

    /// Goes on to the lesson of this title without reaching a goal.
    mutating func skip(to title: String) {
        while lesson != title, coach.number + 1 < coach.count { desk.press("alt+.") }
    }

    /// Says a line on the command line.
    mutating func say(_ line: String) {
        desk.press("f10")
        desk.type(line)
        desk.press("enter")
    }

    /// What the runtime answers when it was asked for something.
    mutating func answer() {
        for effect in desk.effects {
            switch effect {
            case .check: desk.send(.checked([]))
            case .save(_, let revision, _, _): desk.send(.saved(revision: revision))
            case .archive: desk.send(.archived("The note is in the archive."))
            default: break
            }
        }
        desk.effects = []
    }
}
