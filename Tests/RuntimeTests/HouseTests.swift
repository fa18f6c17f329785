import Glibc
import Storage
import Testing

/// Which room may import which: the arrows of the house point down.
@Suite("The house")
struct HouseTests {
    private static let root = String(#filePath.dropLast("/Tests/RuntimeTests/HouseTests.swift".count))

    /// What each pure room may import. Foundation, Glibc and ncurses are in no list.
    private static let pure: [String: Set<String>] = [
        "TextEditing": [],
        "MeetingCore": [],
        "Console": [],
        "NoteFormat": ["TextEditing"],
        "Theming": ["Console"],
        "Proceedings": ["MeetingCore", "NoteFormat", "TextEditing"],
        "Facilitator": ["Console", "MeetingCore", "NoteFormat", "Proceedings", "TextEditing"],
    ]

    @Test("keeps its pure rooms pure", arguments: pure.keys.sorted())
    func purity(room: String) throws {
        let allowed = try #require(Self.pure[room])
        let sources = try Self.sources(of: room)
        #expect(!sources.isEmpty)
        for (name, text) in sources {
            let foreign = Self.imports(text).subtracting(allowed)
            #expect(foreign.isEmpty, "\(room)/\(name) imports \(foreign.sorted())")
        }
    }

    @Test("lets nobody but CursesConsole call ncurses")
    func curses() throws {
        for room in ["Archive", "Runtime", "Storage", "gavel"] + Self.pure.keys {
            for (name, text) in try Self.sources(of: room) {
                #expect(!Self.imports(text).contains("CNcurses"), "\(room)/\(name)")
            }
        }
    }

    @Test("lets nobody but MeetingLog call SQLite")
    func database() throws {
        for room in ["Archive", "CursesConsole", "Runtime", "Storage", "gavel"] + Self.pure.keys {
            for (name, text) in try Self.sources(of: room) {
                #expect(!Self.imports(text).contains("GRDB"), "\(room)/\(name)")
            }
        }
    }

    @Test("lets nobody but Archive read YAML")
    func settings() throws {
        for room in ["Chronicle", "CursesConsole", "MeetingLog", "Runtime", "Storage", "gavel"] + Self.pure.keys {
            for (name, text) in try Self.sources(of: room) {
                #expect(!Self.imports(text).contains("Yams"), "\(room)/\(name)")
            }
        }
    }

    private static func sources(of room: String) throws -> [(name: String, text: String)] {
        let folder = "\(root)/Sources/\(room)"
        let handle = try #require(opendir(folder))
        defer { closedir(handle) }
        var sources: [(String, String)] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
            }
            guard name.hasSuffix(".swift") else { continue }
            sources.append((name, String(decoding: try NoteFile("\(folder)/\(name)").read(), as: UTF8.self)))
        }
        return sources
    }

    private static func imports(_ text: String) -> Set<String> {
        let lines = text.split(separator: "\n").map { $0.split(separator: " ") }
        return Set(lines.compactMap { $0.dropLast().last == "import" ? $0.last.map(String.init) : nil })
    }
}
