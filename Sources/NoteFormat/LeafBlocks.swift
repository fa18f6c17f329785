typealias LineText = Slice<UnsafeBufferPointer<UInt8>>

/// `# Text` and the lines of `=` or `-` below a text.
enum Heading {
    static func atxLevel(_ text: LineText) -> UInt8? {
        let level = text.prefix { $0 == UInt8(ascii: "#") }.count
        guard level <= 6, level == text.count || text[text.startIndex + level].isBlank else { return nil }
        return UInt8(level)
    }

    static func underlineLevel(_ text: LineText) -> UInt8? {
        guard let sign = text.first, sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") else { return nil }
        let run = text.prefix { $0 == sign }
        guard text[run.endIndex...].allSatisfy(\.isBlank) else { return nil }
        return sign == UInt8(ascii: "=") ? 1 : 2
    }
}

/// Three or more of `-`, `*` or `_`, with blanks between them or not.
enum Rule {
    /// - Parameter text: starts with one of these signs, or with `=`, which makes no rule.
    static func matches(_ text: LineText) -> Bool {
        guard let sign = text.first, sign != UInt8(ascii: "=") else { return false }
        var count = 0
        for byte in text {
            if byte == sign {
                count += 1
            } else if !byte.isBlank {
                return false
            }
        }
        return count >= 3
    }
}

/// The lines around fenced code.
enum Fence {
    /// The number of fence marks, when the text opens a fence.
    static func opens(_ text: LineText) -> Int? {
        guard let mark = text.first else { return nil }
        let run = text.prefix { $0 == mark }
        guard run.count >= 3 else { return nil }
        if mark == UInt8(ascii: "`"), text[run.endIndex...].contains(mark) { return nil }
        return run.count
    }

    static func closes(_ text: LineText, mark: UInt8, length: Int) -> Bool {
        let run = text.prefix { $0 == mark }
        return run.count >= max(length, 3) && text[run.endIndex...].allSatisfy(\.isBlank)
    }
}
