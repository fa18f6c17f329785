import CNcurses
import Console
import Glibc
import Theming

/// What is known of the user's terminal without taking it.
package struct TerminalReport {
    /// Its kind, as TERM names it.
    package let name: String
    package let colourDepth: ColourDepth
    /// Whether it tells pasted text from what is typed.
    package let marksPastes: Bool

    /// Reads the terminal's description.
    ///
    /// - Parameter name: the terminal's kind, TERM's value if nil.
    package init(name: String? = nil) throws(TerminalError) {
        guard let name = name ?? TerminalKind.name, !name.isEmpty else { throw .missingName }
        // One that is open goes on with its own.
        let open = set_curterm(nil)
        defer { del_curterm(set_curterm(open)) }
        var status: Int32 = 0
        guard setupterm(name, STDOUT_FILENO, &status) == OK else { throw .unknownTerminal(name: name) }
        let placing = Capability.bytes("cup")
        guard !placing.isEmpty else { throw .tooDumb(name: name) }
        self.name = name
        colourDepth = ColourDepth(count: Int(tigetnum("colors")))
        marksPastes = placing.starts(with: "\u{1B}[".utf8)
    }

    /// Whether input and output are a terminal.
    package static var isAtTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    /// Nil where output is no terminal, or one that does not tell.
    package static var size: Size? {
        var (rows, columns): (Int32, Int32) = (0, 0)
        guard nc_window_size(STDOUT_FILENO, &rows, &columns) == 0 else { return nil }
        return Size(columns: Int(columns), rows: Int(rows))
    }

    /// Whether the system has the locale that the environment names.
    package static var isLocaleKnown: Bool { setlocale(LC_CTYPE, "") != nil }

    /// Whether text is shown in Unicode.
    package static var isUnicode: Bool { Terminal.setLocale() }
}

extension Terminal {
    /// That of ncurses: 6.4.20221231.
    package static var libraryVersion: String {
        String(cString: curses_version()).split(separator: " ").last.map(String.init) ?? ""
    }
}
