extension CivilTime {
    /// The midnight at which a day such as `2026-06-10` begins; nil for a day that does not exist.
    package init?(date text: Substring) {
        guard let parts = Self.numbers(text, "-", [4, 2, 2]) else { return nil }
        self.init(parts[0], parts[1], parts[2], 0, 0, 0)
    }

    /// The seconds from midnight to `18:05` or `18:05:30`.
    package static func secondOfDay(_ text: Substring) -> Int? {
        guard let parts = numbers(text, ":", [2, 2, 2]) ?? numbers(text, ":", [2, 2]).map({ $0 + [0] }),
            parts[0] < 24, parts[1] < 60, parts[2] < 60
        else { return nil }
        return parts[0] * 3600 + parts[1] * 60 + parts[2]
    }

    private static func numbers(_ text: Substring, _ separator: Character, _ widths: [Int]) -> [Int]? {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == widths.count else { return nil }
        var numbers: [Int] = []
        for (part, width) in zip(parts, widths) {
            guard part.utf8.count == width, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(part)
            else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    /// `2026-06-10`
    package var date: String { "\(Self.padded(year, 4))-\(Self.padded(month))-\(Self.padded(day))" }
    /// `18:05:07`
    package var clock: String { "\(Self.padded(hour)):\(Self.padded(minute)):\(Self.padded(second))" }

    package static func padded(_ number: Int, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
