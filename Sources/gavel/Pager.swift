import Console
import Glibc

/// Shows a text that is longer than the terminal a screen at a time, with `$PAGER`, else with less, as git does.
enum Pager {
    static func show(_ text: String, _ variable: (String) -> String?) throws {
        guard StandardOutput.isTerminal, text.split(separator: "\n", omittingEmptySubsequences: false).count > rows,
            page(text, with: variable("PAGER") ?? "less")
        else { return try StandardOutput.write(text) }
    }

    private static var rows: Int {
        var size = winsize()
        guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return 24 }
        return Int(size.ws_row)
    }

    /// - Returns: whether the command was there to show it.
    private static func page(_ text: String, with command: String) -> Bool {
        guard command != "cat" else { return false }
        // Colours as they are, out of the way where the text fits, and what was shown stays.
        setenv("LESS", "FRX", 0)
        guard let pipe = popen("command -v \(command.shellWord) >/dev/null || exit 127; \(command)", "w") else {
            return false
        }
        // Both are for the pager: it ends before we do.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGINT, SIG_IGN)
        signal(SIGQUIT, SIG_IGN)
        fputs(text, pipe)
        return pclose(pipe) >> 8 != 127
    }
}

extension String {
    /// The program of a command of the shell.
    fileprivate var shellWord: Substring { split(separator: " ").first { !$0.contains("=") } ?? "less" }
}
