/// Single values and lines of hand-written YAML.
enum YAMLText {
    /// A text as a YAML value: plain where that is safe for everybody, else in double quotes.
    ///
    /// - Parameter inList: whether it stands between brackets, where commas and brackets say something.
    static func quoted(_ text: String, inList: Bool = false) -> String {
        let isPlain =
            text.unicodeScalars.first.map { $0.properties.isAlphabetic || $0 == "/" } == true
            && !(inList && text.contains { "[]{},".contains($0) })
            && text.last != " " && !text.contains(": ") && !text.contains(" #") && !text.hasSuffix(":")
            && !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased())
            && !text.unicodeScalars.contains { $0.properties.generalCategory == .control || $0.value == 0xFEFF }
        if isPlain { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case _ where scalar.properties.generalCategory == .control || scalar.value == 0xFEFF:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// The comment at the end of a line, with the blanks before it; empty when there is none.
    static func comment(of line: [UInt8]) -> [UInt8] {
        var quote: UInt8?
        var place = 0
        while place < line.count {
            let byte = line[place]
            if let open = quote {
                if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") { place += 1 }
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), isValueStart(line, place) {
                quote = byte
            } else if byte == UInt8(ascii: "#"), place > 0, isBlank(line[place - 1]) {
                var start = place
                while start > 0, isBlank(line[start - 1]) { start -= 1 }
                let end = line.last == UInt8(ascii: "\r") ? line.count - 1 : line.count
                return Array(line[start..<end])
            }
            place += 1
        }
        return []
    }

    /// The closing bracket of a list that opens at `start`; what stands in quotes and comments counts for nothing.
    static func endOfBrackets(_ bytes: [UInt8], from start: Int) -> Int? {
        var (depth, quote, isComment) = (0, UInt8?.none, false)
        var place = start
        while place < bytes.count {
            let byte = bytes[place]
            if isComment {
                isComment = byte != UInt8(ascii: "\n")
            } else if let open = quote {
                if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") { place += 1 }
                if byte == open { quote = nil }
            } else {
                switch byte {
                case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
                case UInt8(ascii: "]"), UInt8(ascii: "}"):
                    depth -= 1
                    if depth == 0 { return place }
                case UInt8(ascii: "#"): isComment = isBlank(bytes[place - 1]) || bytes[place - 1] == UInt8(ascii: "\n")
                case UInt8(ascii: "\""), UInt8(ascii: "'"): if isListValueStart(bytes, place) { quote = byte }
                default: break
                }
            }
            place += 1
        }
        return nil
    }

    private static func isListValueStart(_ bytes: [UInt8], _ place: Int) -> Bool {
        let before = bytes[..<place].reversed().first {
            !isBlank($0) && $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r")
        }
        return before.map { Array("[{,:".utf8).contains($0) } ?? false
    }

    /// A quote within a plain text is a letter like any other.
    private static func isValueStart(_ line: [UInt8], _ place: Int) -> Bool {
        let before = line[..<place].reversed().drop(while: isBlank)
        return before.first == UInt8(ascii: ":") && before.count < place
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
