import TestSupport
import Testing

/// Which room may import which: the arrows of the house point down.
@Suite("The house")
struct HouseTests {
    /// What each room may import, libraries included: the pure ones know none, and each of the others few.
    private static let rooms: [String: Set<String>] = [
        // Pure.
        "TextEditing": [],
        "MeetingCore": ["TextEditing"],
        "Console": [],
        "NoteFormat": ["TextEditing"],
        "Theming": ["Console"],
        "Guide": ["Console"],
        "Proceedings": ["MeetingCore", "NoteFormat", "TextEditing"],
        "Facilitator": ["Console", "Guide", "MeetingCore", "NoteFormat", "Proceedings", "TextEditing"],
        // The world.
        "Storage": ["CLinux", "Glibc"],
        "MeetingLog": [
            "FoundationEssentials", "GRDB", "Glibc", "MeetingCore", "Proceedings", "Storage", "TextEditing",
        ],
        "Archive": ["Foundation", "Glibc", "MeetingCore", "NoteFormat", "Storage", "TextEditing", "Yams"],
        "Chronicle": [
            "Console", "FoundationEssentials", "Glibc", "MeetingCore", "MeetingLog", "Proceedings", "Storage",
            "TextEditing",
        ],
        "Search": [
            "Archive", "Dispatch", "FoundationEssentials", "GRDB", "GRDBSQLite", "Glibc", "NoteFormat", "Storage",
            "TextEditing",
        ],
        "Publishing": [
            "Archive", "CCmark", "Chronicle", "Console", "Foundation", "FoundationEssentials", "MeetingCore",
            "MeetingLog", "NoteFormat", "Proceedings", "TextEditing",
        ],
        "Settings": ["Archive", "Console", "Facilitator", "Storage", "Theming", "Yams"],
        "CursesConsole": ["CNcurses", "Console", "Glibc", "Theming"],
        "Runtime": [
            "Archive", "CLinux", "Console", "CursesConsole", "Facilitator", "Glibc", "MeetingCore", "MeetingLog",
            "NoteFormat", "Proceedings", "Search", "Storage", "Synchronization", "TextEditing", "Theming",
        ],
        "gavel": [
            "ArgumentParser", "Archive", "Chronicle", "Console", "CursesConsole", "Facilitator", "FoundationEssentials",
            "Glibc", "Guide", "MeetingCore", "MeetingLog", "NoteFormat", "Proceedings", "Publishing", "Runtime",
            "Search", "Settings", "Storage", "TextEditing", "Theming",
        ],
    ]

    @Test("keeps the arrows of every room pointing down", arguments: rooms.keys.sorted())
    func imports(room: String) throws {
        let allowed = try #require(Self.rooms[room])
        let sources = try House.sources(in: room)
        #expect(!sources.isEmpty)
        for source in sources {
            let foreign = Self.imports(source).subtracting(allowed)
            #expect(foreign.isEmpty, "\(source.path) imports \(foreign.sorted())")
        }
    }

    @Test(
        "has no other callers of a library than these",
        arguments: [
            ("CNcurses", ["CursesConsole"]), ("GRDB", ["MeetingLog", "Search"]), ("GRDBSQLite", ["Search"]),
            ("ArgumentParser", ["gavel"]), ("Yams", ["Archive", "Settings"]), ("CCmark", ["Publishing"]),
        ])
    func callers(library: String, rooms: [String]) {
        #expect(Self.rooms.filter { $0.value.contains(library) }.keys.sorted() == rooms)
    }

    @Test("says of every room what it may import, and of no other")
    func wholeTable() {
        #expect(Set(Self.rooms.keys).union(House.systemLibraries) == Set(House.rooms))
    }

    @Test("has the rooms that the README names")
    func readme() throws {
        let lines = try House.source("README.md").lines
        let start = try #require(lines.firstIndex(of: "| target | what lives there |"))
        let rows = lines[start...].dropFirst(2).prefix { $0.hasPrefix("|") }
        let cells = rows.compactMap { $0.split(separator: "|").first }
        let names = cells.flatMap { $0.split(separator: "`").filter { $0.allSatisfy(\.isLetter) }.map(String.init) }
        #expect(names.sorted() == House.rooms)
    }

    private static func imports(_ source: House.Source) -> Set<String> {
        let lines = source.lines.map { $0.split(separator: " ") }
        return Set(lines.compactMap { $0.dropLast().last == "import" ? $0.last.map(String.init) : nil })
    }
}
