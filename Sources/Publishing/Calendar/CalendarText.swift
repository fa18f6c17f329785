import Console

/// Lines of a calendar file as RFC 5545 wants them: text escaped, folded at 75 octets, ended by CRLF.
struct CalendarText {
    private(set) var text = ""

    private static let octets = 75

    /// A property whose value has a form of its own.
    mutating func add(_ name: String, _ value: String) {
        fold("\(name):\(value)")
    }

    /// A property whose value is text.
    mutating func add(_ name: String, text value: String) {
        fold("\(name):\(Self.escaped(value.visible))")
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            if character == "\\" || character == ";" || character == "," { escaped += "\\" }
            escaped.append(character)
        }
        return escaped
    }

    /// A line that goes on begins with a blank, which counts. No character is cut in two.
    private mutating func fold(_ line: String) {
        var used = 0
        for scalar in line.unicodeScalars {
            let octets = UTF8.width(scalar)
            if used + octets > Self.octets {
                text += "\r\n "
                used = 1
            }
            text.unicodeScalars.append(scalar)
            used += octets
        }
        text += "\r\n"
    }
}
