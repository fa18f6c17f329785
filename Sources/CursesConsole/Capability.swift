import CNcurses
import Glibc

/// A string of the terminal's description, for what is written past ncurses. Call with the terminal set up.
enum Capability {
    /// Empty if the terminal lacks it. Without the `$<5>` delays, which only old hardware needs.
    static func bytes(_ name: String) -> [UInt8] {
        guard let text = nc_capability(name) else { return [] }
        var bytes: [UInt8] = []
        var isDelay = false
        for byte in String(cString: text).utf8 {
            if byte == UInt8(ascii: "<"), bytes.last == UInt8(ascii: "$") {
                bytes.removeLast()
                isDelay = true
            } else if isDelay {
                isDelay = byte != UInt8(ascii: ">")
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }
}
