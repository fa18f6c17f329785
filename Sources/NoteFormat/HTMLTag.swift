/// One complete open or closing tag, as CommonMark 6.6 spells it out.
enum HTMLTag {
    /// True when the text is one tag and blanks, nothing else.
    static func fills(_ text: LineText) -> Bool {
        var rest = text.dropFirst()
        let isClosing = rest.first == UInt8(ascii: "/")
        if isClosing { rest = rest.dropFirst() }
        guard let first = rest.first, first.isLetter else { return false }
        rest = rest.drop { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
        if isClosing {
            rest = rest.drop(while: \.isBlank)
        } else {
            while let after = attribute(rest) { rest = after }
            rest = rest.drop(while: \.isBlank)
            if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
        }
        guard rest.first == UInt8(ascii: ">") else { return false }
        return rest.dropFirst().allSatisfy(\.isBlank)
    }

    /// What follows one attribute, or nil when none starts here.
    private static func attribute(_ text: LineText) -> LineText? {
        let name = text.drop(while: \.isBlank)
        guard name.startIndex > text.startIndex, let first = name.first, isNameStart(first) else { return nil }
        let rest = name.drop { isNameStart($0) || $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
        let equals = rest.drop(while: \.isBlank)
        guard equals.first == UInt8(ascii: "=") else { return rest }
        return value(equals.dropFirst().drop(while: \.isBlank))
    }

    private static func isNameStart(_ byte: UInt8) -> Bool {
        byte.isLetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
    }

    private static func value(_ text: LineText) -> LineText? {
        guard let first = text.first else { return nil }
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            let rest = text.dropFirst().drop { $0 != first }
            return rest.isEmpty ? nil : rest.dropFirst()
        }
        let rest = text.drop { byte in
            switch byte {
            case 0x00...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "<"),
                UInt8(ascii: ">"), UInt8(ascii: "`"):
                false
            default: true
            }
        }
        return rest.startIndex > text.startIndex ? rest : nil
    }
}
