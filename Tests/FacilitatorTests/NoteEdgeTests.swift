import Testing
import TextEditing

@testable import Facilitator

/// Notes as they are found, not as they should be: a meeting over them touches nothing that it need not.
@Suite("A meeting over an odd note")
struct NoteEdgeTests {
    /// A note as people left it, and what is on its agenda.
    struct OddNote: CustomTestStringConvertible {
        let testDescription: String
        let text: String
        var agenda = ["Wheels", "Docs"]

        init(_ name: String, _ text: String) {
            testDescription = name
            self.text = text
        }
    }

    private static let title = "# 2026-06-10 Lantern\n\n"
    private static let present = "**Present:** Ada\n\n"
    private static let topics = "## New topics\n\n- Wheels\n- Docs\n"
    private static let long = String(repeating: "word ", count: 111) + "w"

    private static let odd = [
        OddNote("two YAML blocks", "---\ntitle: x\n---\n\n---\ntags: a\n---\n\n\(title)\(present)\(topics)"),
        OddNote("no YAML", title + present + topics),
        OddNote("no Present line", title + topics),
        OddNote("an en dash in the date", "# 2022–03-16 Lantern\n\n\(present)\(topics)"),
        OddNote("a heading in capitals and with hashes behind it", title + present + topics.uppercasedHeading),
        OddNote("a heading made by an underline", "\(title)\(present)New topics\n---\n\n- Wheels\n- Docs\n"),
        OddNote("a fence that holds a heading", "\(title)\(present)```\n## New topics\n- No\n```\n\n\(topics)"),
        OddNote("a line of 556 characters", "\(title)\(present)## New topics\n\n- Wheels\n  - \(long)\n- Docs\n"),
        OddNote("no footer and no last line end", title + present + "## New topics\n\n- Wheels\n- Docs"),
        OddNote("a footer", "\(title)\(present)\(topics)\n---\n\n### Let's connect\nChat: https://chat.example\n"),
        OddNote("trailing blanks", "\(title)**Present:** Ada  \n\n## New topics  \n\n- Wheels  \n- Docs\t\n   \n"),
    ]

    @Test("finds its agenda, adds where it should and gives every byte back", arguments: odd)
    func meeting(_ note: OddNote) {
        var desk = Desk(note.text)
        #expect(desk.model.agenda.items.map(\.title) == note.agenda)
        desk.press("ctrl+n")
        desk.type("said")
        desk.press("alt+;")
        desk.type("present+ Zoe")
        desk.press("enter", "alt+;")
        desk.type("agenda+ Paint")
        desk.press("enter")
        #expect(desk.model.agenda.items.map(\.title) == note.agenda + ["Paint"])
        #expect(desk.model.meeting.attendance.attendee(named: "Zoe")?.isHere == true)
        #expect(desk.model.note.attendanceNames.last == "Zoe")
        #expect(desk.shown().description.contains("▶ Wheels"))
        let kept = desk.text.split(separator: "\n", omittingEmptySubsequences: false)
        let lines = note.text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("**Present") }
        #expect(lines.isSubsequence(of: kept), "\(desk.text)")
        while !desk.model.history.past.isEmpty { desk.press("alt+u") }
        #expect(desk.text == note.text)
    }

    @Test(
        "takes no words for a command where they are none",
        arguments: [
            ("in a fence", "```\n", "q+ Ada"), ("in a fence with tildes", "~~~ text\n", "ACTION: Ada to paint"),
            ("in a fence of an item", "- Wheels\n  ```\n  ", "agenda+ Paint"), ("in a quote", "> ", "q+ Ada"),
            ("in a heading", "## ", "q+ Ada"), ("as code", "", "`q+ Ada`"), ("as emphasis", "", "**q+** Ada"),
            ("in a comment", "<!--\n", "q+ Ada"), ("behind a stroke", "", "\\q+ Ada"),
        ])
    func noCommands(_ case: String, _ lead: String, _ line: String) {
        var desk = Desk("\(Self.title)\(Self.present)\(Self.topics)\n\(lead)")
        desk.press("ctrl+end")
        desk.type(line)
        desk.press("enter")
        #expect(desk.model.meeting.floor.queue.isEmpty)
        #expect(desk.model.agenda.items.map(\.title).contains("Paint") == false)
        #expect(desk.text.contains(line.first == "\\" ? "q+ Ada" : lead + line))
    }

    @Test("takes a paste of a megabyte as one step, as it is, with no command in it")
    func largePaste() {
        var desk = Desk(Self.title + Self.present + Self.topics)
        let before = desk.text
        let line = "- q+ Ada to speak of the wheels and of all that goes round, once more\n"
        let paste = String(repeating: line, count: 1_000_000 / line.utf8.count + 1)
        desk.press("ctrl+end")
        desk.send(.input(.paste(Array(paste.utf8))))
        #expect(desk.text == before + paste)
        #expect(desk.model.meeting.floor.queue.isEmpty)
        desk.press("alt+u")
        #expect(desk.text == before)
    }
}

extension String {
    fileprivate var uppercasedHeading: String { replacing("## New topics\n", with: "## NEW TOPICS ##\n") }
}

extension [Substring] {
    /// Whether all stand in the other lines in this order.
    fileprivate func isSubsequence(of other: [Substring]) -> Bool {
        var rest = other[...]
        for line in self {
            guard let place = rest.firstIndex(of: line) else { return false }
            rest = rest[(place + 1)...]
        }
        return true
    }
}
