/// Text for the terminal's own clipboard (OSC 52). It is never asked what it holds.
package enum TerminalClipboard {
    /// The longest text in base64 that is handed over; terminals drop longer ones without a word.
    package static let mostBytes = 100_000

    /// How long `count` bytes are in base64.
    package static func encodedCount(_ count: Int) -> Int { (count + 2) / 3 * 4 }

    /// What is sent. Whatever the text holds, nothing of it can be taken for a command to the terminal.
    package static func sequence(_ text: [UInt8]) -> [UInt8] {
        Array("\u{1B}]52;c;".utf8) + encoded(text) + Array("\u{1B}\\".utf8)
    }

    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static func encoded(_ text: [UInt8]) -> [UInt8] {
        var encoded: [UInt8] = []
        encoded.reserveCapacity(encodedCount(text.count))
        for start in stride(from: 0, to: text.count, by: 3) {
            let group = text[start..<min(start + 3, text.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                let digit = digits[bits >> (6 * (3 - place)) & 63]
                encoded.append(place <= group.count ? digit : UInt8(ascii: "="))
            }
        }
        return encoded
    }
}
