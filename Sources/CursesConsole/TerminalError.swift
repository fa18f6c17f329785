/// Why a terminal could not be taken.
package enum TerminalError: Error, Equatable {
    case notATerminal
    /// TERM is not set.
    case missingName
    case unknownTerminal(name: String)
    /// It cannot place its cursor.
    case tooDumb(name: String)
    case failed(errno: Int32)

    /// What is wrong and what to do about it.
    package var text: String {
        switch self {
        case .notATerminal:
            "Input and output must be a terminal. Run it without redirection or a pipe."
        case .missingName:
            "TERM is not set, so the terminal's kind is unknown. Try: TERM=xterm-256color"
        case .unknownTerminal(let name):
            "TERM is “\(name)”, which this machine does not know. "
                + "Install its description (on Debian: ncurses-term), or try: TERM=xterm-256color"
        case .tooDumb(let name):
            "TERM is “\(name)”, which cannot place its cursor. If yours can, try: TERM=xterm-256color"
        case .failed(let number):
            "The terminal cannot be used (system error \(number))."
        }
    }
}
