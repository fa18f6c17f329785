import ArgumentParser
import Glibc

/// Standard output, written whole or not at all: a pipe that nobody reads any more ends the command quietly.
enum StandardOutput {
    /// The terminal's width; 80 where it is none.
    static var columns: Int {
        var size = winsize()
        guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    static var isTerminal: Bool { isatty(1) == 1 }

    /// Whether it is a terminal whose user did not ask for none.
    static func hasColours(_ variable: (String) -> String?) -> Bool {
        let isAsked = variable("NO_COLOR").map(\.isEmpty) ?? true
        return isTerminal && isAsked && variable("TERM") != "dumb"
    }

    static func write(_ text: String) throws {
        try write(Array(text.utf8))
    }

    static func write(_ bytes: [UInt8]) throws {
        // Else the system would end the program by a signal, and a shell would tell of it.
        signal(SIGPIPE, SIG_IGN)
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(1, $0.baseAddress! + written, bytes.count - written) }
            if count > 0 {
                written += count
            } else if errno == EPIPE {
                throw ExitCode.success
            } else if errno != EINTR {
                throw OutputError(reason: String(cString: strerror(errno)))
            }
        }
    }
}

/// Why standard output took no more.
struct OutputError: Error {
    let reason: String

    var text: String { "cannot write standard output: \(reason)" }
}
