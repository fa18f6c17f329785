/// What is written to take the terminal and to give it back: alternate screen, application keys, marks around pastes.
///
/// Written past ncurses, by the same bytes on a normal way out and in a crash.
struct PrivateModes {
    let enter: [UInt8]
    let leave: [UInt8]
    let hideCursor: [UInt8]

    /// As this terminal has them. Call with the terminal set up.
    init() {
        // A terminal that speaks ANSI ignores a private mode that it does not know; others would print it.
        let isANSI = Capability.bytes("cup").starts(with: "\u{1B}[".utf8)
        let toScreen = ["smcup", "smkx", "cnorm"].flatMap(Capability.bytes)
        let fromScreen = ["rmkx", "sgr0", "op", "cnorm", "rmcup"].flatMap(Capability.bytes)
        // Without a screen of our own, what we drew stays, and the shell goes on below it.
        let hasScreen = !Capability.bytes("rmcup").isEmpty
        let below = hasScreen ? "" : isANSI ? "\u{1B}[999;1H\r\n" : "\r\n"
        enter = toScreen + (isANSI ? Array("\u{1B}[?2004h".utf8) : [])
        leave = (isANSI ? Array("\u{1B}[?2004l".utf8) : []) + fromScreen + Array(below.utf8)
        hideCursor = Capability.bytes("civis")
    }
}
