/// The visible stand-in of what must not be sent to a terminal.
package enum Token: Hashable, Sendable {
    /// C0 and DEL: `^A`, `^@`, `^?`.
    case control(UInt8)
    /// A byte that is no UTF-8: `<9B>`.
    case byte(UInt8)
    /// A character that hides, reorders, breaks lines, or is unassigned: `<U+202E>`.
    case scalar(UInt32)
    /// A flag's letters, `DE`: terminals differ about what they draw for it and how wide. The second may be missing (0).
    case region(UInt8, UInt8)

    package var columns: Int {
        switch self {
        case .control: 2
        case .byte: 4
        case .scalar(let value): 4 + Self.digits(of: value)
        case .region(_, let second): second == 0 ? 1 : 2
        }
    }

    package var text: String {
        var text = ""
        forEachByte { text.unicodeScalars.append(Unicode.Scalar($0)) }
        return text
    }

    /// Its ASCII bytes from left to right, one a column.
    func forEachByte(_ body: (UInt8) -> Void) {
        switch self {
        case .control(let byte):
            body(UInt8(ascii: "^"))
            body(byte ^ 0x40)
        case .byte(let byte):
            body(UInt8(ascii: "<"))
            Self.forEachDigit(of: UInt32(byte), count: 2, body)
            body(UInt8(ascii: ">"))
        case .scalar(let value):
            body(UInt8(ascii: "<"))
            body(UInt8(ascii: "U"))
            body(UInt8(ascii: "+"))
            Self.forEachDigit(of: value, count: Self.digits(of: value), body)
            body(UInt8(ascii: ">"))
        case .region(let first, let second):
            body(first)
            if second != 0 { body(second) }
        }
    }

    private static func digits(of value: UInt32) -> Int {
        value > 0xFFFFF ? 6 : value > 0xFFFF ? 5 : 4
    }

    private static func forEachDigit(of value: UInt32, count: Int, _ body: (UInt8) -> Void) {
        for place in stride(from: (count - 1) * 4, through: 0, by: -4) {
            let digit = UInt8(value >> UInt32(place) & 0xF)
            body(digit < 10 ? 0x30 + digit : 0x41 + digit - 10)
        }
    }
}
