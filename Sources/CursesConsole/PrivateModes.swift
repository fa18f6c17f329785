/// What is written to take the terminal and to give it back: alternate screen, application keys, marks around pastes, and
/// the mouse where it is wanted.
///
/// Written past ncurses, by the same bytes on a normal way out and in a crash.
struct PrivateModes {
    /// Whether the terminal knows what xterm's descendants know beyond ANSI: reports of the mouse, and a clipboard.
    let isXtermLike: Bool
    /// Whether the mouse is taken with the terminal.
    var hasMouse = false

    let hideCursor: [UInt8]
    private let enterScreen: [UInt8]
    private let leaveScreen: [UInt8]

    /// As this terminal has them. Call with the terminal set up.
    init() {
        // A terminal that speaks ANSI ignores a private mode that it does not know; others would print it.
        let isANSI = Capability.bytes("cup").starts(with: "\u{1B}[".utf8)
        let toScreen = ["smcup", "smkx", "cnorm"].flatMap(Capability.bytes)
        let fromScreen = ["rmkx", "sgr0", "op", "cnorm", "rmcup"].flatMap(Capability.bytes)
        // Without a screen of our own, what we drew stays, and the shell goes on below it.
        let hasScreen = !Capability.bytes("rmcup").isEmpty
        let below = hasScreen ? "" : isANSI ? "\u{1B}[999;1H\r\n" : "\r\n"
        enterScreen = toScreen + (isANSI ? Array("\u{1B}[?2004h".utf8) : [])
        leaveScreen = (isANSI ? Array("\u{1B}[?2004l".utf8) : []) + fromScreen + Array(below.utf8)
        hideCursor = Capability.bytes("civis")
        // The Linux console's description has kmous as well, for the older way of its daemon; it has no other screen.
        isXtermLike =
            isANSI && hasScreen && ["kmous", "XM", "Ms"].contains { !Capability.bytes($0).isEmpty }
    }

    var enter: [UInt8] { enterScreen + (hasMouse ? Self.takeMouse : []) }
    var leave: [UInt8] { (hasMouse ? Self.leaveMouse : []) + leaveScreen }

    /// Presses, releases and moves between them, as text without a limit to the screen's size.
    static let takeMouse = Array("\u{1B}[?1002h\u{1B}[?1006h".utf8)
    static let leaveMouse = Array("\u{1B}[?1006l\u{1B}[?1002l".utf8)
}
