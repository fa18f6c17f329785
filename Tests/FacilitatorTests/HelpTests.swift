import Console
import Guide
import Testing
import TextEditing

@testable import Facilitator

/// The help in every place: it is asked for by a key, tells that place's keys, and gives the place back as it was.
@Suite("The help")
struct HelpTests {
    private static let note = """
        # 2026-06-10 Kiln weekly

        **Present:** Ada Lind, Bo Ek (@bo)

        ## New topics

        - Roof leak (5m)

        ## Action items

        """

    /// The keys that lead to a place, the one that asks for help there, and what the help is called.
    static let places: [(way: [String], asking: String, title: String)] = [
        ([], "f1", "Keys in the note"),
        (["f2"], "?", "Keys in the agenda"),
        (["ctrl+p", "u", "n"], "f1", "Keys in the list of commands"),
        (["f3", "A", "d"], "f1", "Keys of: Here"),
        (["f4", "x"], "f1", "Keys of: New topic"),
        (["alt+i", "x"], "f1", "Keys of: New action item"),
        (["f2", "n", "f2", "f2", "b", "1"], "f1", "Keys of: Timebox, minutes"),
        (["f9", "R", "o"], "f1", "Keys of the search"),
        (["f10", "q", "+"], "f1", "Keys and words of the command line"),
        (["alt+shift+q"], "f1", "Keys in the queue"),
        (["alt+s", "r"], "f1", "Keys and words of the search in all notes"),
        (["f2", "n", "f2", "f2", "shift+c"], "?", "Keys before the meeting ends"),
        (["f2", "z"], "?", "Keys while it is read back"),
    ]

    @Test(
        "tells the keys of where one is, and leaves it as it was", arguments: places.indices, ["q", "esc", "f1"])
    func everywhere(_ index: Int, _ leaving: String) {
        let place = Self.places[index]
        for size in [Size(columns: 80, rows: 24), Size(columns: 60, rows: 15)] {
            var desk = Desk(Self.note, size: size)
            for key in place.way { desk.press(key) }
            let before = desk.shown().description
            desk.press(place.asking)
            #expect(desk.shown().description.contains(place.title))
            desk.press("pagedown", "end", leaving)
            #expect(desk.shown().description == before)
        }
    }

    @Test("goes on in a second column where the screen is wide enough, and tells which rows are in sight")
    func wide() throws {
        var desk = Desk(Self.note, size: Size(columns: 200, rows: 60))
        desk.press("f1")
        #expect(desk.shown().text(ofRow: 0).contains("1-116 of "))
        let first = try #require(desk.place(of: "The meeting"))
        let second = try #require(desk.place(of: "In words, behind"))
        #expect(first.column == 1 && second.column > 98)
        #expect(desk.place(of: "close the open item as discussed and open the next") != nil)
        desk.press("down")
        #expect(desk.shown().text(ofRow: 0).contains("2-117 of "))
        #expect(desk.place(of: "The meeting") == Position(row: first.row - 1, column: 1))
        #expect(desk.place(of: "In words, behind") == Position(row: second.row - 1, column: second.column))
    }

    @Test("is named in the last row of every place", arguments: places.indices)
    func named(_ index: Int) {
        let place = Self.places[index]
        for size in [Size(columns: 80, rows: 24), Size(columns: 60, rows: 15)] {
            var desk = Desk(Self.note, size: size)
            for key in place.way { desk.press(key) }
            let shown = desk.shown().description
            #expect(["help", "keys"].contains { shown.contains("\(place.asking) \($0)") }, "\(shown)")
        }
    }

    @Test("is named beside however many names are offered")
    func namedBesideNames() {
        var desk = Desk(Self.note, size: Size(columns: 60, rows: 15))
        desk.send(.namesFound(["Cleo Marsh", "Dan Oak", "Eva Lind", "Finn Berg", "Gro Dahl", "Hana Ito", "Ines Sol"]))
        desk.press("f3")
        let shown = desk.shown().description
        #expect(shown.contains("Cleo Marsh") && shown.contains("f1 help"))
    }

    @Test("cuts nothing, however narrow the screen is", arguments: [40, 60, 80, 120])
    func wraps(_ columns: Int) {
        let places: [HelpPlace] = [
            .note, .agenda, .palette, .queue, .closing, .readBack, .privateNotes, .prompt(.arrive), .prompt(.command),
            .prompt(.search), .prompt(.timebox), .archiveHits, .archiveReading,
        ]
        for place in places {
            for row in HelpRows.rows(place.lines(.standard), columns: columns) {
                #expect(row.columns <= columns, "\(row.text)")
            }
        }
    }

    @Test("of the queue leaves ? to the question that it queues")
    func queue() {
        var desk = Desk(Self.note)
        desk.press("alt+shift+q", "?")
        #expect(desk.shown().description.contains("q+?"))
    }

    @Test("puts first what matters now: a conflict")
    func conflict() {
        var desk = Desk(Self.note)
        desk.press("ctrl+end")
        desk.type("mine")
        desk.send(.fileChanged(TextBuffer(Array("\(Self.note)theirs\n".utf8)), generation: 1))
        desk.press("f1")
        let rows = desk.shown().description.split(separator: "\n")
        #expect(rows[1].contains("Now: a conflict"))
        #expect(rows[2].contains("alt+m"))
    }

    @Test("lists every topic, and reads them one after the other", arguments: GuideTopic.allCases)
    func topics(_ topic: GuideTopic) throws {
        var desk = Desk(Self.note)
        desk.press("f1", "t")
        for _ in 0..<(try #require(GuideTopic.allCases.firstIndex(of: topic))) { desk.press("down") }
        desk.press("enter")
        #expect(desk.shown().description.contains("Help: \(topic.name)"))
        let title = try #require(GuideText(topic.source).blocks.first)
        guard case .heading(_, let text) = title else { return }
        #expect(desk.shown().description.contains(text))
        desk.press("q")
        #expect(desk.shown().description.contains("Help: topics"))
        desk.press("f1")
        #expect(desk.shown().description.contains("Roof leak"))
    }

    @Test("has the tables that it was given, and says where those are that it was not")
    func tables() {
        let first = GuideTopic.allCases.firstIndex(of: .checks)!
        for (tables, wanted): ([GuideTable: String], String) in [
            ([.checks: "| a | b |\n| --- | --- |\n| no-title | no heading |\n"], "no-title"),
            ([:], "gavel help has the table"),
        ] {
            var preferences = Preferences()
            preferences.tables = GuideTables { tables[$0] }
            var desk = Desk(Self.note, preferences: preferences, size: Size(columns: 80, rows: 60))
            desk.press("f1", "t")
            for _ in 0..<first { desk.press("down") }
            desk.press("enter")
            #expect(desk.shown().description.contains(wanted))
        }
    }

    @Test("does not keep the meeting from ending while it is read")
    func closing() {
        var desk = Desk(Self.note)
        desk.press("f2", "n", "shift+c", "?")
        desk.send(.checked([]))
        #expect(desk.shown().description.contains("Before the meeting ends") || desk.model.meeting.phase == .closed)
    }
}
