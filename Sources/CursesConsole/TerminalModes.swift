import Glibc

/// The line discipline: as it was found, and raw.
struct TerminalModes {
    let descriptor: Int32
    let original: termios
    private let raw: termios

    /// Enters raw mode. What was typed before stays readable.
    init(descriptor: Int32) throws(TerminalError) {
        var found = termios()
        guard tcgetattr(descriptor, &found) == 0 else { throw .failed(errno: errno) }
        var raw = found
        cfmakeraw(&raw)
        // One byte is enough for a read to return. Never VMIN 0: a shell that gets the terminal back from a killed
        // program would take the empty read for the end of its input; and O_NONBLOCK would be the shell's as well.
        withUnsafeMutableBytes(of: &raw.c_cc) {
            $0[Int(VMIN)] = 1
            $0[Int(VTIME)] = 0
        }
        self.descriptor = descriptor
        original = found
        self.raw = raw
        enter()
    }

    func enter() {
        var modes = raw
        tcsetattr(descriptor, TCSANOW, &modes)
    }

    func restore() {
        var modes = original
        tcsetattr(descriptor, TCSADRAIN, &modes)
    }
}
