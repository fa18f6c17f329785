import Console
import CursesConsole
import Publishing
import Runtime
import Search
import Storage

/// The versions that a bug report needs. Scripts read the first line: it is always the program's.
enum Versions {
    static var text: String {
        let libraries = [
            ("Swift", swift), ("ncurses", Terminal.libraryVersion), ("SQLite", SearchIndex.engineVersion),
            ("cmark-gfm", MarkdownEngine.version), ("system", Machine.system),
        ]
        return (["gavel \(Version.current)"] + libraries.map { "\($0.padded(to: 9)) \($1.visible)" })
            .joined(separator: "\n")
    }

    /// The compiler knows its version, and tells it by comparing alone.
    private static var swift: String {
        #if compiler(>=6.4)
        "6.4 or later"
        #elseif compiler(>=6.3.3)
        "6.3.3 or later"
        #elseif compiler(>=6.3.2)
        "6.3.2"
        #elseif compiler(>=6.3.1)
        "6.3.1"
        #else
        "6.3 or earlier"
        #endif
    }
}
