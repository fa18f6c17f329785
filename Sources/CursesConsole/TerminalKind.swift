import CNcurses
import Glibc
import Theming

/// What kind of terminal it is, as ncurses' descriptions name it.
enum TerminalKind {
    /// TERM's value; nil where it is not set.
    ///
    /// Where COLORTERM says that the terminal has every colour and TERM names a kind with few, it is the kind's sister
    /// with 256: `xterm` is taken for `xterm-256color`.
    static var name: String? {
        guard let name = variable("TERM") else { return nil }
        let sister = name + "-256color"
        guard let colours = variable("COLORTERM"), ["truecolor", "24bit"].contains(colours),
            !name.hasSuffix("-256color"), let depth = depth(of: name), depth > .mono, depth < .indexed256,
            self.depth(of: sister) == .indexed256
        else { return name }
        return sister
    }

    /// How many colours a kind has; nil where nobody knows it.
    static func depth(of name: String) -> ColourDepth? {
        var answer: Int32 = 0
        guard setupterm(name, STDOUT_FILENO, &answer) == OK else { return nil }
        return ColourDepth(count: Int(tigetnum("colors")))
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
