/// A character that nobody sees and that no text needs.
enum UnseenCharacter {
    case control, direction, blank, byteOrderMark, separator

    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x09: return nil
        case 0...0x1F, 0x7F...0x9F: self = .control
        case 0x202A...0x202E, 0x2066...0x2069: self = .direction
        case 0x200B, 0x2060: self = .blank
        case 0xFEFF: self = .byteOrderMark
        case 0x2028, 0x2029: self = .separator
        default: return nil
        }
    }

    var name: String {
        switch self {
        case .control: "the control character"
        case .direction: "the mark that turns the text's direction"
        case .blank: "the blank without width"
        case .byteOrderMark: "the byte order mark"
        case .separator: "the line separator"
        }
    }
}

extension Unicode.Scalar {
    /// `U+200B`
    var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
